import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { TimeZone } from "../values/time-zone.ts";

/** The zone of the contact who gets this invoice's reminders, for the hour at which they leave. */
export function readerZone({
  contacts,
  timeZone,
}: Pick<IssuedInvoice, "contacts" | "timeZone">): TimeZone {
  const reader = contacts.find(({ mailStanding }) => mailStanding === "reachable") ?? contacts[0];
  return reader?.timeZone ?? timeZone;
}
