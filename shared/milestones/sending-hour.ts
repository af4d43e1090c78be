import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { addDays } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import { localDateOf, localTimeOf } from "../values/time-zone.ts";
import { readerZone } from "./reader-zone.ts";
import { sendingInstant } from "./sending-instant.ts";

/** Nobody gets a reminder before eight (inclusive) or from nine in the evening on. */
const firstHour = "08:00";
const lastHour = "21:00";

/**
 * The first moment, `now` or later, at which a reminder that something held up may leave: within
 * hours where the reader is, else at the next nine o'clock there.
 */
export function earliestSending(invoice: IssuedInvoice, now: Instant): Instant {
  const zone = readerZone(invoice);
  const time = localTimeOf(now, zone);
  if (time >= firstHour && time < lastHour) return now;
  const today = localDateOf(now, zone);
  return sendingInstant(
    invoice.content.clientId,
    time < firstHour ? today : addDays(today, 1),
    zone,
  );
}
