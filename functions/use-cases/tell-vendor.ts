import type { Contact } from "../../shared/invoicing/client.ts";
import type { Forward, WrongPerson } from "../../shared/contract/portal-schema.ts";
import type { VendorNoticeOrder } from "../ports/vendor-notice-order.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Reader } from "./link-access.ts";
import { newId } from "./new-id.ts";
import { mailJob, shortId } from "./owed-jobs.ts";

type Parts = Pick<World, "clock" | "randomness" | "receivables">;

/**
 * Tells the vendor that a contact is not the right person, with what they wrote about it. Once for
 * each contact: pressing again adds nothing.
 */
export async function reportWrongPerson(
  world: Pick<World, "clock" | "receivables" | "jobs">,
  reader: Reader,
  words: WrongPerson,
): Promise<void> {
  const { contact, invoice } = reader;
  const jobName = `wrong.${shortId(contact.id)}`;
  if ((await world.jobs.readJob(invoice.id, jobName)) !== undefined) return;
  const notice: VendorNoticeOrder = {
    kind: "wrong-person",
    contactId: contact.id,
    ...(words.message === undefined ? {} : { message: words.message }),
    ...(words.rightPerson === undefined ? {} : { rightPerson: personOf(words.rightPerson) }),
  };
  const now = world.clock.now();
  const subject = { ownerId: invoice.id, at: now, actor: contact.id };
  const facts = { contactId: contact.id, name: contact.name };
  await world.receivables.addFacts([fact(subject, "wrong-person", facts)]);
  const job = mailJob(invoice.id, jobName, { message: "notice", notice }, now);
  await world.receivables.addJobs([job]);
}

function personOf({ name, email }: Forward) {
  return { email, ...(name === undefined ? {} : { name }) };
}

/** How many people one invoice can be passed on to. */
const maximumForwards = 5;

/**
 * Adds somebody whom the client names, such as accounts payable, as a further contact of this
 * invoice and mails them a link of their own; the vendor hears of it. False beyond five of them.
 */
export async function forwardInvoice(world: Parts, reader: Reader, to: Forward): Promise<boolean> {
  const answer = await changeInvoice<{ readonly outcome: "done" | "too-many" }>(
    world.receivables,
    reader.invoice.id,
    ({ invoice }) => {
      const isKnown =
        invoice.stage === "issued" &&
        invoice.contacts.some(({ email }) => email.toLowerCase() === to.email.toLowerCase());
      if (invoice.stage !== "issued" || isKnown) return { answer: { outcome: "done" } };
      const forwarded = invoice.contacts.filter(({ role }) => role === "billing").length;
      if (forwarded >= maximumForwards) return { answer: { outcome: "too-many" } };
      const contact = forwardedContact(world, reader, to);
      const now = world.clock.now();
      const subject = { ownerId: invoice.id, at: now, actor: reader.contact.id };
      const notice = { kind: "forwarded", contactId: reader.contact.id, to: personOf(to) } as const;
      const suffix = shortId(contact.id);
      return {
        answer: { outcome: "done" },
        commit: {
          invoice: { ...invoice, contacts: [...invoice.contacts, contact] },
          facts: [fact(subject, "forwarded", { contactId: contact.id, name: contact.name })],
          jobs: [
            mailJob(
              invoice.id,
              `forward.${suffix}`,
              { message: "invoice", contactId: contact.id, forwardedBy: reader.contact.id },
              now,
            ),
            mailJob(invoice.id, `told.${suffix}`, { message: "notice", notice }, now),
          ],
        },
      };
    },
  );
  return answer?.outcome === "done";
}

function forwardedContact(world: Parts, reader: Reader, to: Forward): Contact {
  const { contact, invoice } = reader;
  return {
    id: newId(world.randomness, "con", invoice.vendorId),
    name: to.name ?? to.email,
    role: "billing",
    email: to.email,
    mailStanding: "reachable",
    ...(contact.locale === undefined ? {} : { locale: contact.locale }),
    ...(contact.timeZone === undefined ? {} : { timeZone: contact.timeZone }),
  };
}
