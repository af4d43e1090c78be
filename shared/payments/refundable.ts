import type { Payment } from "./payment.ts";
import { holdsMoney } from "./refund.ts";
import type { Refund } from "./refund.ts";

/**
 * What can still be refunded of a payment, in minor units: what came, less refunds that have taken
 * money or will, less what disputes hold or took. Zero for money that is not at Stripe.
 */
export function refundable(payment: Payment): number {
  return without(payment, holdsMoney);
}

/** The same, less only refunds that have left: Stripe has what is merely asked for. */
export function notGoneBack(payment: Payment): number {
  return without(payment, (refund) => holdsMoney(refund) && refund.status !== "requested");
}

function without(payment: Payment, hasLeft: (refund: Refund) => boolean): number {
  const { refunds = [], disputes = [] } = payment;
  if (!isAtStripe(payment)) return 0;
  const refunded = refunds.filter(hasLeft).map(({ amount }) => amount);
  const held = disputes.map(({ status, amount, withdrawn }) =>
    status === "open" ? Math.max(amount, withdrawn) : withdrawn,
  );
  const gone = [...refunded, ...held].reduce((sum, amount) => sum + amount, 0);
  return Math.max(0, receivedBy(payment) - gone);
}

/** Whether a payment's money stands at Stripe, from where it can be sent back. */
export function isAtStripe({ status, paymentIntentId, reversal }: Payment): boolean {
  return status === "succeeded" && paymentIntentId !== undefined && reversal === undefined;
}

/** What came with a payment, in minor units; zero unless it succeeded. */
export function receivedBy(payment: Payment): number {
  return payment.status === "succeeded" ? (payment.amountReceived ?? payment.amount) : 0;
}
