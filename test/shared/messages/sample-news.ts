import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import { composeCodeMail } from "../../../shared/messages/code-mail.ts";
import { composeCreditNoteMail } from "../../../shared/messages/credit-note-mail.ts";
import { composeDeclarationDeclinedMail } from "../../../shared/messages/declaration-declined-mail.ts";
import { composeDisputeMail } from "../../../shared/messages/dispute-mail.ts";
import type { Locale } from "../../../shared/messages/locale.ts";
import type { Mail } from "../../../shared/messages/mail.ts";
import { composeMethodExpiringMail } from "../../../shared/messages/method-expiring-mail.ts";
import type { NoticeEvent } from "../../../shared/messages/notice-parts.ts";
import { composeOwnAccountChangedMail } from "../../../shared/messages/own-account-changed-mail.ts";
import { composePaymentFailedMail } from "../../../shared/messages/payment-failed-mail.ts";
import { composePaymentProcessingMail } from "../../../shared/messages/payment-processing-mail.ts";
import { composePaymentReturnedMail } from "../../../shared/messages/payment-returned-mail.ts";
import type { DisputeView } from "../../../shared/messages/payment-returned-mail.ts";
import { composeReceiptMail } from "../../../shared/messages/receipt-mail.ts";
import { composeRefundMail } from "../../../shared/messages/refund-mail.ts";
import type { RefundView } from "../../../shared/messages/refund-mail.ts";
import { composeTransferCreditedMail } from "../../../shared/messages/transfer-credited-mail.ts";
import { composeWithholdingAnsweredMail } from "../../../shared/messages/withholding-answered-mail.ts";
import {
  sampleCreditNote,
  sampleCheque,
  sampleDebit,
  sampleDeclaration,
  samplePayment,
  sampleWithholding,
} from "./sample-views.ts";

/** A refund on its way; says only what differs. */
export function sampleRefund(change: Partial<RefundView> = {}): RefundView {
  return {
    id: "ref_8xk2m4qa",
    amount: 124_000,
    status: "pending",
    at: "2026-12-15T09:00:00.000Z",
    ...change,
  };
}

/** A bank debit that came back; says only what differs. */
export function sampleDispute(change: Partial<DisputeView> = {}): DisputeView {
  return {
    id: "dp_8xk2m4qa",
    status: "lost",
    amount: 124_000,
    isBankReturn: true,
    at: "2026-12-16T09:00:00.000Z",
    ...change,
  };
}

/** A receipt's payment with everything that a payment can have beside it. */
export const richPayment = sampleCheque({
  amount: 124_000,
  discount: 2_480,
  withheld: 3_720,
  together: { invoiceCount: 3, amount: 310_000 },
  reference: "1881",
});

type Composed = { readonly name: string; readonly mail: Mail };

/** Every mail with news of money to a client; `typed` stands in fields of one line that people fill. */
export function newsToClient(
  view: InvoiceView,
  locale: Locale,
  link: string,
  typed?: string,
): readonly Composed[] {
  const paidWith = { brand: typed ?? "Harbour Bank", lastDigits: "6789" };
  const payment = sampleDebit({ paidWith });
  const about = { view, payment, link };
  const bank = { ...about, dispute: sampleDispute() };
  const named = (name: string, mail: Mail) => ({ name, mail });
  const dispute = (news: "opened" | "won" | "lost") =>
    named(`dispute ${news}`, composeDisputeMail({ ...bank, news }, locale));
  const refund = (news: "on-its-way" | "failed") =>
    named(`refund ${news}`, composeRefundMail({ ...about, refund: sampleRefund(), news }, locale));
  const creditNote = sampleCreditNote({
    number: typed ?? `${view.number}-C1`,
    toStoreCredit: 4_000,
  });
  const transfer = { view, link, amount: 124_000, currency: view.currency };
  const expiring = { view, link, method: paidWith, expiryMonth: "2027-06" };
  return [
    named("payment processing", composePaymentProcessingMail(about, locale)),
    named("payment failed", composePaymentFailedMail(about, locale)),
    named("payment returned", composePaymentReturnedMail(bank, locale)),
    refund("on-its-way"),
    refund("failed"),
    ...refundsElsewhere(about, locale),
    dispute("opened"),
    dispute("won"),
    named(
      "dispute won in part",
      composeDisputeMail({ ...about, dispute: partly, news: "won" }, locale),
    ),
    dispute("lost"),
    named("credit note", composeCreditNoteMail({ view, link, creditNote }, locale)),
    ...answersToClient(view, locale, link, typed ?? "1881"),
    named("transfer credited", composeTransferCreditedMail(transfer, locale)),
    named("method expiring", composeMethodExpiringMail(expiring, locale)),
    named("own account changed", composeOwnAccountChangedMail({ view, link }, locale)),
  ];
}

/** Refunds of which an account must be told, or that go to a wallet. */
function refundsElsewhere(
  about: { readonly view: InvoiceView; readonly link: string },
  locale: Locale,
): readonly Composed[] {
  return (["promptpay", "bank_transfer", "crypto"] as const).map((method) => {
    const { paidWith: _, ...payment } = samplePayment({ method });
    const facts = { ...about, payment, refund: sampleRefund(), news: "on-its-way" } as const;
    return { name: `refund by ${method}`, mail: composeRefundMail(facts, locale) };
  });
}

function answersToClient(
  view: InvoiceView,
  locale: Locale,
  link: string,
  typed: string,
): readonly Composed[] {
  const message = "The account shows nothing from 11 December.";
  const declaration = sampleDeclaration({ status: "declined", message, reference: typed });
  const withholdings = {
    booked: sampleWithholding(),
    checked: sampleWithholding({ certificate: { status: "checked" } }),
    declined: sampleWithholding({ status: "declined", amount: 9_000 }),
  };
  return [
    {
      name: "declaration declined",
      mail: composeDeclarationDeclinedMail({ view, link, declaration }, locale),
    },
    ...Object.entries(withholdings).map(([name, withholding]) => ({
      name: `withholding ${name}`,
      mail: composeWithholdingAnsweredMail({ view, link, withholding }, locale),
    })),
  ];
}

/** A receipt of a recorded payment, with discount, tax withheld and other invoices. */
export function richReceipt(
  view: InvoiceView,
  locale: Locale,
  link: string,
  reference = "1881",
): Mail {
  const payment = { ...richPayment, amount: Math.max(view.amounts.paid, 1), reference };
  return composeReceiptMail({ view, link, payment, surplus: 1_000, hasAttachment: true }, locale);
}

/** The mail with a client's code. */
export function sampleCodeMail(view: InvoiceView, locale: Locale): Mail {
  return composeCodeMail({ view, code: "K7QP 2M9X" }, locale);
}

const payment = sampleDebit();
const dispute = sampleDispute();
const partly = sampleDispute({ status: "won", takenBack: 50_000 });

/** What happens to money that the vendor hears of. */
export const moneyEvents: readonly NoticeEvent[] = [
  { kind: "paid", payment: richPayment, surplus: 1_000 },
  { kind: "payment-processing", payment },
  { kind: "payment-on-closed-invoice", payment: samplePayment() },
  {
    kind: "payment-anomaly",
    payment: samplePayment(),
    asked: 124_000,
    anomaly: { differs: "amount", amount: 120_000, currency: "USD" },
  },
  { kind: "refunded", payment, refund: sampleRefund() },
  { kind: "refund-failed", payment, refund: sampleRefund() },
  { kind: "refund-failed", payment, refund: sampleRefund(), isRefused: true },
  { kind: "refund-question", payment, refund: sampleRefund() },
  { kind: "payment-returned", payment, dispute },
  { kind: "dispute-opened", payment, dispute, answerBy: "2026-12-22T09:00:00.000Z" },
  { kind: "dispute-opened", payment, dispute },
  { kind: "dispute-opened", payment, dispute: sampleDispute({ status: "inquiry" }) },
  {
    kind: "dispute-opened",
    payment,
    dispute: sampleDispute({ status: "inquiry" }),
    answerBy: "2026-12-22T09:00:00.000Z",
  },
  { kind: "dispute-won", payment, dispute },
  { kind: "dispute-won", payment, dispute: partly },
  { kind: "dispute-lost", payment, dispute },
  { kind: "declared-payment", declaration: sampleDeclaration({ slipId: "slp_1" }) },
  { kind: "withholding", withholding: sampleWithholding({ amount: 124_000, allowed: 124_000 }) },
  {
    kind: "withholding",
    withholding: sampleWithholding({
      status: "proposed",
      amount: 124_000,
      certificate: { status: "received" },
    }),
  },
  { kind: "reconciliation-difference", count: 1 },
  { kind: "reconciliation-difference", count: 3 },
];
