import type Stripe from "stripe";
import { charges, refunds } from "../collections.ts";
import { bookMovement, recordBalanceTransaction } from "../payments/charge-record.ts";
import { checkStep, formatAmount } from "../payments/currency-rules.ts";
import { findIntent } from "../payments/payment-intent-record.ts";
import { endpoint, type Endpoint } from "../requests/endpoint.ts";
import { createdParameter, listPage, listParameters } from "../requests/list-page.ts";
import { integer, metadata, oneOf, optional, text } from "../requests/parameters.ts";
import { invalidParameter, invalidRequest, resourceMissing } from "../requests/stripe-error.ts";
import type { Scene } from "../scene.ts";
import { findCharge } from "./charges.ts";
import { recordEvent } from "./events.ts";
import { idOf, mergeMetadata } from "./shown-parts.ts";

type Wanted = {
  charge?: string | undefined;
  payment_intent?: string | undefined;
};

/** The charge that is meant, named itself or by its intent. */
function chargeToRefund(scene: Scene, wanted: Wanted): Stripe.Charge {
  const { charge, payment_intent: intentId } = wanted;
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
function amountToRefund(charge: Stripe.Charge, asked: number | undefined): number {
  const left = charge.amount_captured - charge.amount_refunded;
  if (!charge.paid)
    throw invalidRequest(`Charge ${charge.id} did not succeed.`, { param: "charge" });
  if (left === 0) {
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

/** Sends money of a charge back, at once. */
function refundCharge(
  scene: Scene,
  charge: Stripe.Charge,
  wanted: { amount: number; reason: Stripe.Refund.Reason | null; metadata: Record<string, string> },
): Stripe.Refund {
  const { amount, reason } = wanted;
  const id = scene.newId("re");
  const transaction = recordBalanceTransaction(scene, {
    amount: -amount,
    fee: 0,
    currency: charge.currency,
    description: "REFUND FOR CHARGE",
    source: id,
    type: "refund",
  });
  const refund: Stripe.Refund = {
    id,
    object: "refund",
    amount,
    balance_transaction: transaction.id,
    charge: charge.id,
    created: scene.now,
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: {
      card: {
        reference_status: "pending",
        reference_type: "acquirer_reference_number",
        type: "refund",
      },
      type: "card",
    },
    metadata: wanted.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: "succeeded",
    transfer_reversal: null,
  };
  scene.records.put(refunds, id, refund);
  const refundedSoFar = charge.amount_refunded + amount;
  const after = {
    ...charge,
    amount_refunded: refundedSoFar,
    refunded: refundedSoFar === charge.amount_captured,
  };
  scene.records.put(charges, charge.id, after);
  bookMovement(scene, charge, { kind: "refund", amount, source: id });
  recordEvent(scene, "refund.created", refund);
  recordEvent(scene, "charge.refunded", after, {
    amount_refunded: charge.amount_refunded,
    refunded: charge.refunded,
  });
  return refund;
}

export const refundEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "POST",
    path: "/v1/refunds",
    parameters: {
      amount: optional(integer(1)),
      charge: optional(text()),
      metadata: metadata(),
      payment_intent: optional(text()),
      reason: optional(oneOf(["duplicate", "fraudulent", "requested_by_customer"])),
    },
    answer: (scene, sent) => {
      const charge = chargeToRefund(scene, sent);
      return refundCharge(scene, charge, {
        amount: amountToRefund(charge, sent.amount),
        reason: sent.reason ?? null,
        metadata: mergeMetadata({}, sent.metadata),
      });
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/refunds/:id",
    parameters: {},
    answer: (scene, _parameters, id) => {
      const refund = scene.records.get(refunds, id);
      if (refund === undefined) throw resourceMissing("refund", id, "id");
      return refund;
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/refunds",
    parameters: {
      ...listParameters,
      ...createdParameter,
      charge: optional(text()),
      payment_intent: optional(text()),
    },
    answer: (scene, parameters) => {
      const entries = scene.records
        .all(refunds)
        .filter(({ charge }) => [undefined, charge].includes(parameters.charge))
        .filter((refund) => [undefined, refund.payment_intent].includes(parameters.payment_intent));
      return listPage({ kind: "refund", url: "/v1/refunds", entries }, parameters);
    },
  }),
];
