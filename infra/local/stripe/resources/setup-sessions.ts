import { openSession } from "../checkout/session-record.ts";
import { readCurrency } from "../payments/currency-rules.ts";
import { offeredKinds } from "../payments/payment-method-kinds.ts";
import { invalidParameter, notSimulated } from "../requests/stripe-error.ts";
import type { Scene } from "../scene.ts";
import { createSetupIntent } from "../setups/setup-intent-record.ts";
import type { SentSession } from "./checkout-session-parameters.ts";
import { readExpiry, readPayer, refuseInMode } from "./session-terms.ts";
import { mergeMetadata } from "./shown-parts.ts";

const ofPayments = [
  "line_items",
  "payment_intent_data",
  "saved_payment_method_options",
  "submit_type",
] as const;

/** Opens a session that saves a method without a payment; its intent is there from the start. */
export function createSetupSession(scene: Scene, sent: SentSession): object {
  refuseInMode(sent, ofPayments);
  const { customer, email } = readPayer(scene, sent);
  if (customer === null) throw notSimulated("saving a method for nobody", "customer");
  const allowed = sent.allowed_payment_method_types;
  const { currency, description, metadata } = readSubject(sent);
  const kinds = offeredKinds(scene, {
    amount: 0,
    isKept: true,
    currency,
    customer: customer.id,
    allowed,
    excluded: sent.excluded_payment_method_types,
  });
  const allowedKinds = allowed ?? null;
  const intent = createSetupIntent(scene, {
    customer: customer.id,
    kinds,
    allowedKinds,
    description,
    metadata,
  });
  return openSession(scene, {
    currency,
    total: null,
    setupIntent: intent.id,
    customer,
    customerEmail: email,
    clientReferenceId: sent.client_reference_id ?? null,
    successUrl: sent.success_url,
    cancelUrl: sent.cancel_url ?? null,
    expiresAt: readExpiry(scene, sent.expires_at),
    locale: sent.locale ?? null,
    metadata: mergeMetadata({}, sent.metadata),
    kinds,
    allowedKinds,
    verification: sent.payment_method_options?.us_bank_account?.verification_method ?? null,
    savedOptions: null,
    submitType: null,
    lineItems: [],
    intentWishes: {
      description,
      metadata,
      receiptEmail: null,
      setupFutureUsage: "off_session",
      statementDescriptorSuffix: null,
    },
  });
}

function readSubject({ currency, setup_intent_data: wanted }: SentSession) {
  if (currency === undefined) {
    throw invalidParameter("Missing required param: currency.", "currency", "parameter_missing");
  }
  return {
    currency: readCurrency(currency, "currency"),
    description: wanted?.description ?? null,
    metadata: mergeMetadata({}, wanted?.metadata),
  };
}
