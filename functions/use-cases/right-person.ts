import type { Client, Contact } from "../../shared/invoicing/client.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { invariant } from "../../shared/values/invariant.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeInvoice } from "./change-invoice.ts";
import { newId } from "./new-id.ts";
import { mailJob, shortId } from "./owed-jobs.ts";
import { replan } from "./replan.ts";
import { vendorTask } from "./vendor-task.ts";

type Parts = Pick<World, "clock" | "randomness" | "receivables">;

/** What somebody said of who is right. */
export type RightPerson = {
  readonly invoiceId: string;
  readonly actorId: string;
  /** Without an address somebody has to find it out. */
  readonly email?: string;
  readonly name?: string;
};

/**
 * Puts whoever is right before all other contacts, of the invoice and of its client, and mails them
 * the invoice; the client's other invoices stay with whom they have. Without an address it becomes a
 * task.
 */
export async function askRightPerson(world: Parts, ask: RightPerson): Promise<void> {
  const { invoiceId, actorId, email } = ask;
  const right = email === undefined ? undefined : { email, name: ask.name ?? email };
  const made = { id: "" };
  const answer = await changeInvoice<string | undefined>(
    world.receivables,
    invoiceId,
    ({ invoice }) => {
      if (invoice.stage !== "issued") return { answer: undefined };
      const at = world.clock.now();
      const subject = { ownerId: invoiceId, at, actor: actorId };
      const [wrong] = invoice.contacts;
      const said = { contactId: wrong?.id ?? "", name: wrong?.name ?? "" };
      if (right === undefined) {
        const causeId = `${invoiceId}.wrong.${shortId(said.contactId)}`;
        const task = vendorTask(invoice, "contact-unreachable", { causeId, facts: said, at });
        const facts = [fact(subject, "wrong-person", said)];
        return { answer: undefined, commit: { invoice, facts, tasks: [task] } };
      }
      const known = invoice.contacts.find((contact) => isSame(contact.email, right.email));
      const contact = known ?? newContact(world, invoice.vendorId, { ...right, wrong });
      made.id = contact.id;
      const others = invoice.contacts.filter(({ id }) => id !== contact.id);
      const after = { ...invoice, contacts: [contact, ...others] };
      const next = replan(invoice, after);
      const mail = { message: "invoice", contactId: contact.id } as const;
      const told = { ...said, rightContactId: contact.id, rightName: contact.name };
      return {
        answer: invoice.content.clientId,
        commit: {
          invoice: after,
          facts: [fact(subject, "wrong-person", told)],
          jobs: [mailJob(invoiceId, `right.${shortId(contact.id)}`, mail, at), ...next.jobs],
          endedJobs: next.endedJobs,
        },
      };
    },
  );
  if (typeof answer !== "string" || right === undefined) return;
  await putFirst(world, answer, { ...right, id: made.id });
}

function newContact(
  world: Parts,
  vendorId: string,
  right: {
    readonly email: string;
    readonly name: string;
    readonly wrong: Contact | undefined;
  },
): Contact {
  const { email, name, wrong } = right;
  return {
    id: newId(world.randomness, "con", vendorId),
    name,
    role: "primary",
    email,
    mailStanding: "reachable",
    ...(wrong?.locale === undefined ? {} : { locale: wrong.locale }),
    ...(wrong?.timeZone === undefined ? {} : { timeZone: wrong.timeZone }),
  };
}

/** More contacts than these a client doesn't have. */
const maximumContacts = 20;

async function putFirst(
  world: Parts,
  clientId: string,
  right: { readonly id: string; readonly email: string; readonly name: string },
): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    const client = await world.receivables.readClient(clientId);
    invariant(client !== undefined, "An invoice has a client.");
    const changed = withFirst(client, right);
    if (changed === undefined) return;
    if (await world.receivables.putClient(changed, client.version)) {
      const at: Instant = world.clock.now();
      const subject = { ownerId: clientId, at, actor: "system" };
      await world.receivables.addFacts([fact(subject, "contact-added", { contactId: right.id })]);
      return;
    }
  }
}

function withFirst(
  client: Client,
  { id, email, name }: { readonly id: string; readonly email: string; readonly name: string },
): Client | undefined {
  const known = client.contacts.find((contact) => isSame(contact.email, email));
  if (known === undefined && client.contacts.length >= maximumContacts) return undefined;
  if (known !== undefined && known === client.contacts[0]) return undefined;
  const first: Contact = known ?? { id, name, email, role: "primary", mailStanding: "reachable" };
  const others = client.contacts.filter((contact) => contact !== known);
  return {
    ...client,
    version: client.version + 1,
    contacts: [{ ...first, role: "primary" }, ...others],
  };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
