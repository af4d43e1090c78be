import type Stripe from "stripe";
import { withheldOf, isRefundable } from "../disputes/dispute-record.ts";
import { checkStep, formatAmount } from "../payments/currency-rules.ts";
import { findIntent } from "../payments/payment-intent-record.ts";
import { invalidParameter, invalidRequest } from "../requests/stripe-error.ts";
import { findCharge } from "../resources/charges.ts";
import { idOf } from "../resources/shown-parts.ts";
import type { Scene } from "../scene.ts";

type Named = {
  charge?: string | undefined;
  payment_intent?: string | undefined;
};

/** The charge that is meant, named itself or by its intent. */
export function namedCharge(scene: Scene, named: Named): Stripe.Charge {
  const { charge, payment_intent: intentId } = named;
  if (charge !== undefined && intentId === undefined) return findCharge(scene, charge, "charge");
  if (intentId === undefined || charge !== undefined) {
    throw invalidParameter(
      "One of the following params should be provided for this request: payment_intent or charge.",
      "payment_intent",
    );
  }
  const { intent } = findIntent(scene, intentId, "payment_intent");
  if (intent.status === "succeeded") return findCharge(scene, idOf(intent.latest_charge) ?? "", "");
  throw invalidRequest(
    `This PaymentIntent (${intentId}) does not have a successful charge to refund.`,
    { param: "payment_intent" },
  );
}

/** How much goes back: what was asked, or all that is left. */
export function amountToRefund(
  scene: Scene,
  charge: Stripe.Charge,
  asked: number | undefined,
): number {
  if (!charge.paid) {
    throw invalidRequest(`Charge ${charge.id} did not succeed.`, { param: "charge" });
  }
  if (!isRefundable(scene, charge)) {
    throw invalidRequest(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: "charge_disputed",
    });
  }
  const left = charge.amount_captured - charge.amount_refunded - withheldOf(scene, charge);
  if (left <= 0) {
    throw invalidRequest(`Charge ${charge.id} has already been refunded.`, {
      code: "charge_already_refunded",
    });
  }
  if (asked !== undefined && asked > left) {
    const [wanted, possible] = [asked, left].map((sum) => formatAmount(charge.currency, sum));
    throw invalidRequest(
      `Refund amount (${wanted}) is greater than unrefunded amount on charge (${possible})`,
      { param: "amount" },
    );
  }
  const amount = asked ?? left;
  checkStep(charge.currency, amount, "amount");
  return amount;
}
