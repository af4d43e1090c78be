import type { Contact } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { reminderContacts } from "../../shared/milestones/reminder-contacts.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import type { EnrolledReminder, Fact, Job, StoredJob } from "../ports/jobs.ts";
import type { Enrolment } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { enrolledIn } from "./day-mail.ts";
import { mailJob } from "./owed-jobs.ts";
import { gatheringSeconds, seatInDay } from "./seat-in-day.ts";

/** A message that did not reach its contact, and the invoice as it is since that is known. */
export type Unreached = {
  readonly invoice: IssuedInvoice;
  readonly contact: Contact;
  readonly job: StoredJob;
};

/** What sends the same message to somebody else. */
export type PassedOn = {
  readonly invoice: IssuedInvoice;
  readonly facts: readonly Fact[];
  readonly jobs: readonly Job[];
  readonly enrolments: readonly Enrolment[];
};

type Parts = Pick<World, "clock" | "jobs" | "secrets">;

/**
 * Sends an invoice or a reminder that did not reach its contact to the next one who can be reached;
 * undefined when there is none, or when they have it already.
 */
export async function passOn(
  world: Parts,
  unreached: Unreached,
  asking: { readonly asksTable: boolean },
): Promise<PassedOn | undefined> {
  const { invoice, contact, job } = unreached;
  const { work } = job;
  if (work.kind === "mail" && work.mail.message === "invoice") {
    return work.mail.contactId === contact.id ? passInvoiceOn(world, unreached) : undefined;
  }
  const reminder = enrolledIn(job).find(({ invoiceId }) => invoiceId === invoice.id);
  if (reminder?.contactId !== contact.id) return undefined;
  return passReminderOn(world, unreached, { reminder, ...asking });
}

async function passInvoiceOn(
  world: Parts,
  { invoice, contact, job }: Unreached,
): Promise<PassedOn | undefined> {
  const next = invoice.contacts.find(({ mailStanding }) => mailStanding === "reachable");
  if (next === undefined) return undefined;
  const name = `${job.name}.${next.id.slice(-6)}`;
  if ((await world.jobs.readJob(invoice.id, name)) !== undefined) return undefined;
  const at = world.clock.now();
  const mail = { message: "invoice", contactId: next.id } as const;
  const facts = [passFact(invoice, { contact, next, message: "invoice" }, at)];
  return { invoice, facts, jobs: [mailJob(invoice.id, name, mail, at)], enrolments: [] };
}

async function passReminderOn(
  world: Parts,
  { invoice, contact }: Unreached,
  ask: { readonly reminder: EnrolledReminder; readonly asksTable: boolean },
): Promise<PassedOn | undefined> {
  const { milestone } = ask.reminder;
  const fired = invoice.firedMilestones.findLast(({ kind }) => kind === milestone);
  const [next] = reminderContacts(invoice, "first");
  const known = fired?.contactIds ?? [contact.id];
  if (fired === undefined || next === undefined || known.includes(next.id)) return undefined;
  const at = world.clock.now();
  const reminders = [{ invoiceId: invoice.id, contactId: next.id, milestone }];
  const from = addSeconds(at, gatheringSeconds);
  const seat = await seatInDay(world, { invoice, contact: next, reminders, from }, ask);
  const firedMilestones = invoice.firedMilestones.map((each) =>
    each === fired ? { ...fired, contactIds: [next.id, ...known] } : each,
  );
  return {
    invoice: { ...invoice, firedMilestones },
    facts: [passFact(invoice, { contact, next, message: "reminder" }, at)],
    jobs: [],
    enrolments: [seat.enrolment],
  };
}

function passFact(
  { id }: IssuedInvoice,
  { contact, next, message }: { contact: Contact; next: Contact; message: string },
  at: string,
): Fact {
  const facts = { message, from: contact.name, contactId: next.id, name: next.name };
  return fact({ ownerId: id, at, actor: "system" }, "passed-on", facts);
}
