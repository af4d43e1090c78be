import type { InvoiceView } from "../../shared/contract/invoice-view.ts";
import { recipientOf } from "../../shared/flexibility/recipient-of.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { presentInvoice } from "../../shared/invoicing/present-invoice.ts";
import type { NoticeEvent } from "../../shared/messages/notice-parts.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import type { VendorNoticeOrder } from "../ports/vendor-notice-order.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { arrangementNotice } from "./arrangement-notice.ts";
import type { ArrangementNotice } from "./arrangement-notice.ts";
import { gatherNotice, isUrgent } from "./digest.ts";
import { mailFact, memberInCharge } from "./mail-fact.ts";
import type { Preparation } from "./prepared-mail.ts";
import { mintAnswerUrl } from "./mint-answer-url.ts";
import { moneyNotice } from "./money-notice.ts";
import { receiptFacts } from "./receipt-facts.ts";

/** Composes news for the member of the vendor who owns the invoice. */
export async function prepareNotice(
  world: World,
  invoiceId: string,
  order: VendorNoticeOrder,
): Promise<Preparation> {
  const vendorId = vendorOf(invoiceId);
  const [record, vendor, reminders] = await Promise.all([
    world.receivables.readInvoice(invoiceId),
    world.receivables.readVendor(vendorId),
    world.receivables.readReminders(vendorId),
  ]);
  if (record === undefined || record.invoice.stage !== "issued") {
    return { outcome: "skip", reason: "not-issued" };
  }
  const { invoice } = record;
  invariant(vendor !== undefined, "An invoice belongs to a vendor.");
  const member = memberInCharge(vendor, invoice);
  const view = presentInvoice(invoice, [], record.payments, {
    now: world.clock.now(),
    locale: member.locale,
    lineLimit: 0,
    declared: record,
  });
  const found =
    noticeOf(order, { record, invoice, view }) ??
    (await arrangementNotice(order, {
      record,
      invoice,
      view,
      answerUrl: ({ id: requestId }) =>
        mintAnswerUrl(world, invoice, { memberId: member.id, requestId }),
    }));
  if (found === undefined) return { outcome: "skip", reason: "no-longer-there" };
  const { composeVendorNotice } = await import("../../shared/messages/vendor-notice.ts");
  const mail = composeVendorNotice(
    {
      ...found.event,
      view,
      invoiceUrl: `${world.place.baseUrl}/vendor/invoices/${invoice.id}`,
      memberName: member.name,
    },
    member.locale,
  );
  const rhythm = reminders?.digests[member.id] ?? "at-once";
  if (rhythm !== "at-once" && !isUrgent(order)) {
    const news = { vendor, member, text: mail.subject };
    return { outcome: "gather", ...gatherNotice(news, rhythm, world.clock.now()) };
  }
  const self = { name: member.name, email: member.email };
  const replyTo = found.replyTo ?? self;
  return {
    outcome: "send",
    fact: mailFact({ message: "notice", notice: order }, member),
    mail: { fromName: vendor.party.name, to: self, replyTo, mail, attachments: [] },
  };
}

/** What is told of people and money; an answer to the notice stays with the vendor. */
function noticeOf(
  order: VendorNoticeOrder,
  {
    record,
    invoice,
    view,
  }: {
    readonly record: InvoiceRecord;
    readonly invoice: IssuedInvoice;
    readonly view: InvoiceView;
  },
): ArrangementNotice | undefined {
  const event = noticeEvent(order, invoice, view) ?? moneyNotice(order, { record, view });
  return event && { event };
}

/** What is told of people; undefined for what is told of money. */
function noticeEvent(
  order: VendorNoticeOrder,
  invoice: IssuedInvoice,
  view: InvoiceView,
): NoticeEvent | undefined {
  switch (order.kind) {
    case "paid": {
      const { payment, surplus } = receiptFacts(view, order.paymentId, order.credited);
      return { kind: "paid", payment, surplus };
    }
    case "payment-failed":
      return { kind: "payment-failed", payment: receiptFacts(view, order.paymentId).payment };
    case "seen":
      return { kind: "seen", ...contactOf(invoice, order.contactId) };
    case "bounced":
      return { kind: "bounced", ...contactOf(invoice, order.contactId), reason: order.reason };
    case "complained":
      return { kind: "complained", ...contactOf(invoice, order.contactId) };
    case "wrong-person": {
      const { contactId, ...words } = order;
      return { ...words, ...contactOf(invoice, contactId) };
    }
    case "forwarded":
      return { kind: "forwarded", ...contactOf(invoice, order.contactId), to: order.to };
    default:
      return undefined;
  }
}

function contactOf(invoice: IssuedInvoice, contactId: string) {
  const contact = recipientOf(invoice, contactId)?.contact;
  return { contactName: contact?.name ?? invoice.client.name, address: contact?.email ?? "" };
}
