import type { ChargeRequest, Payment } from "../../shared/payments/payment.ts";
import type { AttemptReference, AttemptReport } from "../ports/payment-processor.ts";
import type { World } from "../ports/world.ts";

/** An attempt that the processor would not even prepare: no money moved. */
function notCharged(payment: Payment, declineCode: string): AttemptReport {
  return {
    reference: undefined,
    page: "expired",
    money: "none",
    amount: payment.request?.amount ?? payment.amount,
    currency: payment.currency,
    declineCode,
  };
}

/**
 * Gives up the charge of an attempt that must make room, without ever charging for it: one that was
 * not prepared yet is prepared, so that it can be cancelled and no late request revives it.
 */
export async function cancelCharge(
  world: Pick<World, "processor">,
  reference: AttemptReference,
  payment: Payment,
  request: ChargeRequest,
): Promise<AttemptReport> {
  if (payment.paymentIntentId !== undefined) {
    return world.processor.cancelCharge(payment.paymentIntentId);
  }
  const prepared = await world.processor.prepareCharge(reference, request);
  if (!("paymentIntentId" in prepared)) return notCharged(payment, "not-prepared");
  return world.processor.cancelCharge(prepared.paymentIntentId);
}
