import type { Client, Contact } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { isOvertaken } from "../../shared/milestones/is-overtaken.ts";
import { isUntimely } from "../../shared/milestones/is-untimely.ts";
import { reasonToSkip } from "../../shared/milestones/plan-milestones.ts";
import { canBeReminded } from "../../shared/milestones/reader-zone.ts";
import type { VendorReminders } from "../../shared/milestones/reminder-settings.ts";
import { stepOf } from "../../shared/milestones/reminders-of.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import type { EnrolledReminder, Fact, StoredJob } from "../ports/jobs.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import type { Letter } from "./compose-day-mail.ts";
import { enrolledIn } from "./day-mail.ts";
import { heldAlong } from "./held-along.ts";

/** What of a day's mail is still owed now, and what the timeline says of the rest. */
export type DayMailNow = {
  readonly letters: readonly Letter[];
  readonly reminders: VendorReminders | undefined;
  readonly skipped: readonly Fact[];
  /** Why nothing of it is owed, where nothing is. */
  readonly reason: string;
};

/** Reads everything that a day's mail is about, and what holds it, at one time. */
export async function readDayMail(
  world: Pick<World, "clock" | "receivables">,
  job: StoredJob,
): Promise<DayMailNow> {
  const enrolled = enrolledIn(job);
  const { ownerId } = job;
  const [records, reminders, client] = await Promise.all([
    Promise.all(enrolled.map(({ invoiceId }) => world.receivables.readInvoice(invoiceId))),
    world.receivables.readReminders(vendorOf(ownerId)),
    ownerId.startsWith("cli_") ? world.receivables.readClient(ownerId) : undefined,
  ]);
  const at = world.clock.now();
  const looked = enrolled.map((one, index) =>
    lookAt(one, { record: records[index], reminders, client, now: at }),
  );
  const letters = looked.flatMap((each) => (typeof each === "string" ? [] : [each]));
  const skipped = enrolled.flatMap((one, index) => {
    const reason = looked[index];
    return typeof reason === "string" ? [skipFact(one, reason, at)] : [];
  });
  const reason = looked.find((each) => typeof each === "string") ?? "no-longer-there";
  return { letters, reminders, skipped, reason };
}

type Sight = {
  readonly record: InvoiceRecord | undefined;
  readonly reminders: VendorReminders | undefined;
  readonly client: Client | undefined;
  readonly now: Instant;
};

/** A reminder as it is to be written now, or why it isn't. */
function lookAt(one: EnrolledReminder, { record, reminders, client, now }: Sight): Letter | string {
  if (record?.invoice.stage !== "issued") return "not-issued";
  const { invoice } = record;
  const contact = invoice.contacts.find(({ id }) => id === one.contactId);
  const step = stepOf(invoice, one.milestone);
  if (contact === undefined) return "contact-removed";
  if (step === undefined) return "step-removed";
  // Holds of the client or of everything may not have come to the invoice yet.
  const heldNow = heldAlong({ client, reminders }) ?? invoice.heldAlong;
  const asHeld: IssuedInvoice =
    heldNow === undefined ? invoice : { ...invoice, heldAlong: heldNow };
  const reason = reasonToSkip(asHeld, one.milestone, now) ?? whyNotTo(contact, client);
  if (reason !== undefined) return reason;
  const today = localDateOf(now, invoice.timeZone);
  const isLate = isUntimely(step, today, invoice.dueDate);
  if (isLate || isOvertaken(invoice, one.milestone, now)) return "too-late";
  return { record, invoice, contact, step, enrolled: one };
}

function whyNotTo(contact: Contact, client: Client | undefined): string | undefined {
  const isSame = ({ email }: Contact) => email.toLowerCase() === contact.email.toLowerCase();
  const atClient = client?.contacts.find(isSame);
  if (canBeReminded(contact) && (atClient === undefined || canBeReminded(atClient))) {
    return undefined;
  }
  const hasStopped = [contact, atClient].some((one) => one?.remindersStoppedAt !== undefined);
  return hasStopped ? "unsubscribed" : "nobody-to-reach";
}

function skipFact(
  { invoiceId, contactId, milestone }: EnrolledReminder,
  reason: string,
  at: Instant,
) {
  const facts = { milestone, contactId, reason };
  return fact({ ownerId: invoiceId, at, actor: "system" }, "reminder-skipped", facts);
}
