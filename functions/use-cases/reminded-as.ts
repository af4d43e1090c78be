import type { Contact } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import { heldAlong } from "./held-along.ts";
import { isSameContent } from "./is-same-content.ts";
import { resolvedReminders } from "./resolved-reminders.ts";
import type { ReminderSources } from "./resolved-reminders.ts";

/** The vendor and client of an invoice, as they are now. */
export type RemindedBy = Omit<ReminderSources, "invoice">;

/**
 * An invoice as its vendor and client have it reminded of now: by which cadence, held or not, and who
 * of its contacts can be reached. The same object when nothing differs.
 */
export async function remindedAs(
  invoice: IssuedInvoice,
  by: RemindedBy,
  now: Instant,
): Promise<IssuedInvoice> {
  const today = localDateOf(now, invoice.timeZone);
  const resolved = await resolvedReminders({ ...by, invoice }, today);
  const held = heldAlong(by);
  const contacts = invoice.contacts.map((contact) => reachedAs(contact, by.client?.contacts));
  const isSame =
    isSameContent(invoice.reminders, resolved) &&
    isSameContent(invoice.heldAlong, held) &&
    contacts.every((contact, index) => contact === invoice.contacts[index]);
  if (isSame) return invoice;
  const { reminders: _, heldAlong: __, ...rest } = invoice;
  return {
    ...rest,
    contacts,
    ...(resolved === undefined ? {} : { reminders: resolved }),
    ...(held === undefined ? {} : { heldAlong: held }),
  };
}

/** Mail that failed, or reminders that were stopped, on another invoice of the client's. */
function reachedAs(contact: Contact, known: readonly Contact[] = []): Contact {
  const same = known.find(({ email }) => email.toLowerCase() === contact.email.toLowerCase());
  if (same === undefined) return contact;
  const { remindersStoppedAt: _, ...rest } = contact;
  const { remindersStoppedAt } = same;
  const mailStanding = same.mailStanding === "reachable" ? contact.mailStanding : same.mailStanding;
  const after: Contact = {
    ...rest,
    mailStanding,
    ...(remindersStoppedAt === undefined ? {} : { remindersStoppedAt }),
  };
  return isSameContent(after, contact) ? contact : after;
}
