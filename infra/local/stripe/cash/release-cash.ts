import type Stripe from "stripe";
import { idOf } from "../resources/shown-parts.ts";
import type { Scene } from "../scene.ts";
import { cashAppliedTo } from "./cash-balance.ts";
import { moveCash } from "./move-cash.ts";

/** An intent that ended unpaid gives back what was set against it. */
export function releaseCash(scene: Scene, intent: Stripe.PaymentIntent): void {
  const applied = cashAppliedTo(scene, intent);
  if (applied === 0) return;
  moveCash(scene, {
    customer: idOf(intent.customer) ?? "",
    currency: intent.currency,
    amount: applied,
    type: "unapplied_from_payment",
    unapplied_from_payment: { payment_intent: intent.id },
  });
}
