import type Stripe from "stripe";
import { closeInquiry } from "../disputes/dispute-outcome.ts";
import { disputesOf, isInquiry, isOpen } from "../disputes/dispute-record.ts";
import { findCharge } from "../resources/charges.ts";
import type { Scene } from "../scene.ts";
import { sendRefund } from "./refund-record.ts";
import { amountToRefund, namedCharge } from "./refund-request.ts";

type Asked = {
  charge?: string | undefined;
  payment_intent?: string | undefined;
  amount?: number | undefined;
  reason?: Stripe.Refund.Reason | undefined;
  metadata: Record<string, string>;
};

/** Refunds a charge as it was asked, if it can be. Who gets everything back asks no more. */
export function refundCharge(scene: Scene, asked: Asked): Stripe.Refund {
  const charge = namedCharge(scene, asked);
  const refund = sendRefund(scene, charge, {
    amount: amountToRefund(scene, charge, asked.amount),
    reason: asked.reason ?? null,
    metadata: asked.metadata,
  });
  const after = findCharge(scene, charge.id, "charge");
  if (!after.refunded) return refund;
  for (const stored of disputesOf(scene, after)) {
    if (isOpen(stored.dispute) && isInquiry(stored.dispute)) closeInquiry(scene, stored);
  }
  return refund;
}
