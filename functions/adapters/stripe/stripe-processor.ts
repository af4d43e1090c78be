import { createHash } from "node:crypto";
import { toStripeAmount } from "../../../shared/payments/chargeable-amount.ts";
import type { CheckoutRequest } from "../../../shared/payments/payment.ts";
import { millisecondsOf } from "../../../shared/values/instant.ts";
import type { AttemptReference, PaymentProcessor } from "../../ports/payment-processor.ts";
import { PortFailure } from "../../ports/port-failure.ts";
import { metadataOf, reportOf } from "./checkout-report.ts";
import { askStripe, codeOf, connectStripe, isInvalidRequest } from "./stripe-connection.ts";
import type { StripeConnection, StripeSettings } from "./stripe-connection.ts";
import { verifyStripeEvent } from "./verify-event.ts";

const withMoney = { expand: ["payment_intent.latest_charge"] };

/** Stripe as the payment processor: hosted Checkout as a full-page redirect. */
export function stripeProcessor(settings: StripeSettings): PaymentProcessor {
  const connection = connectStripe(settings);
  return {
    createCustomer: (client) => createCustomer(connection, client),
    openCheckout: (reference, request) => openOrRefuse(connection, reference, request),
    readCheckout: async (sessionId) => {
      const stripe = await connection();
      return reportOf(
        await askStripe("checkout.sessions.retrieve", () =>
          stripe.checkout.sessions.retrieve(sessionId, withMoney),
        ),
      );
    },
    findCheckout: (reference, customerId, since) =>
      findCheckout(connection, reference, { customerId, sinceSeconds: secondsOf(since) }),
    expireCheckout: (sessionId) => expireCheckout(connection, sessionId),
    verifyEvent: (rawBody, signature, now) =>
      verifyStripeEvent(settings, { rawBody, signature, nowSeconds: secondsOf(now) }),
  };
}

/**
 * A key belongs to one request to the letter: whoever of the client's contacts pays first, or a
 * changed name, must not meet the key of another's attempt that was cut short.
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
  const customer = await askStripe("customers.create", () =>
    stripe.customers.create(
      { name, email, metadata: { kindly_client: id } },
      { idempotencyKey: `${id}:customer:${content}` },
    ),
  );
  return customer.id;
}

/** Opens a page, or says why Stripe never will. */
async function openOrRefuse(
  connection: StripeConnection,
  reference: AttemptReference,
  request: CheckoutRequest,
) {
  try {
    return await openCheckout(connection, reference, request);
  } catch (error) {
    if (!isInvalidRequest(error)) throw error;
    return { refusedCode: codeOf(error) };
  }
}

/** The request is the same to the letter each time, so that its key may be used again. */
async function openCheckout(
  connection: StripeConnection,
  reference: AttemptReference,
  request: CheckoutRequest,
) {
  const stripe = await connection();
  const metadata = metadataOf(reference);
  const session = await askStripe("checkout.sessions.create", () =>
    stripe.checkout.sessions.create(
      {
        mode: "payment",
        customer: request.customerId,
        client_reference_id: reference.paymentId,
        allowed_payment_method_types: [request.method],
        line_items: [
          {
            quantity: 1,
            price_data: {
              currency: request.currency.toLowerCase(),
              unit_amount: toStripeAmount(request.amount, request.currency),
              product_data: { name: request.description },
            },
          },
        ],
        payment_intent_data: { metadata, description: request.description },
        metadata,
        success_url: request.successUrl,
        cancel_url: request.cancelUrl,
        expires_at: secondsOf(request.expiresAt),
        locale: "auto",
      },
      { idempotencyKey: `${reference.paymentId}:checkout` },
    ),
  );
  if (session.url === null || session.url === undefined) {
    throw new PortFailure(
      {
        port: "stripe",
        operation: "checkout.sessions.create",
        retryable: true,
        outcome: "unknown",
      },
      undefined,
    );
  }
  return { sessionId: session.id, url: session.url };
}

async function findCheckout(
  connection: StripeConnection,
  reference: AttemptReference,
  search: { readonly customerId: string; readonly sinceSeconds: number },
) {
  const stripe = await connection();
  const sessions = await askStripe("checkout.sessions.list", () =>
    stripe.checkout.sessions
      .list({ customer: search.customerId, created: { gte: search.sinceSeconds }, limit: 100 })
      .autoPagingToArray({ limit: 1_000 }),
  );
  const found = sessions.find((session) => session.client_reference_id === reference.paymentId);
  if (found === undefined) return undefined;
  return reportOf(
    await askStripe("checkout.sessions.retrieve", () =>
      stripe.checkout.sessions.retrieve(found.id, withMoney),
    ),
  );
}

/** A page that is no longer open cannot be expired: then it says what it has become. */
async function expireCheckout(connection: StripeConnection, sessionId: string) {
  const stripe = await connection();
  try {
    await askStripe("checkout.sessions.expire", () => stripe.checkout.sessions.expire(sessionId));
  } catch (error) {
    if (!isInvalidRequest(error)) throw error;
  }
  return reportOf(
    await askStripe("checkout.sessions.retrieve", () =>
      stripe.checkout.sessions.retrieve(sessionId, withMoney),
    ),
  );
}

function secondsOf(instant: string): number {
  return Math.floor(millisecondsOf(instant) / 1000);
}
