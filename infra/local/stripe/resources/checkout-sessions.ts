import type Stripe from "stripe";
import { findSession, expireSession, openSession } from "../checkout/session-record.ts";
import { checkoutSessions, type IntentWishes, type StoredLineItem } from "../collections.ts";
import { checkAmount, readCurrency } from "../payments/currency-rules.ts";
import { offeredKinds } from "../payments/payment-method-kinds.ts";
import { endpoint, type Endpoint } from "../requests/endpoint.ts";
import { createdParameter, listPage, listParameters } from "../requests/list-page.ts";
import { integer, oneOf, optional, text } from "../requests/parameters.ts";
import { invalidParameter, invalidRequest, notSimulated } from "../requests/stripe-error.ts";
import type { Scene } from "../scene.ts";
import {
  sessionCreation,
  type SentLineItem,
  type SentSession,
} from "./checkout-session-parameters.ts";
import { lineItemsPage } from "./line-items.ts";
import { readExpiry, readPayer, refuseInMode } from "./session-terms.ts";
import { createSetupSession } from "./setup-sessions.ts";
import { mergeMetadata } from "./shown-parts.ts";

function readLineItem(scene: Scene, sent: SentLineItem, position: number): StoredLineItem {
  const { price_data: price, quantity } = sent;
  const place = `line_items[${position}]`;
  return {
    id: scene.newId("li"),
    currency: readCurrency(price.currency, `${place}[price_data][currency]`),
    name: price.product_data.name,
    description: price.product_data.description ?? null,
    unitAmount: price.unit_amount,
    quantity,
    metadata: mergeMetadata({}, sent.metadata),
    priceId: scene.newId("price"),
    productId: scene.newId("prod", 14),
  };
}

/** All lines in one currency, and their sum within what can be charged. */
function readLineItems(scene: Scene, sent: SentSession) {
  const sentItems = sent.line_items ?? [];
  const items = sentItems.map((item, position) => readLineItem(scene, item, position));
  const [first] = items;
  if (first === undefined) {
    throw invalidParameter(
      "Missing required param: line_items.",
      "line_items",
      "parameter_missing",
    );
  }
  const { currency } = first;
  if (items.some((item) => item.currency !== currency)) {
    throw invalidRequest("All price objects in a Checkout Session must have the same currency.", {
      param: "line_items",
    });
  }
  const total = items.reduce((sum, item) => sum + item.unitAmount * item.quantity, 0);
  checkAmount(
    currency,
    total,
    "line_items",
    (minimum) => `The Checkout Session's total amount due must add up to at least ${minimum}`,
  );
  return { items, currency, total };
}

const readWishes = (sent: SentSession["payment_intent_data"]): IntentWishes => ({
  description: sent?.description ?? null,
  metadata: mergeMetadata({}, sent?.metadata),
  receiptEmail: sent?.receipt_email ?? null,
  setupFutureUsage: sent?.setup_future_usage ?? null,
  statementDescriptorSuffix: sent?.statement_descriptor_suffix ?? null,
});

/** Saved methods are for known customers only. */
function readSavedOptions(
  customer: Stripe.Customer | null,
  sent: SentSession["saved_payment_method_options"],
): Stripe.Checkout.Session.SavedPaymentMethodOptions | null {
  if (customer === null && sent === undefined) return null;
  return {
    allow_redisplay_filters: sent?.allow_redisplay_filters ?? ["always"],
    payment_method_remove: sent?.payment_method_remove ?? "disabled",
    payment_method_save: sent?.payment_method_save ?? null,
  };
}

function createSession(scene: Scene, sent: SentSession): object {
  if (sent.mode === "setup") return createSetupSession(scene, sent);
  if (sent.mode !== "payment") throw notSimulated(`Checkout in ${sent.mode} mode`, "mode");
  refuseInMode(sent, ["currency", "setup_intent_data"]);
  const { customer, email } = readPayer(scene, sent);
  const { items, currency, total } = readLineItems(scene, sent);
  const allowed = sent.allowed_payment_method_types;
  return openSession(scene, {
    currency,
    total,
    setupIntent: null,
    customer,
    customerEmail: email,
    clientReferenceId: sent.client_reference_id ?? null,
    successUrl: sent.success_url,
    cancelUrl: sent.cancel_url ?? null,
    expiresAt: readExpiry(scene, sent.expires_at),
    locale: sent.locale ?? null,
    metadata: mergeMetadata({}, sent.metadata),
    kinds: offeredKinds(scene, {
      amount: total,
      isKept: sent.payment_intent_data?.setup_future_usage !== undefined,
      currency,
      customer: customer?.id ?? null,
      allowed,
      excluded: sent.excluded_payment_method_types,
    }),
    allowedKinds: allowed ?? null,
    verification: sent.payment_method_options?.us_bank_account?.verification_method ?? null,
    savedOptions: readSavedOptions(customer, sent.saved_payment_method_options),
    submitType: sent.submit_type ?? null,
    lineItems: items,
    intentWishes: readWishes(sent.payment_intent_data),
  });
}

export const checkoutSessionEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "POST",
    path: "/v1/checkout/sessions",
    parameters: sessionCreation,
    answer: createSession,
  }),
  endpoint({
    method: "GET",
    path: "/v1/checkout/sessions/:id",
    parameters: {},
    answer: (scene, _parameters, id) => findSession(scene, id, "id").session,
  }),
  endpoint({
    method: "GET",
    path: "/v1/checkout/sessions/:id/line_items",
    parameters: { limit: optional(integer(1, 100)) },
    answer: (scene, { limit }, id) =>
      lineItemsPage(scene, findSession(scene, id, "id").session.id, limit),
  }),
  endpoint({
    method: "POST",
    path: "/v1/checkout/sessions/:id/expire",
    parameters: {},
    answer: (scene, _parameters, id) => {
      const stored = findSession(scene, id, "id");
      const { status } = stored.session;
      if (status === "open") return expireSession(scene, stored);
      throw invalidRequest(
        'Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session ' +
          `has a status of \`${status}\`.`,
      );
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/checkout/sessions",
    parameters: {
      ...listParameters,
      ...createdParameter,
      customer: optional(text()),
      payment_intent: optional(text()),
      status: optional(oneOf(["complete", "expired", "open"])),
    },
    answer: (scene, parameters) => {
      const entries = scene.records
        .all(checkoutSessions)
        .map(({ session }) => session)
        .filter(({ customer }) => [undefined, customer].includes(parameters.customer))
        .filter(({ status }) => [undefined, status].includes(parameters.status))
        .filter((each) => [undefined, each.payment_intent].includes(parameters.payment_intent));
      const url = "/v1/checkout/sessions";
      return listPage({ kind: "checkout.session", url, entries }, parameters);
    },
  }),
];
