import type { InvoiceView } from "../../shared/contract/invoice-view.ts";
import type { PayerShare } from "../../shared/flexibility/payer-share.ts";
import { recipientOf } from "../../shared/flexibility/recipient-of.ts";
import type { Contact } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { invoiceStatus } from "../../shared/invoicing/invoice-status.ts";
import { presentInvoice } from "../../shared/invoicing/present-invoice.ts";
import { chooseLocale } from "../../shared/messages/locale.ts";
import type { Locale } from "../../shared/messages/locale.ts";
import type { VendorReminders } from "../../shared/milestones/reminder-settings.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { AccessLink } from "../ports/access.ts";
import type { MailAttachment } from "../ports/mailer.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { composeClientMail } from "./compose-client-mail.ts";
import type { ClientOrder } from "./compose-client-mail.ts";
import { mailFact } from "./mail-fact.ts";
import { newId } from "./new-id.ts";
import type { Preparation } from "./prepared-mail.ts";

/** Composes a mail to a contact of the client, with a magic link that is theirs alone. */
export async function prepareClientMail(
  world: World,
  invoiceId: string,
  order: ClientOrder,
): Promise<Preparation> {
  const isWorded = order.message === "invoice" || order.message === "receipt";
  const [record, reminders] = await Promise.all([
    world.receivables.readInvoice(invoiceId),
    isWorded ? world.receivables.readReminders(vendorOf(invoiceId)) : undefined,
  ]);
  if (record === undefined || record.invoice.stage !== "issued") return skip("not-issued");
  const { invoice } = record;
  const recipient = recipientOf(invoice, order.contactId);
  if (recipient === undefined) return skip("contact-removed");
  const { contact, share } = recipient;
  if (contact.mailStanding !== "reachable") return skip("contact-unreachable");
  const isOver =
    order.message === "share" && order.news !== "ended" && share?.endedAt !== undefined;
  const reason = isOver ? "share-ended" : whyNotOwed(invoice, order);
  if (reason !== undefined) return skip(reason);
  return compose(world, { record, invoice, contact, share, order, reminders });
}

function skip(reason: string): Preparation {
  return { outcome: "skip", reason };
}

/** An invoice mail about a void invoice would be untrue. */
function whyNotOwed(invoice: IssuedInvoice, order: ClientOrder): string | undefined {
  const status = invoiceStatus(invoice);
  const isOver = status === "void" || status === "uncollectible";
  return order.message === "invoice" && isOver ? status : undefined;
}

type Situation = {
  readonly record: InvoiceRecord;
  readonly invoice: IssuedInvoice;
  readonly contact: Contact;
  /** The share of the bill that the reader pays, where they are none of the client's contacts. */
  readonly share: PayerShare | undefined;
  readonly order: ClientOrder;
  readonly reminders: VendorReminders | undefined;
};

async function compose(world: World, situation: Situation): Promise<Preparation> {
  const { invoice, contact, order } = situation;
  const view = await viewOf(situation, world.clock.now());
  const { link, address } = mint(world, situation);
  const attachments = await attach(world, view, order);
  const words = ownWords(situation, view.locale);
  const mail = await composeClientMail(view, { order, address, attachments, invoice, words });
  if (mail === undefined) return skip("no-longer-there");
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

/** The vendor's own words for an invoice or a receipt, which are warm whoever writes them. */
function ownWords({ order, reminders }: Situation, locale: Locale) {
  return reminders?.wordings.find(
    (own) => own.message === order.message && own.tone === "warm" && own.locale === locale,
  )?.parts;
}

/** What the reader may see: a payer of a share sees less than the client's contacts. */
async function viewOf(
  { record, invoice, contact, share }: Situation,
  now: Instant,
): Promise<InvoiceView> {
  const locale = chooseLocale(contact.locale, invoice.locale);
  const lineLimit = record.lines.length;
  if (share !== undefined) {
    const { presentForPayer } = await import("../../shared/invoicing/present-for-payer.ts");
    return presentForPayer({ ...record, invoice, share }, { now, locale, lineLimit });
  }
  return presentInvoice(invoice, record.lines, record.payments, {
    now,
    reader: contact,
    locale,
    lineLimit,
    declared: record,
  });
}

/** The link is made here and kept with the claim: before that nobody can open it. */
function mint(world: World, { invoice, contact, share }: Situation) {
  const secret = world.secrets.mint();
  const link: AccessLink = {
    id: newId(world.randomness, "lnk", invoice.vendorId),
    contactId: contact.id,
    secretHash: world.secrets.hash(secret),
    createdAt: world.clock.now(),
    ...(share === undefined ? {} : { shareId: share.id }),
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
  if (order.message !== "invoice" && order.message !== "receipt") return [];
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
