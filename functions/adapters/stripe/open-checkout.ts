import type Stripe from "stripe";
import { toStripeAmount } from "../../../shared/payments/chargeable-amount.ts";
import type { CheckoutRequest } from "../../../shared/payments/payment.ts";
import type { AttemptReference, OpenedCheckout } from "../../ports/payment-processor.ts";
import { PortFailure } from "../../ports/port-failure.ts";
import { metadataOf } from "./attempt-reference.ts";
import { findSession } from "./find-session.ts";
import { methodNotEnabled, refusalOf } from "./refusal.ts";
import { askStripe, codeOf, isInvalidRequest, isServerError } from "./stripe-connection.ts";
import type { StripeConnection } from "./stripe-connection.ts";
import { secondsOf } from "./stripe-values.ts";

/**
 * Opens the page of an attempt, or says why there is none. Stripe gives a failure of its own again
 * to every repeat under the same key, so that after one only its list says whether the page exists.
 */
export async function openCheckout(
  connection: StripeConnection,
  reference: AttemptReference,
  request: CheckoutRequest,
): Promise<OpenedCheckout> {
  const stripe = await connection();
  try {
    return await offered(stripe, await create(stripe, reference, request), request);
  } catch (error) {
    if (isInvalidRequest(error)) return { refusedCode: refusalOf(error) };
    if (!isServerError(error)) throw error;
    const sinceSeconds = secondsOf(request.expiresAt) - longestPageSeconds;
    const { customerId } = request;
    const found = await findSession(stripe, reference, { customerId, sinceSeconds });
    return found === undefined ? { failedCode: codeOf(error) } : offered(stripe, found, request);
  }
}

/** No page of ours was asked for earlier than this before its end. */
const longestPageSeconds = 60 * 60;

/**
 * The account's own list decides which kinds a page offers, and leaves out silently what it has not
 * enabled: a page without the kind that was picked is closed, and refused by name.
 */
async function offered(
  stripe: Stripe,
  session: Stripe.Checkout.Session,
  { method }: CheckoutRequest,
): Promise<OpenedCheckout> {
  if (session.payment_method_types.includes(method)) return pageOf(session);
  try {
    await askStripe("checkout.sessions.expire", () => stripe.checkout.sessions.expire(session.id));
  } catch (error) {
    if (!isInvalidRequest(error)) throw error;
  }
  return { refusedCode: methodNotEnabled };
}

/** Only an open page has an address; nobody can have paid on one that closed unseen. */
function pageOf({ id, url, status }: Stripe.Checkout.Session): OpenedCheckout {
  if (url !== null && url !== undefined) return { sessionId: id, url };
  if (status === "expired") return { failedCode: status };
  throw new PortFailure(
    { port: "stripe", operation: "checkout.sessions.create", retryable: true, outcome: "unknown" },
    undefined,
  );
}

/** The request is the same to the letter each time, so that its key may be used again. */
function create(stripe: Stripe, reference: AttemptReference, request: CheckoutRequest) {
  const metadata = metadataOf(reference);
  return askStripe("checkout.sessions.create", () =>
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
        ...methodOptions(request),
        saved_payment_method_options: keepingOptions(request),
      },
      { idempotencyKey: `${reference.paymentId}:checkout` },
    ),
  );
}

/**
 * The payer ticks a box on the page; without that nothing is kept. The customer is all of a client's
 * contacts together: what one of them has kept is not offered to whoever opens a page, since only the
 * mailed code leads to it. All that is kept here is "always", which is what Stripe would show.
 */
function keepingOptions({ offersToKeep }: CheckoutRequest) {
  const hidesKept = { allow_redisplay_filters: ["unspecified"] };
  return offersToKeep === true
    ? { ...hidesKept, payment_method_save: "enabled" as const }
    : hidesKept;
}

/** A bank account is verified at once: deposits of some cents would take days. */
function methodOptions({ method }: CheckoutRequest) {
  return method === "us_bank_account"
    ? ({
        payment_method_options: { us_bank_account: { verification_method: "instant" } },
      } as const)
    : {};
}
