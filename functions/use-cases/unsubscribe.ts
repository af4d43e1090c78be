import type { Client, Contact } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeInvoice } from "./change-invoice.ts";
import { changedTooOften } from "./changed-too-often.ts";
import type { Change } from "./change-invoice.ts";
import { mailJob, shortId } from "./owed-jobs.ts";
import { replan } from "./replan.ts";

type Parts = Pick<World, "clock" | "receivables">;

/** Who wants no more reminders, or wants them again. */
export type ReminderChoice = { readonly invoiceId: string; readonly contactId: string };

/**
 * Stops reminders to one contact, of this invoice and of the client's later ones; receipts and all
 * other mail go on. False when there is no such contact.
 */
export function stopReminders(world: Parts, choice: ReminderChoice): Promise<boolean> {
  return choose(world, choice, world.clock.now());
}

/** Lets reminders to a contact go on. False when there is no such contact. */
export function startReminders(world: Parts, choice: ReminderChoice): Promise<boolean> {
  return choose(world, choice, undefined);
}

type Answer = { readonly outcome: "none" | "done"; readonly chosen?: Chosen };

type Chosen = { readonly clientId: string; readonly email: string };

async function choose(
  world: Parts,
  { invoiceId, contactId }: ReminderChoice,
  stoppedAt: Instant | undefined,
): Promise<boolean> {
  const answer = await changeInvoice<Answer>(world.receivables, invoiceId, ({ invoice }) => {
    const contact =
      invoice.stage === "issued" ? invoice.contacts.find(({ id }) => id === contactId) : undefined;
    if (invoice.stage !== "issued" || contact === undefined) return { answer: { outcome: "none" } };
    return chosen(invoice, contact, { now: world.clock.now(), stoppedAt });
  });
  if (answer?.outcome !== "done" || answer.chosen === undefined) return false;
  await chooseForClient(world, answer.chosen, stoppedAt);
  return true;
}

function chosen(
  invoice: IssuedInvoice,
  contact: Contact,
  { now, stoppedAt }: { readonly now: Instant; readonly stoppedAt: Instant | undefined },
): Change<Answer> {
  const answer: Answer = {
    outcome: "done",
    chosen: { clientId: invoice.content.clientId, email: contact.email },
  };
  if ((contact.remindersStoppedAt === undefined) === (stoppedAt === undefined)) return { answer };
  const after = { ...invoice, contacts: marked(invoice.contacts, contact.email, stoppedAt) };
  const subject = { ownerId: invoice.id, at: now, actor: contact.id };
  const kind = stoppedAt === undefined ? "reminders-started" : "reminders-stopped";
  const facts = { contactId: contact.id, name: contact.name, email: contact.email };
  const notice = { kind: "unsubscribed", contactId: contact.id } as const;
  const name = `unsubscribed.${shortId(contact.id)}`;
  const plan = replan(invoice, after);
  const told =
    stoppedAt === undefined ? [] : [mailJob(invoice.id, name, { message: "notice", notice }, now)];
  return {
    answer,
    commit: {
      invoice: after,
      facts: [fact(subject, kind, facts)],
      jobs: [...told, ...plan.jobs],
      endedJobs: plan.endedJobs,
    },
  };
}

/** Somebody may change the client in between; more than that is no accident. */
const maximumTries = 5;

async function chooseForClient(
  world: Parts,
  { clientId, email }: Chosen,
  stoppedAt: Instant | undefined,
): Promise<void> {
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const client = await world.receivables.readClient(clientId);
    if (client === undefined) return;
    const contacts = marked(client.contacts, email, stoppedAt);
    const isKnown = contacts.every((contact, index) => contact === client.contacts[index]);
    if (isKnown) return;
    const version = client.version + 1;
    const changed: Client = { ...client, version, contacts };
    // The client's other invoices follow by a job.
    const work = { kind: "spread-policy" } as const;
    const dueAt = world.clock.now();
    const spreading = { ownerId: clientId, name: `spread.${version}`, work, dueAt };
    if (await world.receivables.putClient(changed, client.version, [spreading])) return;
  }
  throw changedTooOften(clientId);
}

function marked(
  contacts: readonly Contact[],
  email: string,
  stoppedAt: Instant | undefined,
): readonly Contact[] {
  return contacts.map((contact) => {
    if (contact.email.toLowerCase() !== email.toLowerCase()) return contact;
    if ((contact.remindersStoppedAt === undefined) === (stoppedAt === undefined)) return contact;
    const { remindersStoppedAt: _, ...rest } = contact;
    return stoppedAt === undefined ? rest : { ...rest, remindersStoppedAt: stoppedAt };
  });
}
