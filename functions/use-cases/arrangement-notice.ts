import type { InvoiceView } from "../../shared/contract/invoice-view.ts";
import type { FlexibilityRequest } from "../../shared/flexibility/flexibility-request.ts";
import { frozenAmount } from "../../shared/flexibility/frozen-amount.ts";
import { standingShares } from "../../shared/flexibility/share-amounts.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { NoticeEvent } from "../../shared/messages/notice-parts.ts";
import type { VendorNoticeOrder } from "../ports/vendor-notice-order.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import { followUpEvent } from "./follow-up-event.ts";

type Found = {
  readonly record: InvoiceRecord;
  readonly invoice: IssuedInvoice;
  readonly view: InvoiceView;
  /** Makes the page that answers a request; called for one that waits alone. */
  readonly answerUrl: (request: FlexibilityRequest) => Promise<string>;
};

/** What is told of what a client arranged, and to whom an answer to the notice goes. */
export type ArrangementNotice = {
  readonly event: NoticeEvent;
  readonly replyTo?: { readonly name: string; readonly email: string };
};

/** What is told of an arrangement; undefined when what it would tell of is no longer there. */
export async function arrangementNotice(
  order: VendorNoticeOrder,
  found: Found,
): Promise<ArrangementNotice | undefined> {
  if ("requestId" in order) return requestNotice(order, found);
  if ("questionId" in order) return questionNotice(order, found);
  const event = silentEvent(order, found);
  return event && { event };
}

/** What asks for no word to the client: an answer to the notice stays with the vendor. */
function silentEvent(order: VendorNoticeOrder, found: Found): NoticeEvent | undefined {
  const { invoice } = found;
  if ("agreementId" in order) return agreementEvent(order, invoice);
  if ("promiseId" in order) return promiseEvent(order, found);
  if ("planId" in order) {
    const plan = invoice.arrangements?.plan;
    if (plan?.id !== order.planId) return undefined;
    return "number" in order
      ? { kind: order.kind, plan, number: order.number }
      : { kind: order.kind, plan };
  }
  if (order.kind === "bill-shared") {
    const { name: contactName } = contactOf(invoice, order.contactId);
    return { kind: order.kind, contactName, shares: standingShares(invoice) };
  }
  const followUp = followUpEvent(order, invoice);
  if (followUp !== undefined) return followUp;
  const { pause } = invoice.arrangements ?? {};
  if (order.kind !== "pause-taken" || pause === undefined) return undefined;
  const { name: contactName } = contactOf(invoice, order.contactId);
  return { kind: order.kind, contactName, until: pause.until };
}

type Order<Key extends string> = Extract<VendorNoticeOrder, Readonly<Record<Key, string>>>;

function agreementEvent(
  { kind, agreementId }: Order<"agreementId">,
  invoice: IssuedInvoice,
): NoticeEvent | undefined {
  const { plan, extensions = [] } = invoice.arrangements ?? {};
  const extension = extensions.find(({ id }) => id === agreementId);
  const agreed = plan?.id === agreementId ? plan : extension;
  if (agreed === undefined) return undefined;
  if (kind === "terms-for-later") return { kind };
  const actorId = "installments" in agreed ? agreed.contactId : agreed.actorId;
  return { kind, contactName: contactOf(invoice, actorId).name, agreed };
}

function promiseEvent(
  { kind, promiseId }: Order<"promiseId">,
  { invoice, view }: Found,
): NoticeEvent | undefined {
  const promise = invoice.arrangements?.promises?.find(({ id }) => id === promiseId);
  if (promise === undefined) return undefined;
  const { paid, processing } = view.amounts;
  const arrived = Math.max(0, Math.min(promise.amount, paid + processing - promise.settledBefore));
  const { name: contactName } = contactOf(invoice, promise.contactId);
  return { kind, promise, contactName, arrived };
}

async function requestNotice(
  { kind, requestId }: Order<"requestId">,
  { invoice, answerUrl }: Found,
): Promise<ArrangementNotice | undefined> {
  const request = invoice.arrangements?.request;
  if (request?.id !== requestId) return undefined;
  const contact = contactOf(invoice, request.contactId);
  const contactName = contact.name;
  if (kind !== "request-asked") return { event: { kind, request, contactName } };
  // What was answered, or taken back, before the mail went asks for nothing any more.
  if (request.status !== "pending") return undefined;
  const event = { kind, request, contactName, answerUrl: await answerUrl(request) };
  return { event, ...replyTo(contact) };
}

function questionNotice(
  { kind, questionId }: Order<"questionId">,
  { record, invoice }: Found,
): ArrangementNotice | undefined {
  const question = record.questions.find(({ id }) => id === questionId);
  if (question === undefined) return undefined;
  const contact = contactOf(invoice, question.contactId);
  const line = question.line === undefined ? undefined : record.lines[question.line];
  const part = invoice.arrangements?.frozen?.find((each) => each.questionId === questionId);
  const all = frozenAmount(invoice);
  const event = {
    kind,
    question,
    contactName: contact.name,
    frozen: part === undefined ? 0 : Math.min(part.amount ?? all, all),
    ...(line !== undefined && { lineDescription: line.description }),
  };
  return { event, ...replyTo(contact) };
}

function replyTo(contact: { readonly name: string; readonly email?: string }) {
  const { name, email } = contact;
  return email === undefined ? {} : { replyTo: { name, email } };
}

/** A person of the client; the client's name for one who was removed meanwhile. */
function contactOf(
  { contacts, client }: IssuedInvoice,
  contactId: string,
): { readonly name: string; readonly email?: string } {
  return contacts.find(({ id }) => id === contactId) ?? { name: client.name };
}
