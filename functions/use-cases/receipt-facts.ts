import type { InvoiceView } from "../../shared/contract/invoice-view.ts";
import { invariant } from "../../shared/values/invariant.ts";

/**
 * A payment of an invoice, and how much of it went beyond what was owed: the part of all that
 * succeeded which the invoice's ledger did not take, as far as this payment can have caused it.
 */
export function receiptFacts(view: InvoiceView, paymentId: string) {
  const payment = view.payments.find(({ id }) => id === paymentId);
  invariant(payment !== undefined, "What is told of a payment is told of one of its invoice.");
  const received = view.payments
    .filter(({ status }) => status === "succeeded")
    .reduce((sum, { amount }) => sum + amount, 0);
  const beyond = Math.max(0, received - view.amounts.paid);
  return { view, payment, surplus: Math.min(payment.amount, beyond) };
}
