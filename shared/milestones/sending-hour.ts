import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { addDays } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { addSeconds } from "../values/instant.ts";
import type { Instant } from "../values/instant.ts";
import { instantAt, localDateOf, localTimeOf } from "../values/time-zone.ts";
import type { TimeZone } from "../values/time-zone.ts";
import { readerZone } from "./reader-zone.ts";

/** Reminders leave at nine in the morning where the reader is, when a day's mail is read. */
const sendingTime = "09:00";

/** Nobody gets a reminder before eight (inclusive) or from nine in the evening on. */
const firstHour = "08:00";
const lastHour = "21:00";

/** Nine o'clock is spread over a quarter of an hour, so that a whole zone isn't mailed in one second. */
const spreadSeconds = 15 * 60;

/** The moment of a day at which an invoice's reminder leaves. */
export function sendingInstant(invoiceId: string, date: CalendarDate, zone: TimeZone): Instant {
  return addSeconds(instantAt(date, sendingTime, zone), spreadOf(invoiceId));
}

/**
 * The first moment, `now` or later, at which a reminder that something held up may leave: within
 * hours where the reader is, else at the next nine o'clock there.
 */
export function earliestSending(invoice: IssuedInvoice, now: Instant): Instant {
  const zone = readerZone(invoice);
  const time = localTimeOf(now, zone);
  if (time >= firstHour && time < lastHour) return now;
  const today = localDateOf(now, zone);
  return sendingInstant(invoice.id, time < firstHour ? today : addDays(today, 1), zone);
}

/** A steady number of seconds from an id: the same invoice always fires at the same second. */
function spreadOf(id: string): number {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + character.charCodeAt(0)) % 1_000_003;
  return hash % spreadSeconds;
}
