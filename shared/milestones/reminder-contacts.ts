import type { Contact } from "../invoicing/client.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { localDateOf } from "../values/time-zone.ts";
import type { CadenceStep, StepCircle } from "./cadence.ts";
import { planMilestones } from "./plan-milestones.ts";
import { canBeReminded, firstReminded, readerZone } from "./reader-zone.ts";

/**
 * Who gets a step of this circle: whoever is asked first, then with them the billing contacts, then
 * the leadership; each who can be reached and wants reminders, and each address once. A person's debt
 * is theirs alone.
 */
export function reminderContacts(
  { contacts, client }: Pick<IssuedInvoice, "contacts" | "client">,
  circle: StepCircle,
): readonly Contact[] {
  const first = firstReminded(contacts);
  if (first === undefined) return [];
  if (client.kind === "person" || circle === "first") return [first];
  const others = contacts.filter((contact) => contact !== first && canBeReminded(contact));
  const inRole = (role: Contact["role"]) => others.filter((contact) => contact.role === role);
  const named = [first, ...inRole("billing")];
  return oncePerAddress(circle === "leadership" ? [...named, ...inRole("leadership")] : named);
}

function oncePerAddress(contacts: readonly Contact[]): readonly Contact[] {
  const addresses = contacts.map(({ email }) => email.toLowerCase());
  return contacts.filter((_, index) => addresses.indexOf(addresses[index] ?? "") === index);
}

/** Who hears of an invoice from its next mail on, and where the reader is, from which day. */
export type NextCircle = { readonly date: CalendarDate; readonly joining: readonly Contact[] };

/** The next mail behind a step, with those who join then; undefined when there is none. */
export function nextCircle(invoice: IssuedInvoice, step: CadenceStep): NextCircle | undefined {
  const planned = planMilestones(invoice);
  const behind = planned.slice(planned.findIndex(({ kind }) => kind === step.kind) + 1);
  const next = behind.find((each) => each.step.channel === "mail");
  if (next === undefined) return undefined;
  const known = new Set(reminderContacts(invoice, step.circle).map(({ id }) => id));
  return {
    date: localDateOf(next.at, readerZone(invoice)),
    joining: reminderContacts(invoice, next.step.circle).filter(({ id }) => !known.has(id)),
  };
}
