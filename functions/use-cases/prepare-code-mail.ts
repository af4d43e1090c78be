import { presentInvoice } from "../../shared/invoicing/present-invoice.ts";
import type { Mail } from "../../shared/messages/mail.ts";
import { chooseLocale } from "../../shared/messages/locale.ts";
import { invariant } from "../../shared/values/invariant.ts";
import type { MailOrder } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { mintCode } from "./one-time-code.ts";
import { mailFact } from "./mail-fact.ts";
import type { Preparation } from "./prepared-mail.ts";

type Order<Message> = Extract<MailOrder, { readonly message: Message }>;

/** Composes the mail with a reader's one-time code; the code comes into being here. */
export async function prepareCodeMail(
  world: World,
  invoiceId: string,
  order: Order<"code">,
): Promise<Preparation> {
  const record = await world.receivables.readInvoice(invoiceId);
  if (record === undefined || record.invoice.stage !== "issued") {
    return { outcome: "skip", reason: "not-issued" };
  }
  const { invoice } = record;
  const contact = invoice.contacts.find(({ id }) => id === order.contactId);
  if (contact === undefined) return { outcome: "skip", reason: "contact-removed" };
  const code = await mintCode(world, contact.id, order.sessionHash);
  const locale = chooseLocale(contact.locale, invoice.locale);
  const view = presentInvoice(invoice, [], record.payments, {
    now: world.clock.now(),
    reader: contact,
    locale,
    lineLimit: 0,
    declared: record,
  });
  const { composeCodeMail } = await import("../../shared/messages/code-mail.ts");
  return {
    outcome: "send",
    fact: mailFact(order, contact),
    mail: {
      fromName: invoice.vendor.name,
      to: { name: contact.name, email: contact.email },
      replyTo: { name: invoice.sender.name, email: invoice.sender.email },
      mail: composeCodeMail({ view, code }, locale),
      attachments: [],
    },
  };
}

/** Composes a mail to a member about changing where clients' money goes. */
export async function prepareMemberMail(
  world: World,
  vendorId: string,
  order: Order<"member-code" | "own-account-changing">,
): Promise<Preparation> {
  const vendor = await world.receivables.readVendor(vendorId);
  invariant(vendor !== undefined, "Members belong to a vendor.");
  const member = vendor.members.find(({ id }) => id === order.memberId);
  if (member === undefined) return { outcome: "skip", reason: "member-removed" };
  const names = { memberName: member.name, vendorName: vendor.party.name };
  const self = { name: member.name, email: member.email };
  const send = (mail: Mail): Preparation => ({
    outcome: "send",
    fact: undefined,
    mail: { fromName: vendor.party.name, to: self, replyTo: self, mail, attachments: [] },
  });
  if (order.message === "member-code") {
    const code = await mintCode(world, member.id, order.browserHash);
    const { composeMemberCodeMail } = await import("../../shared/messages/member-code-mail.ts");
    return send(composeMemberCodeMail({ ...names, code }, member.locale));
  }
  const pending = vendor.pendingOwnAccount;
  if (pending === undefined) return { outcome: "skip", reason: "nothing-pending" };
  const { composeOwnAccountChangingMail } =
    await import("../../shared/messages/own-account-changing-mail.ts");
  const { effectiveAt } = pending;
  const facts = { ...names, effectiveAt, zone: vendor.timeZone };
  return send(composeOwnAccountChangingMail(facts, member.locale));
}
