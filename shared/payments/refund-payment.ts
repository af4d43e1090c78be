import { postEntries } from "../ledger/post-entries.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Instant } from "../values/instant.ts";
import { invariant } from "../values/invariant.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import { chargeableAmount } from "./chargeable-amount.ts";
import { creditMovement } from "./credit-movement.ts";
import type { MoneyChange } from "./money-change.ts";
import { wasNeverBooked } from "./payment.ts";
import type { Payment } from "./payment.ts";
import type { Refund, RefundReport, RefundStatus } from "./refund.ts";
import { holdsMoney } from "./refund.ts";
import { answerEntries, booked, failedRefundEntries, refundEntries } from "./refund-entries.ts";
import { returnMoney, withoutCredit } from "./return-money.ts";
import { isAtStripe, refundable } from "./refundable.ts";

/** Why a payment is not refunded, in the order in which it is checked. */
export type RefundRefusal =
  /** It brought no money, none through Stripe, or none that is still there. */
  | { readonly reason: "payment-not-refundable" }
  /** A bank is deciding about this money already. */
  | { readonly reason: "dispute-holds-money" }
  | { readonly reason: "refund-exceeds-refundable"; readonly refundable: number }
  | { readonly reason: "amount-off-step"; readonly step: number }
  /** The same key asked for another refund before. */
  | { readonly reason: "key-reused" };

/** What a report about a refund changes. */
export type RefundApplied =
  | { readonly outcome: "unchanged" }
  | (MoneyChange & {
      /** `booked` once, when its money leaves; `succeeded` for one that was booked as pending. */
      readonly outcome: "booked" | "failed" | "succeeded";
      readonly payment: Payment;
      readonly refund: Refund;
      /** Whether the vendor has to say if the client owes it again. */
      readonly needsAnswer: boolean;
    });

/** What is asked for when a payment is refunded; without an amount, all that can be. */
export type RefundAsk = {
  readonly id: string;
  readonly requestKey?: string;
  readonly amount?: number;
  readonly reason?: string;
  /** Whether the client owes the amount again; it doesn't unless that is said. */
  readonly isStillOwed?: boolean;
  readonly now: Instant;
};

/**
 * Decides a refund and writes it down as requested, before Stripe is asked; nothing is booked until
 * Stripe has it. The same request again gives the same refund. What was requested counts at once, so
 * that two requests never refund more than was paid.
 */
export function decideRefund(
  invoice: IssuedInvoice,
  payment: Payment,
  ask: RefundAsk,
): Decided<{ readonly payment: Payment; readonly refund: Refund }, RefundRefusal> {
  const { refunds = [] } = payment;
  const known = refunds.find(
    ({ requestKey }) => requestKey !== undefined && requestKey === ask.requestKey,
  );
  if (known !== undefined && asksForSame(known, ask)) {
    return { outcome: "done", payment, refund: known };
  }
  const against = refusalOf(invoice, payment, ask);
  if (against !== undefined) return refused(against);
  if (known !== undefined) return refused({ reason: "key-reused" });
  const { now, isStillOwed = false, amount = refundable(payment), ...said } = ask;
  const refund: Refund = {
    ...said,
    amount,
    isStillOwed,
    status: "requested",
    origin: "vendor",
    requestedAt: now,
  };
  return { outcome: "done", payment: { ...payment, refunds: [...refunds, refund] }, refund };
}

function refusalOf(
  invoice: IssuedInvoice,
  payment: Payment,
  ask: RefundAsk,
): RefundRefusal | undefined {
  if (!isAtStripe(payment)) return { reason: "payment-not-refundable" };
  if (payment.disputes?.some(({ status }) => status === "open") === true) {
    return { reason: "dispute-holds-money" };
  }
  const most = refundable(payment);
  const amount = ask.amount ?? most;
  if (amount > most || most === 0) {
    return { reason: "refund-exceeds-refundable", refundable: most };
  }
  const { step } = chargeableAmount(invoice.content.currency);
  return amount % step === 0 ? undefined : { reason: "amount-off-step", step };
}

function asksForSame(refund: Refund, ask: RefundAsk): boolean {
  return (
    (ask.amount === undefined || ask.amount === refund.amount) &&
    (ask.isStillOwed ?? false) === refund.isStillOwed &&
    ask.reason === refund.reason
  );
}

const ranks: Readonly<Record<RefundStatus, number>> = {
  requested: 0,
  pending: 1,
  succeeded: 2,
  failed: 3,
  canceled: 3,
};

/**
 * Applies what Stripe says now about a refund, whoever made it. It is booked once, as soon as Stripe
 * has it, and known by our id or Stripe's; states only move forward, so that a report may come twice,
 * late or in any order. One that fails after it was booked brings its money back.
 */
export function applyRefund(
  invoice: IssuedInvoice,
  payment: Payment,
  report: RefundReport,
  facts: { readonly creditAvailable: number; readonly at: Instant },
): RefundApplied {
  if (wasNeverBooked(payment)) return { outcome: "unchanged" };
  invariant(report.currency === payment.currency, "A refund is in the currency of its payment.");
  const known = payment.refunds?.find(
    ({ id, processorRefundId }) =>
      id === report.refundId || processorRefundId === report.processorRefundId,
  );
  if (known !== undefined && ranks[report.status] <= ranks[known.status]) {
    return { outcome: "unchanged" };
  }
  const refund = reported(known, report, facts.at);
  if (!holdsMoney(refund)) return fail(invoice, payment, refund, facts.at);
  if (refund.taken === undefined) return book(invoice, payment, refund, facts);
  return {
    outcome: "succeeded",
    invoice,
    payment: withRefund(payment, refund),
    entries: [],
    credits: [],
    refund,
    needsAnswer: false,
  };
}

/** The refund as it is after a report; one that we don't know was made in Stripe's dashboard. */
function reported(known: Refund | undefined, report: RefundReport, at: Instant): Refund {
  const { processorRefundId, status, failureReason } = report;
  const refund = known ?? { id: processorRefundId, origin: "processor", requestedAt: at };
  // What was booked stays booked as it was.
  const amount = known?.taken === undefined ? report.amount : known.amount;
  return {
    ...refund,
    amount,
    status,
    processorRefundId,
    ...(status === "pending" ? {} : { endedAt: at }),
    ...(failureReason === undefined ? {} : { failureReason }),
  };
}

function book(
  invoice: IssuedInvoice,
  payment: Payment,
  refund: Refund,
  { creditAvailable, at }: { readonly creditAvailable: number; readonly at: Instant },
): RefundApplied {
  const taken = returnMoney(invoice, payment, refund.amount, creditAvailable);
  const needsAnswer = refund.isStillOwed === undefined && taken.fromReceivable > 0;
  // Where nothing was taken from what is paid, there is nothing that could be owed again.
  const isSettled = refund.isStillOwed === undefined && !needsAnswer;
  const taking = booked({ ...refund, ...(isSettled ? { isStillOwed: false } : {}), taken });
  const entries = refundEntries(invoice, taking, at);
  const without = withoutCredit(invoice, payment, taken.fromCredit);
  return {
    outcome: "booked",
    invoice: postEntries(without.invoice, entries, at),
    payment: withRefund(without.payment, taking),
    entries,
    credits: creditMovement(invoice, {
      id: `refund.${refund.id}.${invoice.id}`,
      kind: "taken-back",
      amount: -taken.fromCredit,
      paymentId: payment.id,
      at,
    }),
    refund: taking,
    needsAnswer,
  };
}

function fail(
  invoice: IssuedInvoice,
  payment: Payment,
  refund: Refund,
  at: Instant,
): RefundApplied {
  const failed = { outcome: "failed", refund, needsAnswer: false } as const;
  if (refund.taken === undefined) {
    const kept = withRefund(payment, refund);
    return { ...failed, invoice, payment: kept, entries: [], credits: [] };
  }
  const { entries, toCredit } = failedRefundEntries(invoice, booked(refund), at);
  const surplus = (payment.surplus ?? 0) + toCredit;
  const kept = withRefund(payment, refund);
  return {
    ...failed,
    invoice: postEntries(invoice, entries, at),
    payment: surplus === 0 ? kept : { ...kept, surplus },
    entries,
    credits: creditMovement(invoice, {
      id: `refund-failed.${refund.id}.${invoice.id}`,
      kind: "refund-failed",
      amount: toCredit,
      paymentId: payment.id,
      at,
    }),
  };
}

/** Takes the vendor's answer about a refund that was made in Stripe's dashboard. */
export function answerRefund(
  invoice: IssuedInvoice,
  payment: Payment,
  refundId: string,
  answer: { readonly isStillOwed: boolean; readonly at: Instant },
): Decided<
  MoneyChange & { readonly payment: Payment },
  { readonly reason: "refund-unknown" } | { readonly reason: "refund-already-answered" }
> {
  const known = payment.refunds?.find(({ id }) => id === refundId);
  if (known === undefined) return refused({ reason: "refund-unknown" });
  // One that failed has nothing left to ask about.
  if (known.isStillOwed !== undefined || !holdsMoney(known)) {
    return refused({ reason: "refund-already-answered" });
  }
  const refund = booked({ ...known, isStillOwed: answer.isStillOwed });
  const entries = answerEntries(invoice, refund, answer.at);
  return {
    outcome: "done",
    invoice: postEntries(invoice, entries, answer.at),
    payment: withRefund(payment, refund),
    entries,
    credits: [],
  };
}

function withRefund(payment: Payment, refund: Refund): Payment {
  const { refunds = [] } = payment;
  const isKnown = refunds.some(({ id }) => id === refund.id);
  return {
    ...payment,
    refunds: isKnown
      ? refunds.map((each) => (each.id === refund.id ? refund : each))
      : [...refunds, refund],
  };
}
