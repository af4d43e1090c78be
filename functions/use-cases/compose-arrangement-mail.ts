import type { InvoiceView } from "../../shared/contract/invoice-view.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Mail } from "../../shared/messages/mail.ts";
import type { MailOrder } from "../ports/jobs.ts";
import { nextPlanDate } from "./next-plan-date.ts";

/** A mail to a client about what was arranged, asked or promised. */
export type ArrangementOrder = Extract<
  MailOrder,
  {
    readonly message:
      | "agreement"
      | "request"
      | "installment"
      | "plan"
      | "promise"
      | "question"
      | "share"
      | "share-paid"
      | "pause";
  }
>;

type Order<Message extends ArrangementOrder["message"]> = Extract<
  ArrangementOrder,
  { readonly message: Message }
>;

/** What an arrangement's mail is made from, beside its order. */
type Found = {
  readonly view: InvoiceView;
  readonly invoice: IssuedInvoice;
  readonly link: string;
};

/** The words of a mail about an arrangement; undefined when what it would tell of is not there. */
export async function composeArrangementMail(
  view: InvoiceView,
  order: ArrangementOrder,
  wording: { readonly invoice: IssuedInvoice; readonly link: string },
): Promise<Mail | undefined> {
  const found = { ...wording, view };
  switch (order.message) {
    case "agreement":
      return order.agreementId.startsWith("plan_")
        ? composePlanAgreement(order, found)
        : composeExtension(order, found);
    case "request":
      return composeRequest(order, found);
    case "installment":
    case "plan": {
      const { composePlanNews } = await import("./compose-plan-mail.ts");
      return composePlanNews(order, found);
    }
    case "promise":
      return composePromise(order, found);
    case "question":
      return composeQuestion(order, found);
    case "share":
      return composeShare(order, found);
    case "share-paid":
      return composeSharePaid(order, found);
    case "pause":
      return composePause(found);
  }
}

async function composePlanAgreement(
  { agreementId, news }: Order<"agreement">,
  { view, invoice, link }: Found,
): Promise<Mail | undefined> {
  const plan = view.arrangements?.plan;
  const stored = invoice.arrangements?.plan;
  if (plan?.id !== agreementId || stored === undefined) return undefined;
  const isTakenBack = plan.end === "taken-back";
  if (isTakenBack !== (news === "taken-back")) return undefined;
  const mails = await import("../../shared/messages/agreement-mail.ts");
  if (isTakenBack) return mails.composeTakenBackMail({ view, link, kind: "plan" }, view.locale);
  const { contactId, dueDateBefore } = stored;
  const isHolder = view.reader?.id === contactId;
  const facts = {
    view,
    link,
    plan,
    isHolder,
    dueDateBefore,
    ...waiting(invoice),
    ...nameOf(invoice, contactId),
  };
  return mails.composePlanAgreedMail(facts, view.locale);
}

async function composeExtension(
  { agreementId, news }: Order<"agreement">,
  { view, invoice, link }: Found,
): Promise<Mail | undefined> {
  const extension = invoice.arrangements?.extensions?.find(({ id }) => id === agreementId);
  if (extension === undefined) return undefined;
  const isTakenBack = extension.takenBackAt !== undefined;
  if (isTakenBack !== (news === "taken-back")) return undefined;
  const mails = await import("../../shared/messages/agreement-mail.ts");
  if (isTakenBack) {
    return mails.composeTakenBackMail({ view, link, kind: "extension" }, view.locale);
  }
  const current = view.arrangements?.extension;
  const canTakeBack = current?.id === agreementId && current.canTakeBack;
  const { from, to, actorId, message } = extension;
  const word = message === undefined ? {} : { message };
  const facts = { view, link, from, to, canTakeBack, ...word, ...nameOf(invoice, actorId) };
  return mails.composeMoreTimeMail(facts, view.locale);
}

/** Until when a plan waits for its first step. */
function waiting(invoice: IssuedInvoice) {
  const waitsUntil = nextPlanDate(invoice, "plan-not-started");
  return waitsUntil === undefined ? {} : { waitsUntil };
}

/** Who agreed; nobody's name where it was the vendor, or a contact who is gone. */
function nameOf({ contacts }: IssuedInvoice, actorId: string) {
  const name = contacts.find(({ id }) => id === actorId)?.name;
  return name === undefined ? {} : { agreedBy: name };
}

const requestStatuses = {
  received: "pending",
  approved: "approved",
  declined: "declined",
  countered: "countered",
  expired: "expired",
} as const;

async function composeRequest(
  { requestId, news }: Order<"request">,
  { view, invoice, link }: Found,
): Promise<Mail | undefined> {
  const request = view.arrangements?.request;
  if (request?.id !== requestId || request.status !== requestStatuses[news]) return undefined;
  const isAsker = view.reader?.id === invoice.arrangements?.request?.contactId;
  const plan = view.arrangements?.plan;
  const isOfRequest = invoice.arrangements?.plan?.requestId === requestId;
  const granted = plan !== undefined && isOfRequest ? { plan, ...waiting(invoice) } : {};
  const { composeRequestMail } = await import("../../shared/messages/request-mail.ts");
  return composeRequestMail({ view, link, request, news, isAsker, ...granted }, view.locale);
}

const promiseStatuses = {
  made: "open",
  kept: "kept",
  "partly-kept": "partly-kept",
  broken: "broken",
} as const;

/** The view knows the latest promise, the mail may be about an earlier one. */
async function composePromise(
  { promiseId, news }: Order<"promise">,
  { view, invoice, link }: Found,
): Promise<Mail | undefined> {
  const promise = invoice.arrangements?.promises?.find(({ id }) => id === promiseId);
  if (promise === undefined || promise.status !== promiseStatuses[news]) return undefined;
  const { paid, processing } = view.amounts;
  const came = Math.max(paid + processing - promise.settledBefore, 0);
  const arrived = Math.min(came, promise.amount);
  const { composePromiseMail } = await import("../../shared/messages/promise-mail.ts");
  return composePromiseMail({ view, link, promise, news, arrived }, view.locale);
}

const questionStatuses = {
  received: "open",
  message: "open",
  answered: "answered",
  adjusted: "adjusted",
  "stood-by": "stood-by",
} as const;

/** The order names who wrote; words of hardship are in the view of their writer alone. */
async function composeQuestion(
  { questionId, news }: Order<"question">,
  { view, link }: Found,
): Promise<Mail | undefined> {
  const question = view.arrangements?.questions?.find(({ id }) => id === questionId);
  if (question === undefined || question.status !== questionStatuses[news]) return undefined;
  const { composeQuestionMail } = await import("../../shared/messages/question-mail.ts");
  return composeQuestionMail({ view, link, question, news }, view.locale);
}

async function composeShare(
  { shareId, news }: Order<"share">,
  { view, link }: Found,
): Promise<Mail | undefined> {
  const share = view.arrangements?.ownShare;
  if (share?.id !== shareId || (share.isEnded === true) !== (news === "ended")) return undefined;
  if (news !== "ended" && view.status !== "open" && view.status !== "paid") return undefined;
  const { composeShareMail } = await import("../../shared/messages/share-mail.ts");
  return composeShareMail({ view, link, share, news }, view.locale);
}

async function composeSharePaid(
  { shareId }: Order<"share-paid">,
  { view, link }: Found,
): Promise<Mail | undefined> {
  const share = view.arrangements?.shares?.find(({ id }) => id === shareId);
  // What was taken back meanwhile is told in a mail of its own.
  if (share === undefined || share.paid < share.amount) return undefined;
  const { composeSharePaidMail } = await import("../../shared/messages/share-paid-mail.ts");
  return composeSharePaidMail({ view, link, share }, view.locale);
}

async function composePause({ view, link }: Found): Promise<Mail | undefined> {
  const pausedUntil = view.arrangements?.pausedUntil;
  if (pausedUntil === undefined) return undefined;
  const { composePauseMail } = await import("../../shared/messages/pause-mail.ts");
  return composePauseMail({ view, link, pausedUntil }, view.locale);
}
