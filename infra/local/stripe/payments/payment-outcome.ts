import type Stripe from "stripe";
import {
  paymentIntents,
  paymentMethods,
  type StoredIntent,
  type StoredPaymentMethod,
} from "../collections.ts";
import type { StripeErrorBody } from "../requests/stripe-error.ts";
import { recordEvent } from "../resources/events.ts";
import { attachPaymentMethod } from "../resources/payment-methods.ts";
import { idOf } from "../resources/shown-parts.ts";
import type { Scene } from "../scene.ts";
import { recordCharge, settleCharge } from "./charge-record.ts";
import type { Decline } from "./declines.ts";

// How a try to pay can end, whatever the kind of the payment method, with all that follows from it.

export type AttemptResult =
  | { outcome: "succeeded"; intent: Stripe.PaymentIntent }
  /** The bank was asked, and answers in some days. */
  | { outcome: "processing"; intent: Stripe.PaymentIntent }
  | { outcome: "requires-action"; intent: Stripe.PaymentIntent }
  | { outcome: "declined"; intent: Stripe.PaymentIntent; error: StripeErrorBody };

/** Changes an intent, without an event. */
export function saveIntent(
  scene: Scene,
  stored: StoredIntent,
  changes: Partial<Stripe.PaymentIntent>,
): Stripe.PaymentIntent {
  const intent = { ...stored.intent, ...changes };
  scene.records.put(paymentIntents, intent.id, { ...stored, intent });
  return intent;
}

/** The payer has to be sent to their bank, or to whoever keeps their money, and back. */
export function awaitAuthentication(
  scene: Scene,
  stored: StoredIntent,
  method: StoredPaymentMethod,
): AttemptResult {
  const { id } = stored.intent;
  const page = stored.checkoutSession ?? id;
  const url = `${scene.origin}/stripe/${stored.checkoutSession === null ? "authentication" : "checkout"}/${page}`;
  const intent = saveIntent(scene, stored, {
    status: "requires_action",
    payment_method: method.paymentMethod.id,
    last_payment_error: null,
    next_action: {
      type: "redirect_to_url",
      redirect_to_url: { url, return_url: stored.returnUrl },
    },
  });
  recordEvent(scene, "payment_intent.requires_action", intent);
  return { outcome: "requires-action", intent };
}

/** Whoever keeps the payer's money says no. */
export function declinePayment(
  scene: Scene,
  stored: StoredIntent,
  method: StoredPaymentMethod,
  decline: Decline,
): AttemptResult {
  const charge = recordCharge(scene, { stored, method, decline, authenticated: false });
  const error = {
    type: "card_error" as const,
    message: decline.message,
    code: decline.code,
    doc_url: `https://stripe.com/docs/error-codes/${decline.code.replaceAll("_", "-")}`,
    charge: charge.id,
    payment_method: method.paymentMethod,
    ...(decline.declineCode === undefined ? {} : { decline_code: decline.declineCode }),
    ...(decline.adviceCode === undefined ? {} : { advice_code: decline.adviceCode }),
    ...(decline.networkDeclineCode === undefined
      ? {}
      : { network_decline_code: decline.networkDeclineCode }),
  };
  const intent = saveIntent(scene, stored, {
    status: "requires_payment_method",
    payment_method: null,
    next_action: null,
    latest_charge: charge.id,
    last_payment_error: error,
  });
  recordEvent(scene, "payment_intent.payment_failed", intent);
  return { outcome: "declined", intent, error: { ...error, payment_intent: intent } };
}

const authenticationFailed =
  "The provided PaymentMethod has failed authentication. You can provide payment_method_data or a " +
  "new PaymentMethod to attempt to fulfill this PaymentIntent again.";

/** The holder didn't authenticate: nothing was charged, another method may be tried. */
export function failAuthentication(
  scene: Scene,
  stored: StoredIntent,
  method: StoredPaymentMethod,
): Stripe.PaymentIntent {
  const intent = saveIntent(scene, stored, {
    status: "requires_payment_method",
    payment_method: null,
    next_action: null,
    last_payment_error: {
      type: "invalid_request_error",
      code: "payment_intent_authentication_failure",
      doc_url: "https://stripe.com/docs/error-codes/payment-intent-authentication-failure",
      message: authenticationFailed,
      payment_method: method.paymentMethod,
    },
  });
  recordEvent(scene, "payment_intent.payment_failed", intent);
  return intent;
}

/** The money is taken at once. */
export function capturePayment(
  scene: Scene,
  stored: StoredIntent,
  method: StoredPaymentMethod,
  authenticated: boolean,
): AttemptResult {
  const charge = recordCharge(scene, { stored, method, decline: null, authenticated });
  const intent = saveIntent(scene, stored, {
    status: "succeeded",
    amount_received: stored.intent.amount,
    payment_method: method.paymentMethod.id,
    next_action: null,
    latest_charge: charge.id,
    last_payment_error: null,
  });
  recordEvent(scene, "payment_intent.succeeded", intent);
  settleCharge(scene, charge);
  keepOrSpend(scene, intent, method, authenticated);
  return { outcome: "succeeded", intent };
}

/** After a payment a method is either kept with its customer, or can't be used again. */
export function keepOrSpend(
  scene: Scene,
  intent: Stripe.PaymentIntent,
  method: StoredPaymentMethod,
  authenticated: boolean,
): void {
  const customer = idOf(intent.customer);
  const wantsLater = intent.setup_future_usage === "off_session";
  const setUp = method.setUpForOffSession || (wantsLater && authenticated);
  const used = { ...method, setUpForOffSession: setUp };
  if (method.paymentMethod.customer !== null) {
    scene.records.put(paymentMethods, method.paymentMethod.id, used);
  } else if (customer !== null && intent.setup_future_usage !== null) {
    attachPaymentMethod(scene, asLimited(used), customer);
  } else {
    scene.records.put(paymentMethods, method.paymentMethod.id, { ...used, spent: true });
  }
}

/** Kept without having been asked to: not to be shown at other payments, unless they said so. */
export function asLimited(method: StoredPaymentMethod): StoredPaymentMethod {
  if (method.paymentMethod.allow_redisplay !== "unspecified") return method;
  return { ...method, paymentMethod: { ...method.paymentMethod, allow_redisplay: "limited" } };
}
