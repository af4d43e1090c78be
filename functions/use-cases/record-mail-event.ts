import { payerOf } from "../../shared/flexibility/recipient-of.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { MailStanding } from "../../shared/invoicing/client.ts";
import type { MailEvent } from "../ports/mailer.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import { mailJob, shortId } from "./owed-jobs.ts";
import { replan } from "./replan.ts";

/**
 * Records what became of a message. Acceptance settles a send whose answer was lost; a bounce or a
 * complaint stops mail to that contact of the invoice and of the client, and the vendor is told
 * which contact to mend. Coming twice or late changes nothing.
 */
export async function recordMailEvent(
  world: Pick<World, "clock" | "receivables" | "jobs">,
  event: MailEvent,
): Promise<void> {
  if (event.kind === "accepted") {
    await world.jobs.noteAccepted(event.ownerId, event.jobName, world.clock.now());
    return;
  }
  if (!event.ownerId.startsWith("inv_")) return;
  const standing = event.kind;
  const clientId = await changeInvoice<string | undefined>(
    world.receivables,
    event.ownerId,
    ({ invoice }) => stopMail(world, invoice as IssuedInvoice, { ...event, kind: standing }),
  );
  if (typeof clientId === "string")
    await stopMailToClient(world, clientId, event.address, standing);
}

type Trouble = Omit<MailEvent, "kind"> & { readonly kind: "bounced" | "complained" };

function stopMail(
  world: Pick<World, "clock">,
  invoice: IssuedInvoice,
  event: Trouble,
): Change<string | undefined> {
  if (invoice.stage !== "issued") return { answer: undefined };
  const contact = recipientAt(invoice, event.address);
  if (contact === undefined) return { answer: undefined };
  const clientId = invoice.content.clientId;
  if (contact.mailStanding === event.kind) return { answer: clientId };
  const at = world.clock.now();
  const subject = { ownerId: invoice.id, at, actor: "system" };
  const facts = { contactId: contact.id, name: contact.name, email: contact.email };
  const notice = { kind: event.kind, contactId: contact.id, reason: event.reason } as const;
  const name = `${event.kind === "bounced" ? "bounce" : "complain"}.${shortId(contact.id)}`;
  const after = withStanding(invoice, event.address, event.kind);
  // The next reader may live elsewhere, and then their morning is another.
  const plan = replan(invoice, after);
  return {
    answer: clientId,
    commit: {
      invoice: after,
      facts: [fact(subject, `mail-${event.kind}`, facts)],
      jobs: [mailJob(invoice.id, name, { message: "notice", notice }, at), ...plan.jobs],
      endedJobs: plan.endedJobs,
    },
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
  world: Pick<World, "receivables">,
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
    const changed = { ...client, version: client.version + 1, contacts };
    if (await world.receivables.putClient(changed, client.version)) return;
  }
}

function marked<Contact extends { readonly email: string; readonly mailStanding: MailStanding }>(
  contacts: readonly Contact[],
  address: string,
  mailStanding: MailStanding,
): readonly Contact[] {
  return contacts.map((contact) =>
    isSame(contact.email, address) ? { ...contact, mailStanding } : contact,
  );
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
