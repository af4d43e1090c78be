import type { InvoiceView } from "../../shared/contract/invoice-view.ts";
import { invariant } from "../../shared/values/invariant.ts";

/**
 * A payment of an invoice, and how much came beyond what was owed: with the payment itself, or, as
 * with a transfer over several invoices, beside it.
 */
export function receiptFacts(view: InvoiceView, paymentId: string, credited = 0) {
  const payment = view.payments.find(({ id }) => id === paymentId);
  invariant(payment !== undefined, "What is told of a payment is told of one of its invoice.");
  return { view, payment, surplus: (payment.surplus ?? 0) + credited };
}
