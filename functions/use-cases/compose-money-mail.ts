import type { InvoiceView } from "../../shared/contract/invoice-view.ts";
import type { Mail } from "../../shared/messages/mail.ts";
import type { MailOrder } from "../ports/jobs.ts";

/** A mail to a client about money that is on its way, came back, or goes back. */
export type MoneyOrder = Extract<
  MailOrder,
  {
    readonly message:
      | "payment-processing"
      | "payment-failed"
      | "payment-returned"
      | "refund"
      | "dispute"
      | "credit-note"
      | "declaration-declined"
      | "withholding-answered"
      | "transfer-credited"
      | "method-expiring"
      | "own-account-changed";
  }
>;

/** The words of a mail about money; undefined when what it would tell of is no longer there. */
export async function composeMoneyMail(
  view: InvoiceView,
  order: MoneyOrder,
  link: string,
): Promise<Mail | undefined> {
  switch (order.message) {
    case "credit-note":
    case "declaration-declined":
    case "withholding-answered":
      return composeAnswer(view, order, link);
    case "transfer-credited": {
      const { amount, currency } = order;
      const { composeTransferCreditedMail } =
        await import("../../shared/messages/transfer-credited-mail.ts");
      return composeTransferCreditedMail({ view, amount, currency, link }, view.locale);
    }
    case "method-expiring": {
      const { shownAs: method, expiryMonth } = order;
      const { composeMethodExpiringMail } =
        await import("../../shared/messages/method-expiring-mail.ts");
      return composeMethodExpiringMail({ view, method, expiryMonth, link }, view.locale);
    }
    case "own-account-changed": {
      const { composeOwnAccountChangedMail } =
        await import("../../shared/messages/own-account-changed-mail.ts");
      return composeOwnAccountChangedMail({ view, link }, view.locale);
    }
    default:
      return composePaymentNews(view, order, link);
  }
}

type NewsOrder = Extract<MoneyOrder, { readonly paymentId: string }>;

async function composePaymentNews(
  view: InvoiceView,
  order: NewsOrder,
  link: string,
): Promise<Mail | undefined> {
  const payment = view.payments.find(({ id }) => id === order.paymentId);
  if (payment === undefined) return undefined;
  switch (order.message) {
    case "payment-processing": {
      // What has arrived, or failed, meanwhile has a mail of its own.
      if (payment.status !== "processing") return undefined;
      const { composePaymentProcessingMail } =
        await import("../../shared/messages/payment-processing-mail.ts");
      return composePaymentProcessingMail({ view, payment, link }, view.locale);
    }
    case "payment-failed": {
      const { composePaymentFailedMail } =
        await import("../../shared/messages/payment-failed-mail.ts");
      return composePaymentFailedMail({ view, payment, link }, view.locale);
    }
    case "payment-returned": {
      const dispute = payment.disputes?.find(({ isBankReturn }) => isBankReturn);
      if (dispute === undefined) return undefined;
      const { composePaymentReturnedMail } =
        await import("../../shared/messages/payment-returned-mail.ts");
      return composePaymentReturnedMail({ view, payment, dispute, link }, view.locale);
    }
    case "refund": {
      const refund = payment.refunds?.find(({ id }) => id === order.refundId);
      if (refund === undefined) return undefined;
      const { composeRefundMail } = await import("../../shared/messages/refund-mail.ts");
      return composeRefundMail({ view, payment, refund, news: order.news, link }, view.locale);
    }
    case "dispute": {
      const dispute = payment.disputes?.find(({ id }) => id === order.disputeId);
      if (dispute === undefined) return undefined;
      const { composeDisputeMail } = await import("../../shared/messages/dispute-mail.ts");
      return composeDisputeMail({ view, payment, dispute, news: order.news, link }, view.locale);
    }
  }
}

type AnswerOrder = Extract<
  MoneyOrder,
  { readonly message: "credit-note" | "declaration-declined" | "withholding-answered" }
>;

async function composeAnswer(
  view: InvoiceView,
  order: AnswerOrder,
  link: string,
): Promise<Mail | undefined> {
  switch (order.message) {
    case "credit-note": {
      const creditNote = view.creditNotes?.find(({ id }) => id === order.creditNoteId);
      if (creditNote === undefined) return undefined;
      const { composeCreditNoteMail } = await import("../../shared/messages/credit-note-mail.ts");
      return composeCreditNoteMail({ view, creditNote, link }, view.locale);
    }
    case "declaration-declined": {
      const declaration = view.declarations?.find(({ id }) => id === order.declarationId);
      if (declaration === undefined) return undefined;
      const { composeDeclarationDeclinedMail } =
        await import("../../shared/messages/declaration-declined-mail.ts");
      return composeDeclarationDeclinedMail({ view, declaration, link }, view.locale);
    }
    case "withholding-answered": {
      const withholding = view.withholdings?.find(({ id }) => id === order.withholdingId);
      if (withholding === undefined) return undefined;
      const { composeWithholdingAnsweredMail } =
        await import("../../shared/messages/withholding-answered-mail.ts");
      return composeWithholdingAnsweredMail({ view, withholding, link }, view.locale);
    }
  }
}
