import type { Contact } from "../invoicing/client.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { TimeZone } from "../values/time-zone.ts";

/** Whether reminders may go to a contact. */
export function canBeReminded({ mailStanding, remindersStoppedAt }: Contact): boolean {
  return mailStanding === "reachable" && remindersStoppedAt === undefined;
}

/** Whoever is asked first of those who can be reached and want reminders: the leadership last. */
export function firstReminded(contacts: readonly Contact[]): Contact | undefined {
  const ready = contacts.filter(canBeReminded);
  return ready.find(({ role }) => role !== "leadership") ?? ready[0];
}

/** The zone of the contact who gets this invoice's reminders, for the hour at which they leave. */
export function readerZone({
  contacts,
  timeZone,
}: Pick<IssuedInvoice, "contacts" | "timeZone">): TimeZone {
  const reader =
    firstReminded(contacts) ??
    contacts.find(({ mailStanding }) => mailStanding === "reachable") ??
    contacts[0];
  return reader?.timeZone ?? timeZone;
}
