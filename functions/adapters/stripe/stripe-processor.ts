import { createHash } from "node:crypto";
import type Stripe from "stripe";
import type { AttemptReference, PaymentProcessor } from "../../ports/payment-processor.ts";
import { chargesOnFile } from "./charge-on-file.ts";
import { reportOf } from "./checkout-report.ts";
import { drawCash } from "./draw-cash.ts";
import { findSession } from "./find-session.ts";
import { listMovements } from "./list-movements.ts";
import { readMethod, removeMethod } from "./methods-on-file.ts";
import { openCheckout } from "./open-checkout.ts";
import { expireSession } from "./open-page.ts";
import { readAccount } from "./read-account.ts";
import { readCash } from "./read-cash.ts";
import { readDispute } from "./read-dispute.ts";
import { refunds } from "./refunds.ts";
import { setups } from "./setups.ts";
import { askStripe, connectStripe, isServerError } from "./stripe-connection.ts";
import type { StripeConnection, StripeSettings } from "./stripe-connection.ts";
import { secondsOf } from "./stripe-values.ts";
import { transferDetails } from "./transfer-details.ts";
import { verifyStripeEvent } from "./verify-event.ts";

const withMoney = { expand: ["payment_intent.latest_charge", "payment_intent.payment_method"] };

/** Stripe as the payment processor: hosted Checkout as a full-page redirect, and methods on file. */
export function stripeProcessor(settings: StripeSettings): PaymentProcessor {
  const connection = connectStripe(settings);
  return {
    createCustomer: (client) => createCustomer(connection, client),
    openCheckout: (reference, request) => openCheckout(connection, reference, request),
    readCheckout: async (sessionId) => read(await connection(), sessionId),
    findCheckout: (reference, customerId, since) =>
      findCheckout(connection, reference, { customerId, sinceSeconds: secondsOf(since) }),
    expireCheckout: (sessionId) => expireCheckout(connection, sessionId),
    ...chargesOnFile(connection),
    ...setups(connection),
    ...refunds(connection),
    readDispute: async (disputeId) => readDispute(await connection(), disputeId),
    transferDetails: async (customerId, currency) =>
      transferDetails(await connection(), customerId, currency),
    readCash: async (customerId, transactionId) =>
      readCash(await connection(), customerId, transactionId),
    drawCash: async (order) => drawCash(await connection(), order),
    readMethod: async (methodId) => readMethod(await connection(), methodId),
    removeMethod: async (methodId) => removeMethod(await connection(), methodId),
    readAccount: async () => readAccount(await connection()),
    listMovements: async (from, until) =>
      listMovements(await connection(), {
        fromSeconds: secondsOf(from),
        untilSeconds: secondsOf(until),
      }),
    verifyEvent: (rawBody, signature, now) =>
      verifyStripeEvent(settings, { rawBody, signature, nowSeconds: secondsOf(now) }),
  };
}

/** What a client transfers is matched by our rules, never applied by Stripe's. */
const cashByHand = { settings: { reconciliation_mode: "manual" } } as const;

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
    .update(JSON.stringify([name, email, cashByHand]))
    .digest("base64url");
  const create = (options: Stripe.RequestOptions) =>
    askStripe("customers.create", () =>
      stripe.customers.create(
        { name, email, cash_balance: cashByHand, metadata: { kindly_client: id } },
        options,
      ),
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
  const found = await findSession(stripe, reference.paymentId, search);
  return found === undefined ? undefined : read(stripe, found.id);
}

/** A page that is no longer open cannot be expired: then it says what it has become. */
async function expireCheckout(connection: StripeConnection, sessionId: string) {
  const stripe = await connection();
  await expireSession(stripe, sessionId);
  return read(stripe, sessionId);
}

async function read(stripe: Stripe, sessionId: string) {
  return reportOf(
    await askStripe("checkout.sessions.retrieve", () =>
      stripe.checkout.sessions.retrieve(sessionId, withMoney),
    ),
  );
}
