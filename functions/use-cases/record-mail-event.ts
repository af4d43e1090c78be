import { payerOf } from "../../shared/flexibility/recipient-of.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Contact, MailStanding } from "../../shared/invoicing/client.ts";
import type { StoredJob } from "../ports/jobs.ts";
import type { MailEvent } from "../ports/mailer.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeInvoice } from "./change-invoice.ts";
import { changedTooOften } from "./changed-too-often.ts";
import type { Change, InvoiceWrite } from "./change-invoice.ts";
import { enrolledIn } from "./day-mail.ts";
import { mailJob, shortId } from "./owed-jobs.ts";
import { passOn } from "./pass-on.ts";
import { replan } from "./replan.ts";
import { vendorTask } from "./vendor-task.ts";

type Parts = Pick<World, "clock" | "receivables" | "jobs" | "secrets">;

/**
 * Records what became of a message. Acceptance settles a send whose answer was lost; a bounce or a
 * complaint stops mail to that contact of the invoices that it was about and of the client, sends the
 * same to the next contact, and the vendor is told which one to mend. Coming twice or late changes
 * nothing.
 */
export async function recordMailEvent(world: Parts, event: MailEvent): Promise<void> {
  const { kind, ownerId, jobName } = event;
  if (kind === "accepted") {
    await world.jobs.noteAccepted(ownerId, jobName, world.clock.now());
    return;
  }
  const job = await world.jobs.readJob(ownerId, jobName);
  const enrolled = job === undefined ? [] : enrolledIn(job).map(({ invoiceId }) => invoiceId);
  const invoiceIds = ownerId.startsWith("inv_") ? [ownerId] : enrolled;
  let clientId: string | undefined;
  for (const [index, invoiceId] of invoiceIds.entries()) {
    const trouble = { ...event, kind, job, isTold: index === 0 };
    clientId = (await recordOn(world, invoiceId, trouble)) ?? clientId;
  }
  if (clientId !== undefined) await stopMailToClient(world, clientId, event.address, kind);
}

type Trouble = Omit<MailEvent, "kind"> & {
  readonly kind: "bounced" | "complained";
  readonly job: StoredJob | undefined;
  /** The vendor hears of it with the first invoice of a mail. */
  readonly isTold: boolean;
};

/** The client of an invoice on which it was recorded. */
async function recordOn(
  world: Parts,
  invoiceId: string,
  event: Trouble,
): Promise<string | undefined> {
  let tries = 0;
  const answer = await changeInvoice<string | undefined>(
    world.receivables,
    invoiceId,
    async ({ invoice }): Promise<Change<string | undefined>> => {
      const asksTable = tries > 0;
      tries += 1;
      const contact = invoice.stage === "issued" ? recipientAt(invoice, event.address) : undefined;
      if (invoice.stage !== "issued" || contact === undefined) return { answer: undefined };
      const { clientId } = invoice.content;
      const commit = await follow(world, { invoice, contact, event }, { asksTable });
      return commit === undefined ? { answer: clientId } : { answer: clientId, commit };
    },
  );
  return typeof answer === "string" ? answer : undefined;
}

/** What comes of it on one invoice; undefined where all of that has come already. */
async function follow(
  world: Parts,
  stop: Stop,
  asking: { readonly asksTable: boolean },
): Promise<InvoiceWrite | undefined> {
  const { invoice, contact, event } = stop;
  const { job } = event;
  const stopped = stopMail(world, stop);
  const after = stopped?.invoice ?? invoice;
  const passedOn = job && (await passOn(world, { invoice: after, contact, job }, asking));
  if (stopped === undefined && passedOn === undefined) return undefined;
  const both = [stopped, passedOn].filter((each) => each !== undefined);
  const changed = passedOn?.invoice ?? after;
  // The next reader may live elsewhere, and then their morning is another.
  const plan = replan(invoice, changed);
  return {
    invoice: changed,
    facts: both.flatMap(({ facts }) => facts),
    jobs: [...both.flatMap(({ jobs }) => jobs), ...plan.jobs],
    tasks: stopped?.tasks ?? [],
    enrolments: passedOn?.enrolments ?? [],
    endedJobs: plan.endedJobs,
  };
}

type Stop = {
  readonly invoice: IssuedInvoice;
  readonly contact: Contact;
  readonly event: Trouble;
};

/** What comes of it for the contact; undefined where that is known already. */
function stopMail(world: Pick<World, "clock">, { invoice, contact, event }: Stop) {
  const { kind, reason } = event;
  if (contact.mailStanding === kind) return undefined;
  const at = world.clock.now();
  const subject = { ownerId: invoice.id, at, actor: "system" };
  const { id: contactId, name, email } = contact;
  const notice = { kind, contactId, reason } as const;
  const jobName = `${kind === "bounced" ? "bounce" : "complain"}.${shortId(contactId)}`;
  const facts = { name, email, standing: kind, reason };
  return {
    invoice: withStanding(invoice, event.address, kind),
    facts: [fact(subject, `mail-${kind}`, { contactId, name, email })],
    jobs: event.isTold ? [mailJob(invoice.id, jobName, { message: "notice", notice }, at)] : [],
    tasks: [vendorTask(invoice, "contact-unreachable", { causeId: contactId, facts, at })],
  };
}

/** Whoever is mailed at an address about an invoice: a contact, or the payer of a share. */
function recipientAt({ contacts, arrangements }: IssuedInvoice, address: string) {
  const isThere = ({ email }: { readonly email: string }) => isSame(email, address);
  const contact = contacts.find(isThere);
  const share = arrangements?.shares?.findLast(isThere);
  return contact ?? (share === undefined ? undefined : payerOf(share));
}

function withStanding(
  invoice: IssuedInvoice,
  address: string,
  standing: MailStanding,
): IssuedInvoice {
  const contacts = marked(invoice.contacts, address, standing);
  const { arrangements } = invoice;
  if (arrangements?.shares === undefined) return { ...invoice, contacts };
  const shares = arrangements.shares.map((share) =>
    isSame(share.email, address) ? { ...share, mailStanding: standing } : share,
  );
  return { ...invoice, contacts, arrangements: { ...arrangements, shares } };
}

async function stopMailToClient(
  world: Pick<World, "clock" | "receivables">,
  clientId: string,
  address: string,
  standing: MailStanding,
): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    const client = await world.receivables.readClient(clientId);
    if (client === undefined) return;
    const contacts = marked(client.contacts, address, standing);
    const isKnown = contacts.every(
      (contact, index) => contact.mailStanding === client.contacts[index]?.mailStanding,
    );
    if (isKnown) return;
    const version = client.version + 1;
    const changed = { ...client, version, contacts };
    // The client's other invoices follow by a job.
    const work = { kind: "spread-policy" } as const;
    const dueAt = world.clock.now();
    const spreading = { ownerId: clientId, name: `spread.${version}`, work, dueAt };
    if (await world.receivables.putClient(changed, client.version, [spreading])) return;
  }
  throw changedTooOften(clientId);
}

function marked<Marked extends { readonly email: string; readonly mailStanding: MailStanding }>(
  contacts: readonly Marked[],
  address: string,
  mailStanding: MailStanding,
): readonly Marked[] {
  return contacts.map((contact) =>
    isSame(contact.email, address) ? { ...contact, mailStanding } : contact,
  );
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
