import type Stripe from "stripe";
import {
  paymentIntents,
  paymentMethods,
  type StoredIntent,
  type StoredPaymentMethod,
  type StoredSession,
} from "../collections.ts";
import { attemptPayment } from "../payments/payment-attempt.ts";
import { offersSaving } from "../payments/saving.ts";
import { createIntent, findIntent } from "../payments/payment-intent-record.ts";
import { failAuthentication, type AttemptResult } from "../payments/payment-outcome.ts";
import { invalidRequest } from "../requests/stripe-error.ts";
import { recordEvent } from "../resources/events.ts";
import { attachPaymentMethod, findPaymentMethod } from "../resources/payment-methods.ts";
import { idOf } from "../resources/shown-parts.ts";
import type { Scene } from "../scene.ts";
import { authenticateSetup, setUpCheckout } from "../setups/set-up-checkout.ts";
import type { CheckoutResult } from "./checkout-result.ts";
import { checkOffered, checkOpen, completeSession, saveSession } from "./session-record.ts";

// What a person does on the hosted payment page. The page and the control interface share this, so
// that a test goes the way of a payer.

/** The session's intent, made at the first try as Stripe does. */
function intentOf(scene: Scene, stored: StoredSession): StoredIntent {
  const { session, intentWishes } = stored;
  const known = idOf(session.payment_intent);
  if (known !== null) return findIntent(scene, known, "payment_intent");
  return createIntent(scene, {
    amount: session.amount_total ?? 0,
    currency: session.currency ?? "",
    customer: idOf(session.customer),
    kinds: session.payment_method_types,
    allowedKinds: session.allowed_payment_method_types,
    wishes: intentWishes,
    allowRedirects: null,
    checkoutSession: session.id,
    returnUrl: session.url,
  });
}

/**
 * Tries to pay an open session, or to save the method where that is all it is for; a declined try
 * leaves it open for another. With `saves` the payer chose to have the method kept.
 */
export function payCheckout(
  scene: Scene,
  stored: StoredSession,
  method: StoredPaymentMethod,
  saves = false,
): CheckoutResult {
  checkOpen(stored.session);
  checkOffered(stored, method.paymentMethod);
  if (stored.session.mode === "setup") return setUpCheckout(scene, stored, method);
  const intent = intentOf(scene, stored);
  const isSaved = saves && offersSaving(stored.session, method.paymentMethod.type);
  const chosen = { ...stored, saves: isSaved };
  const linked = saveSession(scene, chosen, { payment_intent: intent.intent.id });
  const circumstances = { offSession: false, authenticated: false };
  return conclude(scene, linked, method, attemptPayment(scene, intent, method, circumstances));
}

/** Goes on after the payer authenticated with their bank, or failed to. */
export function authenticateCheckout(
  scene: Scene,
  stored: StoredSession,
  succeeds: boolean,
): CheckoutResult {
  checkOpen(stored.session);
  if (stored.session.mode === "setup") return authenticateSetup(scene, stored, succeeds);
  const intent = waitingIntent(scene, stored);
  if (intent === undefined) throw invalidRequest("This payment doesn't wait for authentication.");
  const methodId = idOf(intent.intent.payment_method) ?? "";
  const method = findPaymentMethod(scene, methodId, "payment_method");
  if (succeeds) {
    const circumstances = { offSession: false, authenticated: true };
    return conclude(scene, stored, method, attemptPayment(scene, intent, method, circumstances));
  }
  const failed = failAuthentication(scene, intent, method);
  const message = failed.last_payment_error?.message ?? "";
  const error = { ...failed.last_payment_error, type: "invalid_request_error" as const, message };
  return {
    outcome: "declined",
    session: stored.session,
    error: { ...error, payment_intent: failed },
  };
}

/** The session's intent, when it waits for the payer to authenticate. */
export function waitingIntent(
  { records }: Pick<Scene, "records">,
  { session }: StoredSession,
): StoredIntent | undefined {
  const stored = records.get(paymentIntents, idOf(session.payment_intent) ?? "");
  return stored?.intent.status === "requires_action" ? stored : undefined;
}

/** Does the payer go away with instructions, after which the page has nothing more to ask? */
const isPaidElsewhere = ({ next_action: next }: Stripe.PaymentIntent): boolean =>
  next?.type === "display_bank_transfer_instructions" || next?.type === "konbini_display_details";

function conclude(
  scene: Scene,
  stored: StoredSession,
  method: StoredPaymentMethod,
  result: AttemptResult,
): CheckoutResult {
  if (result.outcome === "requires-action" && !isPaidElsewhere(result.intent)) {
    return { outcome: "requires-action", session: stored.session };
  }
  if (result.outcome === "declined") {
    return { outcome: "declined", session: stored.session, error: result.error };
  }
  const paymentStatus = result.outcome === "succeeded" ? "paid" : "unpaid";
  const session = completeSession(scene, stored, method.paymentMethod, paymentStatus);
  if (stored.saves === true) redisplayAlways(scene, method.paymentMethod.id, session);
  recordEvent(scene, "checkout.session.completed", session);
  return { outcome: "complete", session };
}

/** Keeps the method with the session's customer, to be shown to them next time. */
function redisplayAlways(scene: Scene, methodId: string, session: Stripe.Checkout.Session): void {
  const used = findPaymentMethod(scene, methodId, "payment_method");
  const paymentMethod = { ...used.paymentMethod, allow_redisplay: "always" as const };
  const kept = { ...used, paymentMethod, spent: false };
  const customer = idOf(session.customer);
  if (paymentMethod.customer === null && customer !== null) {
    attachPaymentMethod(scene, kept, customer);
  } else {
    scene.records.put(paymentMethods, methodId, kept);
  }
}
