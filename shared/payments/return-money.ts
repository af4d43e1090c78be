import { paid } from "../ledger/balances.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Payment } from "./payment.ts";
import { moneyAccount } from "./payment-entries.ts";
import type { ReturnedMoney } from "./refund.ts";
import { holdsMoney } from "./refund.ts";
import { receivedBy } from "./refundable.ts";

/**
 * From where money that leaves a payment is taken. First from the client's credit: what this payment
 * brought beyond what was owed and what credit notes made of it, at most `creditAvailable`. Then from
 * what it settled and still settles. What is left is beyond both, and the vendor's loss.
 */
export function returnMoney(
  invoice: IssuedInvoice,
  payment: Payment,
  amount: number,
  creditAvailable: number,
): ReturnedMoney {
  const inCredit = (payment.surplus ?? 0) + (invoice.creditReturned ?? 0);
  const fromCredit = Math.min(amount, inCredit, Math.max(0, creditAvailable));
  const fromReceivable = Math.min(amount - fromCredit, settledBy(payment), standingOn(invoice));
  return { fromCredit, fromReceivable, beyond: amount - fromCredit - fromReceivable };
}

/** What a payment still settles of its invoice, in minor units, whoever answers for its refunds. */
export function settledBy(payment: Payment): number {
  if (payment.status !== "succeeded" || payment.reversal !== undefined) return 0;
  return Math.max(0, receivedBy(payment) - (payment.surplus ?? 0) - goneFrom(payment));
}

function goneFrom({ refunds = [], disputes = [] }: Payment): number {
  const refunded = refunds
    .filter((refund) => holdsMoney(refund) && refund.taken !== undefined)
    .map(({ amount }) => amount);
  const takenBack = disputes.filter(({ closedAt }) => closedAt !== undefined);
  return [...refunded, ...takenBack.map(({ withdrawn }) => withdrawn)].reduce(
    (sum, amount) => sum + amount,
    0,
  );
}

/** What is paid of an invoice and has not gone back meanwhile, waiting for an answer. */
export function standingOn({ balances }: IssuedInvoice): number {
  return Math.max(0, paid(balances) - (balances.accounts.refundsDue ?? 0));
}

/** The invoice and the payment once so much of their money has left the client's credit. */
export function withoutCredit<SomePayment extends Payment>(
  invoice: IssuedInvoice,
  payment: SomePayment,
  fromCredit: number,
): { readonly invoice: IssuedInvoice; readonly payment: SomePayment } {
  const ofPayment = Math.min(payment.surplus ?? 0, fromCredit);
  const ofNotes = fromCredit - ofPayment;
  return {
    payment:
      ofPayment === 0 ? payment : { ...payment, surplus: (payment.surplus ?? 0) - ofPayment },
    invoice:
      ofNotes === 0
        ? invoice
        : { ...invoice, creditReturned: (invoice.creditReturned ?? 0) - ofNotes },
  };
}

/** Whether a payment is the vendor's own record of money that came outside Stripe. */
export function isRecorded(payment: Payment): boolean {
  return payment.status === "succeeded" && moneyAccount(payment) === "bank";
}
