import type { Contact } from "../invoicing/client.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { TimeZone } from "../values/time-zone.ts";
import type { StepCircle } from "./cadence.ts";

/** Whether reminders may go to a contact. */
export function canBeReminded({ mailStanding, remindersStoppedAt }: Contact): boolean {
  return mailStanding === "reachable" && remindersStoppedAt === undefined;
}

/** Whoever is asked first of those who can be reached and want reminders: the leadership last. */
function firstOf(contacts: readonly Contact[]): Contact | undefined {
  const ready = contacts.filter(canBeReminded);
  return ready.find(({ role }) => role !== "leadership") ?? ready[0];
}

/** The contacts of a circle who can be reached and want reminders, whoever is asked first ahead. */
export function circleOf(
  { contacts, client }: Pick<IssuedInvoice, "contacts" | "client">,
  circle: StepCircle,
): readonly Contact[] {
  const first = firstOf(contacts);
  if (first === undefined) return [];
  if (client.kind === "person" || circle === "first") return [first];
  const others = contacts.filter((contact) => contact !== first && canBeReminded(contact));
  const inRole = (role: Contact["role"]) => others.filter((contact) => contact.role === role);
  return [first, ...inRole("billing"), ...(circle === "leadership" ? inRole("leadership") : [])];
}

/** The zone of the contact who gets this invoice's reminders, for the hour at which they leave. */
export function readerZone({
  contacts,
  timeZone,
}: Pick<IssuedInvoice, "contacts" | "timeZone">): TimeZone {
  const reader =
    firstOf(contacts) ??
    contacts.find(({ mailStanding }) => mailStanding === "reachable") ??
    contacts[0];
  return reader?.timeZone ?? timeZone;
}
