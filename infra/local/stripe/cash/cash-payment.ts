import type Stripe from "stripe";
import { tellSession } from "../checkout/late-payment.ts";
import { paymentIntents, type StoredIntent, type StoredPaymentMethod } from "../collections.ts";
import { capturePayment, saveIntent, type AttemptResult } from "../payments/payment-outcome.ts";
import { invalidRequest } from "../requests/stripe-error.ts";
import { recordEvent } from "../resources/events.ts";
import { findPaymentMethod } from "../resources/payment-methods.ts";
import { idOf } from "../resources/shown-parts.ts";
import type { Scene } from "../scene.ts";
import { countryOf, financialAddresses, transferTypeOf } from "./bank-account-details.ts";
import { availableCash, cashAppliedTo, isReconciledAutomatically } from "./cash-balance.ts";
import { moveCash } from "./move-cash.ts";

// Payments out of what a customer has sent ahead. Money can be set against an intent before there
// is enough of it; it is captured, in one charge, when the whole amount is there.

const customerOf = (intent: Stripe.PaymentIntent): string => idOf(intent.customer) ?? "";

const remainingOf = (scene: Scene, intent: Stripe.PaymentIntent): number =>
  intent.amount - cashAppliedTo(scene, intent);

/** Succeeds at once where there is enough, and else waits for a transfer. */
export function attemptByCash(
  scene: Scene,
  stored: StoredIntent,
  method: StoredPaymentMethod,
): AttemptResult {
  const { intent } = stored;
  const customer = idOf(intent.customer);
  if (customer === null) {
    throw invalidRequest(
      "A PaymentIntent with payment method type `customer_balance` needs a customer.",
      { param: "customer", code: "parameter_missing" },
    );
  }
  const available = availableCash(scene, customer, intent.currency);
  const remaining = remainingOf(scene, intent);
  if (available >= remaining) {
    apply(scene, intent, remaining);
    return capturePayment(scene, stored, method, false);
  }
  if (available > 0 && isReconciledAutomatically(scene, customer)) apply(scene, intent, available);
  return { outcome: "requires-action", intent: awaitTransfer(scene, stored, method) };
}

function apply(scene: Scene, intent: Stripe.PaymentIntent, amount: number): void {
  if (amount === 0) return;
  moveCash(scene, {
    customer: customerOf(intent),
    currency: intent.currency,
    amount: -amount,
    type: "applied_to_payment",
    applied_to_payment: { payment_intent: intent.id },
  });
}

function awaitTransfer(
  scene: Scene,
  stored: StoredIntent,
  method: StoredPaymentMethod,
): Stripe.PaymentIntent {
  const intent = saveIntent(scene, stored, {
    status: "requires_action",
    payment_method: method.paymentMethod.id,
    last_payment_error: null,
    next_action: instructionsFor(scene, stored.intent),
  });
  recordEvent(scene, "payment_intent.requires_action", intent);
  return intent;
}

/** What the payer still has to transfer, and where to. */
function instructionsFor(
  scene: Scene,
  intent: Stripe.PaymentIntent,
): Stripe.PaymentIntent.NextAction {
  const type = transferTypeOf(intent.currency) ?? "us_bank_transfer";
  return {
    type: "display_bank_transfer_instructions",
    display_bank_transfer_instructions: {
      amount_remaining: remainingOf(scene, intent),
      currency: intent.currency,
      financial_addresses: financialAddresses(customerOf(intent), type, countryOf(type)),
      hosted_instructions_url: null,
      reference: transferReferenceOf(intent),
      type,
    },
  };
}

/** The code that a payer should write on the transfer for a waiting intent. */
export const transferReferenceOf = (intent: Stripe.PaymentIntent): string =>
  intent.id.slice(-12).toUpperCase();

/** The customer's intents that wait for a transfer in this currency, oldest first. */
export function waitingForTransfer(
  { records }: Scene,
  customer: string,
  currency: string,
): StoredIntent[] {
  return records
    .all(paymentIntents)
    .filter(({ intent }) => customerOf(intent) === customer && intent.currency === currency)
    .filter(({ intent }) => isWaiting(intent));
}

const isWaiting = ({ status, next_action: next }: Stripe.PaymentIntent): boolean =>
  status === "requires_action" && next?.type === "display_bank_transfer_instructions";

/** Sets cash against a waiting intent, which is paid once all of it is there. */
export function fundIntent(
  scene: Scene,
  stored: StoredIntent,
  amount: number,
): Stripe.PaymentIntent {
  apply(scene, stored.intent, amount);
  if (remainingOf(scene, stored.intent) === 0) {
    const methodId = idOf(stored.intent.payment_method) ?? "";
    const method = findPaymentMethod(scene, methodId, "payment_method");
    const paid = capturePayment(scene, stored, method, false).intent;
    tellSession(scene, stored, "checkout.session.async_payment_succeeded");
    return paid;
  }
  const intent = saveIntent(scene, stored, { next_action: instructionsFor(scene, stored.intent) });
  recordEvent(scene, "payment_intent.partially_funded", intent);
  return intent;
}

/** Sets cash against an intent because the vendor says so. */
export function applyCustomerBalance(
  scene: Scene,
  stored: StoredIntent,
  wanted: number | undefined,
): Stripe.PaymentIntent {
  const { intent } = stored;
  if (!isWaiting(intent)) {
    throw invalidRequest(
      "Only a PaymentIntent that waits for a transfer into the customer's cash balance can have " +
        `that applied to it. This one has a status of ${intent.status}.`,
      { code: "payment_intent_unexpected_state" },
    );
  }
  const remaining = remainingOf(scene, intent);
  const amount = wanted ?? remaining;
  if (amount > remaining) {
    throw invalidRequest("This is more than the remaining amount of the PaymentIntent.", {
      param: "amount",
      code: "amount_too_large",
    });
  }
  if (amount > availableCash(scene, customerOf(intent), intent.currency)) {
    throw invalidRequest("The customer's cash balance doesn't have enough funds for this.", {
      param: "amount",
      code: "insufficient_funds",
    });
  }
  return fundIntent(scene, stored, amount);
}

/** A refund of what was paid out of a cash balance goes back into it. */
export function returnToCash(scene: Scene, charge: Stripe.Charge, refund: Stripe.Refund): void {
  if (charge.payment_method_details?.type !== "customer_balance") return;
  moveCash(scene, {
    customer: idOf(charge.customer) ?? "",
    currency: refund.currency,
    amount: refund.amount,
    type: "refunded_from_payment",
    refunded_from_payment: { refund: refund.id },
  });
}
