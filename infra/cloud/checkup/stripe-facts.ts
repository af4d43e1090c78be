import Stripe from "stripe";
import type { StripeFacts } from "./stripe-checkup.ts";

type Secrets = { readonly secretKey: string; readonly hasWebhookSecret: boolean };

/** Asks Stripe with the stage's own key: only reads, so nothing changes and nobody is charged. */
export async function readStripeFacts(secrets: Secrets): Promise<StripeFacts> {
  const stripe = new Stripe(secrets.secretKey, { telemetry: false });
  const few = { limit: 1 };
  const [
    customers,
    sessions,
    intents,
    setups,
    charges,
    refunds,
    disputes,
    events,
    methods,
    endpoints,
  ] = await Promise.all([
    mayRead(() => stripe.customers.list(few)),
    mayRead(() => stripe.checkout.sessions.list(few)),
    mayRead(() => stripe.paymentIntents.list(few)),
    mayRead(() => stripe.setupIntents.list(few)),
    mayRead(() => stripe.charges.list(few)),
    mayRead(() => stripe.refunds.list(few)),
    mayRead(() => stripe.disputes.list(few)),
    mayRead(() => stripe.events.list(few)),
    mayRead(() => stripe.paymentMethodConfigurations.list()),
    mayRead(() => stripe.webhookEndpoints.list({ limit: 100 })),
  ]);
  return {
    keyStart: secrets.secretKey.slice(0, 8),
    permissions: {
      Customers: customers !== undefined,
      "Checkout Sessions": sessions !== undefined,
      PaymentIntents: intents !== undefined,
      SetupIntents: setups !== undefined,
      Charges: charges !== undefined,
      Refunds: refunds !== undefined,
      Disputes: disputes !== undefined,
      "Events (read)": events !== undefined,
      "Payment Method Configurations (read)": methods !== undefined,
      "Webhook Endpoints (read)": endpoints !== undefined,
    },
    methods: availableMethods(methods?.data ?? []),
    endpoints: (endpoints?.data ?? []).map(({ url, status, api_version, enabled_events }) => ({
      url,
      status,
      apiVersion: api_version,
      events: enabled_events,
    })),
    hasWebhookSecret: secrets.hasWebhookSecret,
  };
}

async function mayRead<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Stripe.errors.StripePermissionError) return undefined;
    throw error;
  }
}

/** Each kind of payment is a member of its own; those that Checkout may offer say so. */
function availableMethods(configurations: readonly object[]): string[] {
  const names = configurations.flatMap((configuration) =>
    Object.entries(configuration).flatMap(([name, kind]: [string, unknown]) =>
      typeof kind === "object" && kind !== null && "available" in kind && kind.available === true
        ? [name]
        : [],
    ),
  );
  return [...new Set(names)].toSorted();
}
