import { post, receivable } from "../ledger/balances.ts";
import type { LedgerEntry, Posting } from "../ledger/entry.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { invoiceStatus } from "../invoicing/invoice-status.ts";
import type { Instant } from "../values/instant.ts";
import { invariant } from "../values/invariant.ts";
import { isOpenPayment } from "./payment.ts";
import type { PaidWith, Payment } from "./payment.ts";

/** What the processor says now about an attempt, in facts that can be compared with it. */
export type PaymentReport = {
  readonly page: "open" | "complete" | "expired";
  readonly money: "none" | "processing" | "succeeded" | "canceled";
  readonly amount: number;
  readonly currency: string;
  readonly paymentIntentId?: string;
  readonly paidWith?: PaidWith;
  readonly declineCode?: string;
};

/** What a report changes. */
export type Settlement =
  /** The report says nothing new. */
  | { readonly outcome: "unchanged" }
  /** What was reported is not what was asked for; nothing is booked and a person looks at it. */
  | { readonly outcome: "anomaly"; readonly differs: "amount" | "currency" }
  | {
      readonly outcome: "declined" | "processing" | "succeeded" | "canceled";
      readonly payment: Payment;
      readonly invoice: IssuedInvoice;
      readonly entries: readonly LedgerEntry[];
      /** What was paid beyond what remained; the client's store credit. */
      readonly surplus: number;
    };

/**
 * Applies what the processor says now to an attempt. States only move forward, so that reports may
 * come twice, late or in any order: an attempt that has ended never changes again. Money that comes
 * back after its page was completed ends the attempt as failed and frees what it reserved.
 */
export function settlePayment(
  invoice: IssuedInvoice,
  payment: Payment,
  report: PaymentReport,
  at: Instant,
): Settlement {
  if (!isOpenPayment(payment)) return { outcome: "unchanged" };
  if (report.money === "succeeded") return succeed(invoice, payment, report, at);
  if (report.money === "processing") return begin(invoice, payment, report);
  if (report.money === "canceled" || report.page === "expired") {
    return end(invoice, payment, { status: "canceled" }, at);
  }
  return decline(invoice, payment, report, at);
}

function decline(
  invoice: IssuedInvoice,
  payment: Payment,
  report: PaymentReport,
  at: Instant,
): Settlement {
  const { declineCode } = report;
  if (declineCode === undefined) return { outcome: "unchanged" };
  // A complete page takes no further try: money that came back after it ends the attempt.
  if (report.page === "complete") {
    return end(invoice, payment, { status: "failed", declineCode }, at);
  }
  if (declineCode === payment.declineCode) return { outcome: "unchanged" };
  return {
    outcome: "declined",
    payment: { ...payment, declineCode },
    invoice,
    entries: [],
    surplus: 0,
  };
}

function begin(invoice: IssuedInvoice, payment: Payment, report: PaymentReport): Settlement {
  if (payment.status === "processing") return { outcome: "unchanged" };
  const difference = differenceFrom(payment, report);
  if (difference !== undefined) return { outcome: "anomaly", differs: difference };
  return {
    outcome: "processing",
    payment: { ...withoutDecline(payment), status: "processing", ...evidenceOf(report) },
    invoice: {
      ...invoice,
      version: invoice.version + 1,
      amountProcessing: invoice.amountProcessing + payment.amount,
    },
    entries: [],
    surplus: 0,
  };
}

function end(
  invoice: IssuedInvoice,
  payment: Payment,
  ending:
    | { readonly status: "canceled" }
    | { readonly status: "failed"; readonly declineCode: string },
  at: Instant,
): Settlement {
  return {
    outcome: ending.status === "failed" ? "declined" : "canceled",
    payment: { ...payment, ...ending, endedAt: at },
    invoice: releaseReserved(invoice, payment),
    entries: [],
    surplus: 0,
  };
}

function succeed(
  invoice: IssuedInvoice,
  payment: Payment,
  report: PaymentReport,
  at: Instant,
): Settlement {
  const difference = differenceFrom(payment, report);
  if (difference !== undefined) return { outcome: "anomaly", differs: difference };
  const applied = Math.min(report.amount, receivable(invoice.balances));
  const surplus = report.amount - applied;
  const entry: LedgerEntry = {
    id: `payment.${payment.id}`,
    kind: "payment",
    currency: payment.currency,
    postings: paymentPostings(applied, surplus),
    at,
    causeId: payment.id,
  };
  const released = releaseReserved(invoice, payment);
  const balances = post(released.balances, entry);
  const isPaid = invoiceStatus({ ...released, balances }) === "paid";
  return {
    outcome: "succeeded",
    payment: {
      ...withoutDecline(payment),
      status: "succeeded",
      amountReceived: report.amount,
      ...evidenceOf(report),
      endedAt: at,
    },
    invoice: {
      ...released,
      version: invoice.version + 1,
      balances,
      ...(isPaid && invoice.paidAt === undefined ? { paidAt: at } : {}),
    },
    entries: [entry],
    surplus,
  };
}

function paymentPostings(applied: number, surplus: number): readonly Posting[] {
  const postings: readonly Posting[] = [
    { account: "stripeClearing", amount: applied + surplus },
    { account: "receivable", amount: -applied },
    { account: "storeCredit", amount: -surplus },
  ];
  return postings.filter((posting) => posting.amount !== 0);
}

function releaseReserved(invoice: IssuedInvoice, payment: Payment): IssuedInvoice {
  if (payment.status !== "processing") return invoice;
  const amountProcessing = invoice.amountProcessing - payment.amount;
  invariant(amountProcessing >= 0, "What is processing covers every payment in processing.");
  return { ...invoice, version: invoice.version + 1, amountProcessing };
}

/** A decline is about the latest try; once one goes through, it is history. */
function withoutDecline(payment: Payment): Payment {
  const { declineCode: _, ...rest } = payment;
  return rest;
}

function differenceFrom(
  payment: Payment,
  report: PaymentReport,
): "amount" | "currency" | undefined {
  if (report.currency !== payment.currency) return "currency";
  return report.amount === payment.amount ? undefined : "amount";
}

function evidenceOf(report: PaymentReport) {
  return {
    ...(report.paymentIntentId === undefined ? {} : { paymentIntentId: report.paymentIntentId }),
    ...(report.paidWith === undefined ? {} : { paidWith: report.paidWith }),
  };
}
