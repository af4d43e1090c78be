import type { InvoiceView, PaymentView } from "../../../../shared/contract/invoice-view.ts";
import type { CheckoutReturn } from "./checkout-return.ts";

/** What can be said about a payment from whose hosted page the reader came back. */
export type PaymentOutcome = "checking" | "succeeded" | "processing" | "failed" | "not-paid";

/**
 * Judges a payment by what the view says of it, never by the address that the reader came back to.
 * A success counts once the view holds it, so that amounts and words agree.
 */
export function paymentOutcome(
  payment: PaymentView | undefined,
  { kind }: CheckoutReturn,
): PaymentOutcome {
  switch (payment?.status) {
    case "succeeded":
    case "processing":
    case "failed":
      return payment.status;
    case "canceled":
      return "not-paid";
    case "requires_action":
    case undefined:
      return kind === "canceled" ? "not-paid" : "checking";
  }
}

/** The payment of a return as the view knows it. */
export function returnedPayment(
  view: Pick<InvoiceView, "payments">,
  { paymentId }: CheckoutReturn,
): PaymentView | undefined {
  return view.payments.find(({ id }) => id === paymentId);
}
