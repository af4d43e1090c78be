import type Stripe from "stripe";
import { completeSession } from "../checkout/session-record.ts";
import type { CheckoutResult } from "../checkout/checkout-result.ts";
import type { StoredPaymentMethod, StoredSession } from "../collections.ts";
import { mandateFor } from "../debits/mandates.ts";
import { isDebitKind } from "../debits/test-bank-accounts.ts";
import { cardBehaviour } from "../payments/card-behaviour.ts";
import { declines, type Decline } from "../payments/declines.ts";
import { asLimited } from "../payments/payment-outcome.ts";
import { invalidRequest } from "../requests/stripe-error.ts";
import { recordEvent } from "../resources/events.ts";
import { attachPaymentMethod, findPaymentMethod } from "../resources/payment-methods.ts";
import { idOf } from "../resources/shown-parts.ts";
import type { Scene } from "../scene.ts";
import { findSetupIntent, saveSetupIntent } from "./setup-intent-record.ts";

// What a person does on a hosted page that saves a method without a payment. No money moves, so the
// book has nothing of it.

/** Tries to save a method for later payments without its holder; a declined one may be replaced. */
export function setUpCheckout(
  scene: Scene,
  stored: StoredSession,
  method: StoredPaymentMethod,
): CheckoutResult {
  const intent = setupIntentOf(scene, stored);
  const decline = declineOf(method);
  if (decline !== null) return refuse(scene, { stored, intent, method }, decline);
  if (!needsHolder(method)) return save(scene, { stored, intent, method });
  const { url } = stored.session;
  const waiting = {
    status: "requires_action",
    payment_method: method.paymentMethod.id,
    last_setup_error: null,
    next_action: { type: "redirect_to_url", redirect_to_url: { url, return_url: url } },
  } as const;
  saveSetupIntent(scene, intent, waiting, "setup_intent.requires_action");
  return { outcome: "requires-action", session: stored.session };
}

/** Goes on after the holder authenticated with their bank, or failed to. */
export function authenticateSetup(
  scene: Scene,
  stored: StoredSession,
  succeeds: boolean,
): CheckoutResult {
  const intent = waitingSetup(scene, stored);
  if (intent === undefined) throw invalidRequest("This setup doesn't wait for authentication.");
  const methodId = idOf(intent.payment_method) ?? "";
  const method = findPaymentMethod(scene, methodId, "payment_method");
  const setup = { stored, intent, method };
  return succeeds ? save(scene, setup) : refuse(scene, setup, authenticationFailed);
}

/** The session's setup intent, when it waits for the holder to authenticate. */
export function waitingSetup(scene: Scene, stored: StoredSession): Stripe.SetupIntent | undefined {
  if (stored.session.mode !== "setup") return undefined;
  const intent = setupIntentOf(scene, stored);
  return intent.status === "requires_action" ? intent : undefined;
}

type Setup = { stored: StoredSession; intent: Stripe.SetupIntent; method: StoredPaymentMethod };

const setupIntentOf = (scene: Scene, { session }: StoredSession): Stripe.SetupIntent =>
  findSetupIntent(scene, idOf(session.setup_intent) ?? "", "setup_intent");

/** Only cards are asked about; a bank says what it thinks of an account when it is debited. */
function declineOf(method: StoredPaymentMethod): Decline | null {
  if (method.paymentMethod.card === undefined) return null;
  const behaviour = cardBehaviour(method);
  if (behaviour === undefined) return declines.notATestCard;
  const { outcome, canBeSaved = false } = behaviour;
  return outcome === "succeeds" || canBeSaved ? null : declines[outcome];
}

const needsHolder = (method: StoredPaymentMethod): boolean =>
  method.paymentMethod.card !== undefined && cardBehaviour(method)?.authenticates === true;

const authenticationFailed: Decline = {
  code: "setup_intent_authentication_failure",
  message:
    "The latest attempt to set up the payment method has failed because authentication failed.",
};

function refuse(scene: Scene, { stored, intent, method }: Setup, decline: Decline): CheckoutResult {
  const { code, declineCode, message } = decline;
  const error = {
    type: declineCode === undefined ? ("invalid_request_error" as const) : ("card_error" as const),
    code,
    doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll("_", "-")}`,
    message,
    payment_method: method.paymentMethod,
    ...(declineCode === undefined ? {} : { decline_code: declineCode }),
  };
  const failed = {
    status: "requires_payment_method",
    payment_method: null,
    next_action: null,
    last_setup_error: error,
  } as const;
  saveSetupIntent(scene, intent, failed, "setup_intent.setup_failed");
  return { outcome: "declined", session: stored.session, error };
}

function save(scene: Scene, { stored, intent, method }: Setup): CheckoutResult {
  const customer = idOf(intent.customer) ?? "";
  const kept = attachPaymentMethod(
    scene,
    asLimited({ ...method, setUpForOffSession: true }),
    customer,
  );
  const { paymentMethod } = kept;
  const mandate = isDebitKind(paymentMethod.type) ? agreedMandate(scene, kept, stored) : null;
  const succeeded = {
    status: "succeeded",
    payment_method: paymentMethod.id,
    mandate,
    next_action: null,
    last_setup_error: null,
  } as const;
  saveSetupIntent(scene, intent, succeeded, "setup_intent.succeeded");
  const session = completeSession(scene, stored, paymentMethod, "no_payment_required");
  recordEvent(scene, "checkout.session.completed", session);
  return { outcome: "complete", session };
}

function agreedMandate(
  scene: Scene,
  { paymentMethod }: StoredPaymentMethod,
  { session }: StoredSession,
): string {
  const currency = session.currency ?? "";
  const terms = { amount: 0, currency, setup_future_usage: "off_session" } as const;
  return mandateFor(scene, paymentMethod, terms).id;
}
