import type { Contact } from "../invoicing/client.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { TimeZone } from "../values/time-zone.ts";
import type { StepCircle } from "./cadence.ts";

/** Whether reminders may go to a contact. */
export function canBeReminded({ mailStanding, remindersStoppedAt }: Contact): boolean {
  return mailStanding === "reachable" && remindersStoppedAt === undefined;
}

/** The contacts of a circle who can be reached and want reminders, whoever is asked first ahead. */
export function circleOf(
  { contacts, client }: Pick<IssuedInvoice, "contacts" | "client">,
  circle: StepCircle,
): readonly Contact[] {
  const [first, ...others] = contacts.filter(canBeReminded);
  if (first === undefined) return [];
  if (client.kind === "person" || circle === "first") return [first];
  const inRole = (role: Contact["role"]) => others.filter((contact) => contact.role === role);
  return [first, ...inRole("billing"), ...(circle === "leadership" ? inRole("leadership") : [])];
}

/** The zone of the contact who gets this invoice's reminders, for the hour at which they leave. */
export function readerZone({
  contacts,
  timeZone,
}: Pick<IssuedInvoice, "contacts" | "timeZone">): TimeZone {
  const reader =
    contacts.find(canBeReminded) ??
    contacts.find(({ mailStanding }) => mailStanding === "reachable") ??
    contacts[0];
  return reader?.timeZone ?? timeZone;
}
