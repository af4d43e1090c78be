import type { LedgerEntry } from "../ledger/entry.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Instant } from "../values/instant.ts";
import { invariant } from "../values/invariant.ts";
import { addAmounts } from "../values/money.ts";
import { expectedAt } from "./expected-at.ts";
import { isOpenPayment, settlesAmount } from "./payment.ts";
import type { PaidWith, Payment, PaymentShare } from "./payment.ts";
import { bookingOf, paymentEntries, withheldBy } from "./payment-entries.ts";
import { postAndCloseRest } from "./small-difference.ts";

/** What the processor says now about an attempt, in facts that can be compared with it. */
export type PaymentReport = {
  readonly page: "open" | "complete" | "expired";
  readonly money: "none" | "processing" | "succeeded" | "canceled";
  readonly amount: number;
  readonly currency: string;
  readonly paymentIntentId?: string;
  readonly paidWith?: PaidWith;
  readonly declineCode?: string;
  readonly actionUrl?: string;
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
      /** Tax withheld at source that was booked along; its certificate is to be asked for. */
      readonly withheld: number;
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
  if (report.money === "processing") return begin(invoice, payment, report, at);
  if (wasDeclinedUnattended(payment, report)) {
    const { declineCode } = report;
    return end(invoice, payment, { status: "failed", declineCode }, at);
  }
  if (report.money === "canceled" || report.page === "expired") {
    return end(invoice, payment, { status: "canceled" }, at);
  }
  return decline(invoice, payment, report, at);
}

/** Nobody was there who could have tried again: a decline ends such a charge. */
function wasDeclinedUnattended(
  { request }: Payment,
  report: PaymentReport,
): report is PaymentReport & { readonly declineCode: string } {
  const isUnattended = request?.kind === "charge" && request.isOffSession === true;
  return isUnattended && report.money === "none" && report.declineCode !== undefined;
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
    withheld: 0,
  };
}

function begin(
  invoice: IssuedInvoice,
  payment: Payment,
  report: PaymentReport,
  at: Instant,
): Settlement {
  if (payment.status === "processing") return { outcome: "unchanged" };
  const difference = differenceFrom(payment, report);
  if (difference !== undefined) return { outcome: "anomaly", differs: difference };
  return {
    outcome: "processing",
    payment: {
      ...withoutDecline(payment),
      status: "processing",
      ...evidenceOf(report),
      expectedAt: expectedAt(payment.method, at),
    },
    invoice: {
      ...invoice,
      version: invoice.version + 1,
      amountProcessing: invoice.amountProcessing + settlesAmount(payment),
    },
    entries: [],
    surplus: 0,
    withheld: 0,
  };
}

function end(
  invoice: IssuedInvoice,
  payment: Payment,
  ending:
    | { readonly status: "canceled" }
    | { readonly status: "failed"; readonly declineCode: string },
  at: Instant,
): Extract<Settlement, { readonly payment: Payment }> {
  return {
    outcome: ending.status === "failed" ? "declined" : "canceled",
    payment: { ...withoutExpectation(payment), ...ending, endedAt: at },
    invoice: releaseReserved(invoice, payment),
    entries: [],
    surplus: 0,
    withheld: 0,
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
  return book(invoice, payment, { ...withoutDecline(payment), ...evidenceOf(report) }, at);
}

/** Books money that has arrived for an attempt, with what it takes off beside it. */
function book(
  invoice: IssuedInvoice,
  payment: Payment,
  settled: Payment,
  at: Instant,
): Extract<Settlement, { readonly payment: Payment }> {
  const released = releaseReserved(invoice, payment);
  const { entries, surplus } = paymentEntries(released, payment, at);
  const booked = postAndCloseRest(released, entries, { id: payment.id, at });
  return {
    outcome: "succeeded",
    payment: {
      ...withoutExpectation(settled),
      status: "succeeded",
      amountReceived: payment.amount,
      ...bookingOf(booked.entries, surplus),
      endedAt: at,
    },
    invoice: { ...booked.invoice, version: invoice.version + 1 },
    entries: booked.entries,
    surplus,
    withheld: withheldBy(booked.entries),
  };
}

function releaseReserved(invoice: IssuedInvoice, payment: Payment): IssuedInvoice {
  if (payment.status !== "processing") return invoice;
  const amountProcessing = invoice.amountProcessing - settlesAmount(payment);
  invariant(amountProcessing >= 0, "What is processing covers every payment in processing.");
  return { ...invoice, version: invoice.version + 1, amountProcessing };
}

/**
 * How money that is not what was asked for is divided among the invoices that it was to pay: each, in
 * their order, gets what it was to get, as far as it goes; what goes beyond is the first one's.
 */
export function divideReceived(
  shares: readonly PaymentShare[],
  received: number,
): readonly PaymentShare[] {
  let left = received;
  const given = shares.map(({ invoiceId, amount }) => {
    const share = Math.min(amount, left);
    left -= share;
    return { invoiceId, amount: share };
  });
  return given.map((share, index) =>
    index === 0 ? { ...share, amount: share.amount + left } : share,
  );
}

/**
 * Books what really came for an attempt that was set aside, in its own currency, once the vendor
 * has accepted it. `shares` says what came for each invoice, where it was to pay several.
 */
export function acceptReceived(
  invoice: IssuedInvoice,
  payment: Payment,
  at: Instant,
  shares?: readonly PaymentShare[],
): Extract<Settlement, { readonly payment: Payment }> {
  const { anomaly } = payment;
  invariant(anomaly?.currency === payment.currency, "Only the invoice's own currency is booked.");
  invariant(anomaly.resolution === undefined, "What was set aside is settled once.");
  const { discount: _, withheld: __, ...rest } = payment;
  const share = shares?.find(({ invoiceId }) => invoiceId === invoice.id);
  const amount = shares === undefined ? anomaly.amount : (share?.amount ?? 0);
  if (amount === 0) return endReceived(invoice, payment, "accepted", at);
  const received = { ...rest, amount, ...(shares === undefined ? {} : { shares }) };
  const resolved = { ...received, anomaly: { ...anomaly, resolution: "accepted" as const } };
  return book(
    releaseReserved(invoice, payment),
    { ...received, status: "succeeded" },
    resolved,
    at,
  );
}

/** Ends an attempt that was set aside with nothing booked for this invoice, and frees what it held. */
export function endReceived(
  invoice: IssuedInvoice,
  payment: Payment,
  resolution: "accepted" | "dismissed",
  at: Instant,
): Extract<Settlement, { readonly payment: Payment }> {
  const { anomaly } = payment;
  invariant(anomaly !== undefined, "Only what was set aside is ended like this.");
  const ended = { ...payment, anomaly: { ...anomaly, resolution } };
  return end(invoice, ended, { status: "canceled" }, at);
}

/** A decline is about the latest try; once one goes through, it is history. */
function withoutDecline(payment: Payment): Payment {
  const { declineCode: _, ...rest } = payment;
  return rest;
}

/** An expectation is about what is on its way; an attempt ends the same, whether it was told or not. */
function withoutExpectation(payment: Payment): Payment {
  const { expectedAt: _, ...rest } = payment;
  return rest;
}

function differenceFrom(
  payment: Payment,
  report: PaymentReport,
): "amount" | "currency" | undefined {
  if (report.currency !== payment.currency) return "currency";
  return report.amount === askedAmount(payment) ? undefined : "amount";
}

/** The whole that was asked for; only the lead invoice's row has the request, every row the shares. */
function askedAmount({ request, shares, amount }: Payment): number {
  if (request !== undefined) return request.amount;
  return shares === undefined ? amount : addAmounts(...shares.map((share) => share.amount));
}

function evidenceOf(report: PaymentReport) {
  return {
    ...(report.paymentIntentId === undefined ? {} : { paymentIntentId: report.paymentIntentId }),
    ...(report.paidWith === undefined ? {} : { paidWith: report.paidWith }),
  };
}
