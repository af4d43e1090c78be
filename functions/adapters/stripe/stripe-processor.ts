import { createHash } from "node:crypto";
import type Stripe from "stripe";
import type { AttemptReference, PaymentProcessor } from "../../ports/payment-processor.ts";
import { reportOf } from "./checkout-report.ts";
import { findSession } from "./find-session.ts";
import { openCheckout, secondsOf } from "./open-checkout.ts";
import { askStripe, connectStripe, isInvalidRequest, isServerError } from "./stripe-connection.ts";
import type { StripeConnection, StripeSettings } from "./stripe-connection.ts";
import { verifyStripeEvent } from "./verify-event.ts";

const withMoney = { expand: ["payment_intent.latest_charge"] };

/** Stripe as the payment processor: hosted Checkout as a full-page redirect. */
export function stripeProcessor(settings: StripeSettings): PaymentProcessor {
  const connection = connectStripe(settings);
  return {
    createCustomer: (client) => createCustomer(connection, client),
    openCheckout: (reference, request) => openCheckout(connection, reference, request),
    readCheckout: async (sessionId) => read(await connection(), sessionId),
    findCheckout: (reference, customerId, since) =>
      findCheckout(connection, reference, { customerId, sinceSeconds: secondsOf(since) }),
    expireCheckout: (sessionId) => expireCheckout(connection, sessionId),
    verifyEvent: (rawBody, signature, now) =>
      verifyStripeEvent(settings, { rawBody, signature, nowSeconds: secondsOf(now) }),
  };
}

/**
 * A key belongs to one request to the letter: whoever of the client's contacts pays first, or a
 * changed name, must not meet the key of another's attempt that was cut short. A failure of
 * Stripe's own is given again under its key for a day; then a second record without money does less
 * harm than a client who can't pay.
 */
async function createCustomer(
  connection: StripeConnection,
  client: Parameters<PaymentProcessor["createCustomer"]>[0],
): Promise<string> {
  const stripe = await connection();
  const { id, name, email } = client;
  const content = createHash("sha256")
    .update(JSON.stringify([name, email]))
    .digest("base64url");
  const create = (options: Stripe.RequestOptions) =>
    askStripe("customers.create", () =>
      stripe.customers.create({ name, email, metadata: { kindly_client: id } }, options),
    );
  try {
    return (await create({ idempotencyKey: `${id}:customer:${content}` })).id;
  } catch (error) {
    if (!isServerError(error)) throw error;
    return (await create({})).id;
  }
}

async function findCheckout(
  connection: StripeConnection,
  reference: AttemptReference,
  search: { readonly customerId: string; readonly sinceSeconds: number },
) {
  const stripe = await connection();
  const found = await findSession(stripe, reference, search);
  return found === undefined ? undefined : read(stripe, found.id);
}

/** A page that is no longer open cannot be expired: then it says what it has become. */
async function expireCheckout(connection: StripeConnection, sessionId: string) {
  const stripe = await connection();
  try {
    await askStripe("checkout.sessions.expire", () => stripe.checkout.sessions.expire(sessionId));
  } catch (error) {
    if (!isInvalidRequest(error)) throw error;
  }
  return read(stripe, sessionId);
}

async function read(stripe: Stripe, sessionId: string) {
  return reportOf(
    await askStripe("checkout.sessions.retrieve", () =>
      stripe.checkout.sessions.retrieve(sessionId, withMoney),
    ),
  );
}
