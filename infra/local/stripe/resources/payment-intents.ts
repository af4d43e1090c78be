import type Stripe from "stripe";
import { applyCustomerBalance } from "../cash/cash-payment.ts";
import { paymentIntents, type StoredIntent } from "../collections.ts";
import { chooseMethod, confirmIntent } from "../payments/confirm-intent.ts";
import { checkAmount, readCurrency } from "../payments/currency-rules.ts";
import {
  cancelIntent,
  createIntent,
  findIntent,
  unexpectedState,
} from "../payments/payment-intent-record.ts";
import { offeredKinds } from "../payments/payment-method-kinds.ts";
import { endpoint, type Endpoint } from "../requests/endpoint.ts";
import { createdParameter, listPage, listParameters } from "../requests/list-page.ts";
import { integer, oneOf, optional, text, type Read } from "../requests/parameters.ts";
import { invalidRequest } from "../requests/stripe-error.ts";
import type { Scene } from "../scene.ts";
import { findCustomer } from "./customers.ts";
import { confirmation, creation, update } from "./payment-intent-parameters.ts";
import { mergeMetadata } from "./shown-parts.ts";

function refuseCheckoutIntent(stored: StoredIntent, action: string): void {
  // Who has left the page has confirmed; then the intent is like any other.
  if (stored.checkoutSession === null || stored.intent.status === "processing") return;
  throw invalidRequest(
    `You cannot ${action} a PaymentIntent created by Checkout. Expire the Checkout Session instead.`,
  );
}

const changeable = ["requires_payment_method", "requires_confirmation", "requires_action"];

/** Changes what an intent says, and while it is unpaid also how much it asks for. */
function updateIntent(
  scene: Scene,
  stored: StoredIntent,
  sent: Read<typeof update>,
): Stripe.PaymentIntent {
  const { intent } = stored;
  const { amount, payment_method: methodId } = sent;
  if (amount !== undefined || methodId !== undefined) {
    if (!changeable.includes(intent.status)) {
      throw unexpectedState(
        `This PaymentIntent's amount and payment method could not be updated because it has a status of ${intent.status}.`,
        intent,
      );
    }
    if (amount !== undefined) checkAmount(intent.currency, amount, "amount");
  }
  const changed: Stripe.PaymentIntent = {
    ...intent,
    amount: amount ?? intent.amount,
    ...(sent.description === undefined ? {} : { description: sent.description }),
    ...(sent.receipt_email === undefined ? {} : { receipt_email: sent.receipt_email }),
    ...(sent.statement_descriptor_suffix === undefined
      ? {}
      : { statement_descriptor_suffix: sent.statement_descriptor_suffix }),
    setup_future_usage: sent.setup_future_usage ?? intent.setup_future_usage,
    metadata: mergeMetadata(intent.metadata, sent.metadata),
  };
  scene.records.put(paymentIntents, intent.id, { ...stored, intent: changed });
  return chooseMethod(scene, { ...stored, intent: changed }, methodId);
}

export const paymentIntentEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "POST",
    path: "/v1/payment_intents",
    parameters: creation,
    answer: (scene, sent) => {
      const currency = readCurrency(sent.currency, "currency");
      checkAmount(currency, sent.amount, "amount");
      const customer =
        sent.customer === undefined ? null : findCustomer(scene, sent.customer, "customer").id;
      const allowed = sent.allowed_payment_method_types;
      const stored = createIntent(scene, {
        amount: sent.amount,
        currency,
        customer,
        kinds: offeredKinds(scene, {
          amount: sent.amount,
          isKept: sent.setup_future_usage !== undefined,
          currency,
          customer,
          allowed,
          excluded: sent.excluded_payment_method_types,
        }),
        allowedKinds: allowed ?? null,
        wishes: {
          description: sent.description ?? null,
          metadata: mergeMetadata({}, sent.metadata),
          receiptEmail: sent.receipt_email ?? null,
          setupFutureUsage: sent.setup_future_usage ?? null,
          statementDescriptorSuffix: sent.statement_descriptor_suffix ?? null,
        },
        allowRedirects: sent.automatic_payment_methods?.allow_redirects ?? "always",
        checkoutSession: null,
        returnUrl: sent.return_url ?? null,
      });
      if (sent.confirm === true) return confirmIntent(scene, stored, sent);
      return chooseMethod(scene, stored, sent.payment_method);
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/payment_intents/:id",
    parameters: {},
    answer: (scene, _parameters, id) => findIntent(scene, id, "id").intent,
  }),
  endpoint({
    method: "POST",
    path: "/v1/payment_intents/:id",
    parameters: update,
    answer: (scene, sent, id) => updateIntent(scene, findIntent(scene, id, "id"), sent),
  }),
  endpoint({
    method: "POST",
    path: "/v1/payment_intents/:id/apply_customer_balance",
    parameters: { amount: optional(integer(1)), currency: optional(text()) },
    answer: (scene, { amount }, id) =>
      applyCustomerBalance(scene, findIntent(scene, id, "id"), amount),
  }),
  endpoint({
    method: "POST",
    path: "/v1/payment_intents/:id/confirm",
    parameters: confirmation,
    answer: (scene, sent, id) => {
      const stored = findIntent(scene, id, "id");
      refuseCheckoutIntent(stored, "confirm");
      return confirmIntent(scene, stored, sent);
    },
  }),
  endpoint({
    method: "POST",
    path: "/v1/payment_intents/:id/cancel",
    parameters: {
      cancellation_reason: optional(
        oneOf(["abandoned", "duplicate", "fraudulent", "requested_by_customer"]),
      ),
    },
    answer: (scene, sent, id) => {
      const stored = findIntent(scene, id, "id");
      refuseCheckoutIntent(stored, "cancel");
      return cancelIntent(scene, stored, sent.cancellation_reason ?? null);
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/payment_intents",
    parameters: { ...listParameters, ...createdParameter, customer: optional(text()) },
    answer: (scene, parameters) => {
      const entries = scene.records
        .all(paymentIntents)
        .map(({ intent }) => intent)
        .filter(({ customer }) => [undefined, customer].includes(parameters.customer));
      return listPage({ kind: "payment_intent", url: "/v1/payment_intents", entries }, parameters);
    },
  }),
];
