import type { PaymentAnswer } from "../../shared/contract/money-schema.ts";
import {
  presentCreditNote,
  presentDeclaration,
  presentWithholding,
} from "../../shared/invoicing/present-declared.ts";
import type { Dispute } from "../../shared/payments/dispute.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import { refundable } from "../../shared/payments/refundable.ts";
import type { Refund } from "../../shared/payments/refund.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";

type Money = { amount: number; currency: string };

/** A payment as the API shows it. */
export function presentPaymentForVendor(payment: Payment): PaymentAnswer {
  const money = (amount: number): Money => ({ amount, currency: payment.currency });
  const { amountReceived, discount, withheld, shares, anomaly } = payment;
  return {
    id: payment.id,
    status: payment.status,
    method: payment.method,
    amount: money(payment.amount),
    ...(amountReceived === undefined ? {} : { amountReceived: money(amountReceived) }),
    ...(discount === undefined ? {} : { discount: money(discount) }),
    ...(withheld === undefined ? {} : { withheld: money(withheld) }),
    refundable: money(refundable(payment)),
    ...shownAsIs(payment),
    refunds: (payment.refunds ?? []).map((refund) => presentRefund(refund, money)),
    disputes: (payment.disputes ?? []).map((dispute) => presentDispute(dispute, money)),
    ...(anomaly === undefined ? {} : { anomaly: presentAnomaly(anomaly) }),
    ...(shares === undefined
      ? {}
      : {
          shares: shares.map(({ invoiceId, amount }) => ({ invoiceId, amount: money(amount) })),
        }),
    startedAt: payment.startedAt,
    ...(payment.endedAt === undefined ? {} : { endedAt: payment.endedAt }),
  };
}

function shownAsIs({ paidWith, declineCode, expectedAt, reversal, reference }: Payment) {
  return {
    ...(paidWith === undefined ? {} : { paidWith }),
    ...(declineCode === undefined ? {} : { declineCode }),
    ...(expectedAt === undefined ? {} : { expectedAt }),
    ...(reversal === undefined ? {} : { reversal }),
    ...(reference === undefined ? {} : { reference }),
  };
}

/** What only the house needs stays inside: keys, Stripe's ids, how it was booked. */
function presentRefund(refund: Refund, money: (amount: number) => Money) {
  const { processorRefundId: _, requestKey: __, taken: ___, amount, ...rest } = refund;
  return { ...rest, amount: money(amount) };
}

function presentDispute(dispute: Dispute, money: (amount: number) => Money) {
  const { amount, withdrawn, ...rest } = dispute;
  return { ...rest, amount: money(amount), withdrawn: money(withdrawn) };
}

function presentAnomaly(anomaly: NonNullable<Payment["anomaly"]>) {
  const { amount, currency, ...rest } = anomaly;
  return { ...rest, received: { amount, currency } };
}

/** What corrected an invoice or was said about its money, as the API shows it. */
export function presentCorrections(
  { invoice, declarations, withholdings }: InvoiceRecord,
  money: (amount: number) => Money,
) {
  const isIssued = invoice.stage === "issued";
  const credited = isIssued ? (invoice.balances.receivableByKind.storeCredit ?? 0) : 0;
  return {
    creditNotes: (isIssued ? (invoice.creditNotes ?? []) : []).map(presentCreditNote),
    declarations: declarations.map(presentDeclaration),
    withholdings: withholdings.map(presentWithholding),
    creditApplied: money(-credited + 0),
    ...(isIssued && invoice.voided !== undefined ? { voided: invoice.voided } : {}),
    ...(isIssued && invoice.writtenOff !== undefined ? { writtenOff: invoice.writtenOff } : {}),
  };
}
