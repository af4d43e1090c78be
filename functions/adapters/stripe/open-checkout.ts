import type Stripe from "stripe";
import { toStripeAmount } from "../../../shared/payments/chargeable-amount.ts";
import type { CheckoutRequest } from "../../../shared/payments/payment.ts";
import { invariant } from "../../../shared/values/invariant.ts";
import type { AttemptReference, OpenedCheckout } from "../../ports/payment-processor.ts";
import { metadataOf } from "./attempt-reference.ts";
import { methodOptions, openPage } from "./open-page.ts";
import type { StripeConnection } from "./stripe-connection.ts";
import { secondsOf } from "./stripe-values.ts";

/** Opens the page on which an attempt is paid, or says why there is none. */
export async function openCheckout(
  connection: StripeConnection,
  reference: AttemptReference,
  request: CheckoutRequest,
): Promise<OpenedCheckout> {
  const { customerId, method, expiresAt } = request;
  return openPage(await connection(), {
    id: reference.paymentId,
    customerId,
    method,
    expiresAt,
    parameters: parametersOf(reference, request),
    idempotencyKey: `${reference.paymentId}:checkout`,
  });
}

function parametersOf(
  reference: AttemptReference,
  request: CheckoutRequest,
): Stripe.Checkout.SessionCreateParams {
  const metadata = metadataOf(reference);
  return {
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
    payment_intent_data: {
      metadata,
      description: request.description,
      ...(request.keepsFor === undefined ? {} : { setup_future_usage: "off_session" }),
    },
    metadata,
    success_url: request.successUrl,
    cancel_url: request.cancelUrl,
    expires_at: secondsOf(request.expiresAt),
    locale: "auto",
    ...methodOptions(request.method),
    saved_payment_method_options: keepingOptions(request),
  };
}

/**
 * The payer ticks a box on the page; without that nothing is put on file. The customer is all of a
 * client's contacts together: what one of them has kept is not offered to whoever opens a page, since
 * only the mailed code leads to it. All that is kept here is "always", which is what Stripe would show.
 */
function keepingOptions({
  offersToKeep,
  keepsFor,
}: CheckoutRequest): Stripe.Checkout.SessionCreateParams.SavedPaymentMethodOptions {
  invariant(
    offersToKeep !== true || keepsFor === undefined,
    "A method is kept for what was agreed, or the payer is asked, never both.",
  );
  const hidesKept = { allow_redisplay_filters: ["unspecified" as const] };
  return offersToKeep === true ? { ...hidesKept, payment_method_save: "enabled" } : hidesKept;
}
