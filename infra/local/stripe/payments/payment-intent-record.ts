import type Stripe from "stripe";
import { releaseCash } from "../cash/release-cash.ts";
import { paymentIntents, type IntentWishes, type StoredIntent } from "../collections.ts";
import { abandonDebit, canAbandonDebit } from "../debits/abandon-debit.ts";
import { resourceMissing, StripeError } from "../requests/stripe-error.ts";
import { configurationId } from "./kind-rules.ts";
import { recordEvent } from "../resources/events.ts";
import type { Scene } from "../scene.ts";

type NewIntent = {
  amount: number;
  currency: string;
  customer: string | null;
  kinds: string[];
  allowedKinds: string[] | null;
  wishes: IntentWishes;
  allowRedirects: "always" | "never" | null;
  checkoutSession: string | null;
  returnUrl: string | null;
};

/** Makes an intent that nothing was tried with yet. */
export function createIntent(scene: Scene, wanted: NewIntent): StoredIntent {
  const id = scene.newId("pi");
  const { wishes, allowRedirects } = wanted;
  const intent: Stripe.PaymentIntent = {
    id,
    object: "payment_intent",
    allowed_payment_method_types: wanted.allowedKinds,
    amount: wanted.amount,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods:
      allowRedirects === null ? null : { allow_redirects: allowRedirects, enabled: true },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: "automatic_async",
    client_secret: `${id}_secret_${scene.newId("s", 25).slice(2)}`,
    confirmation_method: "automatic",
    created: scene.now,
    currency: wanted.currency,
    customer: wanted.customer,
    customer_account: null,
    description: wishes.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: wishes.metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: { id: configurationId, parent: null },
    payment_method_options: {},
    payment_method_types: wanted.kinds,
    payment_record: null,
    processing: null,
    receipt_email: wishes.receiptEmail,
    review: null,
    setup_future_usage: wishes.setupFutureUsage,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: wishes.statementDescriptorSuffix,
    status: "requires_payment_method",
    transfer_group: null,
  };
  const { checkoutSession, returnUrl } = wanted;
  const stored: StoredIntent = { intent, checkoutSession, returnUrl };
  scene.records.put(paymentIntents, id, stored);
  recordEvent(scene, "payment_intent.created", intent);
  return stored;
}

export function findIntent(scene: Scene, id: string, param: string): StoredIntent {
  const stored = scene.records.get(paymentIntents, id);
  if (stored === undefined) throw resourceMissing("payment_intent", id, param);
  return stored;
}

/** The refusal of what an intent in its state can't do; the intent comes with it. */
export function unexpectedState(message: string, intent: Stripe.PaymentIntent): StripeError {
  return new StripeError(400, {
    type: "invalid_request_error",
    code: "payment_intent_unexpected_state",
    doc_url: "https://stripe.com/docs/error-codes/payment-intent-unexpected-state",
    message,
    payment_intent: intent,
  });
}

const cancelable = ["requires_payment_method", "requires_confirmation", "requires_action"];

/** Ends an intent that took no money. */
export function cancelIntent(
  scene: Scene,
  stored: StoredIntent,
  reason: Stripe.PaymentIntent.CancellationReason | null,
): Stripe.PaymentIntent {
  const isUnsettled = canAbandonDebit(scene, stored.intent);
  if (!isUnsettled && !cancelable.includes(stored.intent.status)) {
    throw unexpectedState(
      `You cannot cancel this PaymentIntent because it has a status of ${stored.intent.status}. ` +
        "Only a PaymentIntent with one of the following statuses may be canceled: " +
        "requires_payment_method, requires_capture, requires_confirmation, requires_action, processing.",
      stored.intent,
    );
  }
  const intent: Stripe.PaymentIntent = {
    ...stored.intent,
    status: "canceled",
    canceled_at: scene.now,
    cancellation_reason: reason,
    next_action: null,
  };
  scene.records.put(paymentIntents, intent.id, { ...stored, intent });
  if (isUnsettled) abandonDebit(scene, intent);
  recordEvent(scene, "payment_intent.canceled", intent);
  releaseCash(scene, intent);
  return intent;
}
