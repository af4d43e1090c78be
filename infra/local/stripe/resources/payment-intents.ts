import { paymentIntents, type StoredIntent } from "../collections.ts";
import { chooseMethod, confirmIntent } from "../payments/confirm-intent.ts";
import { checkAmount, readCurrency } from "../payments/currency-rules.ts";
import { cancelIntent, createIntent, findIntent } from "../payments/payment-intent-record.ts";
import { offeredKinds } from "../payments/payment-method-kinds.ts";
import { endpoint, type Endpoint } from "../requests/endpoint.ts";
import { createdParameter, listPage, listParameters } from "../requests/list-page.ts";
import {
  boolean,
  clearable,
  emailAddress,
  hash,
  integer,
  list,
  metadata,
  oneOf,
  optional,
  text,
  webAddress,
} from "../requests/parameters.ts";
import { invalidRequest } from "../requests/stripe-error.ts";
import { findCustomer } from "./customers.ts";
import { mergeMetadata } from "./shown-parts.ts";

function refuseCheckoutIntent(stored: StoredIntent, action: string): void {
  if (stored.checkoutSession === null) return;
  throw invalidRequest(
    `You cannot ${action} a PaymentIntent created by Checkout. Expire the Checkout Session instead.`,
  );
}

const confirmation = {
  error_on_requires_action: optional(boolean()),
  off_session: optional(boolean()),
  payment_method: optional(text()),
  return_url: optional(webAddress()),
};

const creation = {
  ...confirmation,
  allowed_payment_method_types: optional(list(text())),
  amount: integer(1),
  automatic_payment_methods: optional(
    hash({ allow_redirects: optional(oneOf(["always", "never"])), enabled: boolean() }),
  ),
  confirm: optional(boolean()),
  currency: text(),
  customer: optional(text()),
  description: clearable(text(1_000)),
  excluded_payment_method_types: optional(list(text())),
  metadata: metadata(),
  receipt_email: clearable(emailAddress()),
  setup_future_usage: optional(oneOf(["off_session", "on_session"])),
  statement_descriptor_suffix: clearable(text(22)),
};

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
