import type Stripe from "stripe";
import type { RefundReport } from "../../../shared/payments/refund.ts";
import type { Referred } from "../../ports/payment-processor.ts";
import { referenceBehind } from "./attempt-reference.ts";
import { amountOf, idOf } from "./stripe-values.ts";

/** What a refund, fetched with its PaymentIntent, says. */
export function refundReportOf(refund: Stripe.Refund): Referred<RefundReport> {
  const refundId = refund.metadata?.["kindly_refund"];
  return {
    reference: referenceBehind(refund.payment_intent),
    processorRefundId: refund.id,
    ...(refundId === undefined ? {} : { refundId }),
    paymentIntentId: idOf(refund.payment_intent) ?? "",
    ...amountOf(refund.amount, refund.currency),
    status: statusOf(refund.status),
    ...(refund.failure_reason === undefined ? {} : { failureReason: refund.failure_reason }),
  };
}

/** One that waits for the payer's bank details has left the vendor's balance and not arrived. */
function statusOf(status: string | null): RefundReport["status"] {
  return status === "succeeded" || status === "failed" || status === "canceled"
    ? status
    : "pending";
}
