import { portalOrigin, parameterNames } from "../stages/stage-names.ts";
import type { StageSettings } from "../stages/stage-settings.ts";
import { type Finding, finding } from "./finding.ts";

/** A webhook endpoint of the account, as Stripe tells of it. */
export type StripeEndpoint = {
  readonly url: string;
  readonly status: string;
  readonly apiVersion: string | null;
  readonly events: readonly string[];
};

/** What is known about the account's side of payments. */
export type StripeFacts = {
  /** The start of the key, which tells the mode and nothing else. */
  readonly keyStart: string;
  /** What the key was tried on, and whether Stripe allowed it. */
  readonly permissions: Readonly<Record<string, boolean>>;
  /** Kinds of payment that Checkout may offer. */
  readonly methods: readonly string[];
  readonly endpoints: readonly StripeEndpoint[];
  readonly hasWebhookSecret: boolean;
};

/** The events that payments rely on. */
export const stripeEvents = [
  "checkout.session.completed",
  "checkout.session.expired",
  "checkout.session.async_payment_succeeded",
  "checkout.session.async_payment_failed",
  "payment_intent.succeeded",
  "payment_intent.processing",
  "payment_intent.payment_failed",
  "payment_intent.canceled",
  "charge.refunded",
  "refund.created",
  "refund.updated",
  "refund.failed",
  "charge.dispute.created",
  "charge.dispute.updated",
  "charge.dispute.closed",
  "charge.dispute.funds_withdrawn",
  "charge.dispute.funds_reinstated",
  "customer_cash_balance_transaction.created",
  "payment_method.automatically_updated",
  "payment_method.updated",
  "mandate.updated",
];

/** The version whose shapes the code was written for; events come in the endpoint's own. */
export const stripeVersion = "2026-10-28.endive";

/** Whether the key may do what payments need, and whether Stripe tells us what became of them. */
export function checkStripe(settings: StageSettings, facts: StripeFacts): Finding[] {
  const denied = Object.entries(facts.permissions).flatMap(([name, may]) => (may ? [] : [name]));
  const { stripeSecretKey, stripeWebhookSecret } = parameterNames(settings);
  return [
    finding(
      "Stripe's key",
      denied.length === 0
        ? `${facts.keyStart}… may do what it must`
        : `may not: ${denied.join(", ")}`,
      denied.length === 0
        ? undefined
        : `Give the restricted key these permissions in Stripe's dashboard, or put another into ${stripeSecretKey}.`,
    ),
    finding(
      "Methods of payment",
      facts.methods.join(", ") || "none",
      facts.methods.includes("card")
        ? undefined
        : "Switch on cards in Stripe's dashboard: Settings, Payments, Payment methods.",
    ),
    checkEndpoint(settings, facts.endpoints),
    finding(
      "The webhook's secret",
      facts.hasWebhookSecret ? `in ${stripeWebhookSecret}` : `nothing in ${stripeWebhookSecret}`,
      facts.hasWebhookSecret
        ? undefined
        : `Put the endpoint's signing secret there: aws ssm put-parameter --type SecureString --name ${stripeWebhookSecret} --value whsec_…`,
    ),
  ];
}

function checkEndpoint(settings: StageSettings, endpoints: readonly StripeEndpoint[]): Finding {
  const about = "Stripe's webhook";
  const url = `${portalOrigin(settings)}/webhooks/stripe`;
  const endpoint = endpoints.find((each) => each.url === url);
  if (endpoint === undefined) {
    const wanted = `the API version ${stripeVersion} and the events ${stripeEvents.join(", ")}`;
    return finding(about, `no endpoint for ${url}`, `Make one for ${url}, with ${wanted}.`);
  }
  const missing = stripeEvents.filter(
    (event) => !endpoint.events.includes(event) && !endpoint.events.includes("*"),
  );
  if (missing.length > 0) {
    return finding(about, `isn't told of ${missing.join(", ")}`, `Add these events to ${url}.`);
  }
  if (endpoint.status !== "enabled") {
    return finding(about, `is ${endpoint.status}`, `Enable the endpoint ${url}.`);
  }
  if (endpoint.apiVersion !== stripeVersion) {
    const version = endpoint.apiVersion ?? "the account's version";
    return finding(
      about,
      `speaks ${version}`,
      `Make it anew with the API version ${stripeVersion}.`,
    );
  }
  return finding(about, url, undefined);
}
