import type { InvoiceView } from "../../shared/contract/invoice-view.ts";
import type { Contact } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { invoiceAmounts, invoiceStatus } from "../../shared/invoicing/invoice-status.ts";
import { presentInvoice } from "../../shared/invoicing/present-invoice.ts";
import { chooseLocale } from "../../shared/messages/locale.ts";
import type { Mail } from "../../shared/messages/mail.ts";
import { earliestSending, readerZone } from "../../shared/milestones/plan-milestones.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import type { AccessLink } from "../ports/access.ts";
import type { MailOrder } from "../ports/jobs.ts";
import type { MailAttachment } from "../ports/mailer.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { mailFact } from "./mail-fact.ts";
import { newId } from "./new-id.ts";
import type { Preparation } from "./prepared-mail.ts";
import { receiptFacts } from "./receipt-facts.ts";

type ClientOrder = Extract<
  MailOrder,
  { readonly message: "invoice" | "reminder" | "receipt" | "fresh-link" }
>;

/** Composes a mail to a contact of the client, with a magic link that is theirs alone. */
export async function prepareClientMail(
  world: World,
  invoiceId: string,
  order: ClientOrder,
): Promise<Preparation> {
  const record = await world.receivables.readInvoice(invoiceId);
  if (record === undefined || record.invoice.stage !== "issued") return skip("not-issued");
  const { invoice } = record;
  const contact = invoice.contacts.find((candidate) => candidate.id === order.contactId);
  if (contact === undefined) return skip("contact-removed");
  if (contact.mailStanding !== "reachable") return skip("contact-unreachable");
  const now = world.clock.now();
  const reason = whyNotOwed(invoice, order, now);
  if (reason !== undefined) return skip(reason);
  const earliest = order.message === "reminder" ? earliestSending(invoice, now) : now;
  if (earliest > now) return { outcome: "later", dueAt: earliest };
  return compose(world, { record, invoice, contact, order });
}

function skip(reason: string): Preparation {
  return { outcome: "skip", reason };
}

/** An invoice mail about a void invoice, or a reminder of a paid one, would be untrue. */
function whyNotOwed(invoice: IssuedInvoice, order: ClientOrder, now: Instant): string | undefined {
  const status = invoiceStatus(invoice);
  if (order.message === "receipt" || order.message === "fresh-link") return undefined;
  if (status === "void" || status === "uncollectible") return status;
  if (order.message === "invoice") return undefined;
  if (status !== "open") return "settled";
  if (invoiceAmounts(invoice).startable === 0) return "payment-processing";
  const isYesterdays =
    order.milestone === "due-today" && localDateOf(now, invoice.timeZone) > invoice.dueDate;
  return isYesterdays ? "too-late" : undefined;
}

type Situation = {
  readonly record: InvoiceRecord;
  readonly invoice: IssuedInvoice;
  readonly contact: Contact;
  readonly order: ClientOrder;
};

async function compose(world: World, situation: Situation): Promise<Preparation> {
  const { record, invoice, contact, order } = situation;
  const locale = chooseLocale(contact.locale, invoice.locale);
  const now = world.clock.now();
  const view = presentInvoice(invoice, record.lines, record.payments, {
    now,
    reader: contact,
    locale,
    lineLimit: record.lines.length,
  });
  const { link, address } = mint(world, situation);
  const attachments = await attach(world, view, order);
  const mail = await words(view, { order, address, attachments, invoice });
  return {
    outcome: "send",
    link,
    fact: mailFact(order, contact),
    mail: {
      fromName: invoice.vendor.name,
      to: { name: contact.name, email: contact.email },
      replyTo: { name: invoice.sender.name, email: invoice.sender.email },
      mail,
      attachments,
    },
  };
}

/** The link is made here and kept with the claim: before that nobody can open it. */
function mint(world: World, { invoice, contact }: Situation) {
  const secret = world.secrets.mint();
  const link: AccessLink = {
    id: newId(world.randomness, "lnk", invoice.vendorId),
    contactId: contact.id,
    secretHash: world.secrets.hash(secret),
    createdAt: world.clock.now(),
  };
  return { link, address: `${world.place.baseUrl}/i/${invoice.id}#${secret}` };
}

/**
 * The document that goes along. A mail goes out without it rather than not at all: the page has the
 * same document behind its link.
 */
async function attach(
  world: World,
  view: InvoiceView,
  order: ClientOrder,
): Promise<readonly MailAttachment[]> {
  if (order.message === "reminder" || order.message === "fresh-link") return [];
  try {
    const isReceipt = order.message === "receipt";
    const content = isReceipt
      ? await world.documents.receiptPdf(view, order.paymentId)
      : await world.documents.invoicePdf(view);
    const name = `${isReceipt ? "receipt" : "invoice"}-${view.number}`;
    const filename = `${name.replaceAll(/[^\w.-]+/gu, "-")}.pdf`;
    return [{ filename, contentType: "application/pdf", content }];
  } catch (error) {
    world.log.fault("document-failed", { invoiceId: view.id }, error);
    return [];
  }
}

type Wording = {
  readonly invoice: IssuedInvoice;
  readonly order: ClientOrder;
  readonly address: string;
  readonly attachments: readonly MailAttachment[];
};

async function words(view: InvoiceView, wording: Wording): Promise<Mail> {
  const { order, address: link, attachments, invoice } = wording;
  const zone = readerZone(invoice);
  const forwarder = forwarderOf(order, invoice);
  const { locale } = view;
  const hasAttachment = attachments.length > 0;
  switch (order.message) {
    case "invoice": {
      const { composeInvoiceMail } = await import("../../shared/messages/invoice-mail.ts");
      return composeInvoiceMail({ view, link, hasAttachment, ...forwarder }, locale);
    }
    case "reminder": {
      const { composeReminderMail } = await import("../../shared/messages/reminder-mail.ts");
      const { milestone } = order;
      return composeReminderMail({ view, link, milestone, ...nextReminder(view, zone) }, locale);
    }
    case "receipt": {
      const { composeReceiptMail } = await import("../../shared/messages/receipt-mail.ts");
      return composeReceiptMail(
        { ...receiptFacts(view, order.paymentId), link, hasAttachment },
        locale,
      );
    }
    case "fresh-link": {
      const { composeFreshLinkMail } = await import("../../shared/messages/fresh-link-mail.ts");
      return composeFreshLinkMail({ view, link }, locale);
    }
  }
}

function forwarderOf(order: ClientOrder, { contacts }: IssuedInvoice) {
  if (order.message !== "invoice" || order.forwardedBy === undefined) return {};
  const name = contacts.find(({ id }) => id === order.forwardedBy)?.name;
  return name === undefined ? {} : { forwardedBy: name };
}

/** The day of the next reminder where its reader is. */
function nextReminder(view: InvoiceView, zone: string) {
  const next = view.events.find((event) => event.kind === "reminder-planned");
  return next === undefined ? {} : { nextReminderDate: localDateOf(next.at, zone) };
}
