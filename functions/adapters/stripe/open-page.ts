import type Stripe from "stripe";
import type { CheckoutMethodKind } from "../../../shared/payments/payment-method.ts";
import type { Instant } from "../../../shared/values/instant.ts";
import type { OpenedCheckout } from "../../ports/payment-processor.ts";
import { PortFailure } from "../../ports/port-failure.ts";
import { findSession } from "./find-session.ts";
import { methodNotEnabled, refusalOf } from "./refusal.ts";
import { askStripe, codeOf, isInvalidRequest, isServerError } from "./stripe-connection.ts";
import { secondsOf } from "./stripe-values.ts";

/** What a hosted page is asked for, as far as opening it depends on it. */
export type PageRequest = {
  /** The attempt or the setup. */
  readonly id: string;
  readonly customerId: string;
  readonly method: CheckoutMethodKind;
  readonly expiresAt: Instant;
  /** The same to the letter each time, so that its key may be used again. */
  readonly parameters: Stripe.Checkout.SessionCreateParams;
  readonly idempotencyKey: string;
};

/**
 * Opens a page, or says why there is none. Stripe gives a failure of its own again to every repeat
 * under the same key, so that after one only its list says whether the page exists.
 */
export async function openPage(stripe: Stripe, request: PageRequest): Promise<OpenedCheckout> {
  const { parameters, idempotencyKey, id, customerId } = request;
  try {
    const session = await askStripe("checkout.sessions.create", () =>
      stripe.checkout.sessions.create(parameters, { idempotencyKey }),
    );
    return await offered(stripe, session, request);
  } catch (error) {
    if (isInvalidRequest(error)) return { refusedCode: refusalOf(error) };
    if (!isServerError(error)) throw error;
    const sinceSeconds = secondsOf(request.expiresAt) - longestPageSeconds;
    const found = await findSession(stripe, id, { customerId, sinceSeconds });
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
  { method }: PageRequest,
): Promise<OpenedCheckout> {
  if (session.payment_method_types.includes(method)) return pageOf(session);
  await expireSession(stripe, session.id);
  return { refusedCode: methodNotEnabled };
}

/** Only an open page has an address; nobody can have done anything on one that closed unseen. */
function pageOf({ id, url, status }: Stripe.Checkout.Session): OpenedCheckout {
  if (url !== null && url !== undefined) return { sessionId: id, url };
  if (status === "expired") return { failedCode: status };
  throw new PortFailure(
    { port: "stripe", operation: "checkout.sessions.create", retryable: true, outcome: "unknown" },
    undefined,
  );
}

/** Closes a page; one that is no longer open stays what it has become. */
export async function expireSession(stripe: Stripe, sessionId: string): Promise<void> {
  try {
    await askStripe("checkout.sessions.expire", () => stripe.checkout.sessions.expire(sessionId));
  } catch (error) {
    if (!isInvalidRequest(error)) throw error;
  }
}

/** A bank account is verified at once: deposits of some cents would take days. */
export function methodOptions(
  method: CheckoutMethodKind,
): Pick<Stripe.Checkout.SessionCreateParams, "payment_method_options"> {
  return method === "us_bank_account"
    ? { payment_method_options: { us_bank_account: { verification_method: "instant" } } }
    : {};
}
