import type Stripe from "stripe";
import { paymentIntents, type StoredIntent } from "../collections.ts";
import { invalidRequest, StripeError } from "../requests/stripe-error.ts";
import { createKindMethod } from "../resources/kind-methods.ts";
import { checkUsable, findPaymentMethod } from "../resources/payment-methods.ts";
import { idOf } from "../resources/shown-parts.ts";
import type { Scene } from "../scene.ts";
import { attemptPayment } from "./payment-attempt.ts";
import { unexpectedState } from "./payment-intent-record.ts";
import { failAuthentication } from "./payment-outcome.ts";

type MethodWish = {
  type: string;
  billing_details?:
    | { email?: string | null | undefined; name?: string | null | undefined }
    | undefined;
};

type Confirmation = {
  payment_method?: string | undefined;
  payment_method_data?: MethodWish | undefined;
  off_session?: boolean | undefined;
  return_url?: string | undefined;
  error_on_requires_action?: boolean | undefined;
};

const needsReturnUrl =
  "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because " +
  "some of these payment methods might redirect your customer off of your page, you must provide " +
  "a `return_url`. If you don't want to accept redirect-based payment methods, set " +
  "`automatic_payment_methods[enabled]` to `true` and " +
  "`automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and " +
  "Payment Intents.";

const confirmable = ["requires_payment_method", "requires_confirmation", "requires_action"];

function checkConfirmable({ intent }: StoredIntent, methodId: string | null): void {
  if (intent.status === "succeeded") {
    throw unexpectedState(
      "You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed.",
      intent,
    );
  }
  if (!confirmable.includes(intent.status)) {
    throw unexpectedState(
      `You cannot confirm this PaymentIntent because it has a status of ${intent.status}. Only a ` +
        "PaymentIntent with one of the following statuses may be confirmed: " +
        "requires_confirmation, requires_action.",
      intent,
    );
  }
  if (methodId === null) {
    throw unexpectedState(
      "You cannot confirm this PaymentIntent because it's missing a payment method. To confirm " +
        "the PaymentIntent, specify a payment method.",
      intent,
    );
  }
}

/** Whose method it is must fit whose payment it is. */
function checkHolder(intent: Stripe.PaymentIntent, method: Stripe.PaymentMethod): void {
  const holder = idOf(method.customer);
  const payer = idOf(intent.customer);
  if (holder === null || holder === payer) return;
  throw invalidRequest(
    payer === null
      ? `The PaymentMethod ${method.id} belongs to the Customer ${holder}. Please include the ` +
          "Customer in the `customer` parameter on the PaymentIntent."
      : `The customer does not have a payment method with the ID ${method.id}. The payment ` +
          "method must be attached to the customer.",
    { param: "payment_method", ...(payer === null ? {} : { code: "resource_missing" }) },
  );
}

/** Makes the method that a request describes instead of naming one. */
function methodOfWish(scene: Scene, wish: MethodWish | undefined): string | undefined {
  if (wish === undefined) return undefined;
  const { email = null, name = null } = wish.billing_details ?? {};
  return createKindMethod(scene, wish.type, { email, name })?.paymentMethod.id;
}

function checkAllowed(intent: Stripe.PaymentIntent, method: Stripe.PaymentMethod): void {
  if (intent.payment_method_types.includes(method.type)) return;
  throw invalidRequest(
    `The PaymentMethod provided (${method.type}) is not allowed for this PaymentIntent. Please ` +
      "attempt again with a PaymentMethod of one of these types: " +
      `${intent.payment_method_types.join(", ")}.`,
    { param: "payment_method" },
  );
}

/** Is there a kind among those allowed that could send the payer away? */
const mayRedirect = (intent: Stripe.PaymentIntent): boolean =>
  intent.automatic_payment_methods?.allow_redirects === "always" &&
  intent.payment_method_types.some((kind) => kind !== "customer_balance");

/** Tries to take the money; a decline is thrown, its effects are kept. */
export function confirmIntent(
  scene: Scene,
  stored: StoredIntent,
  sent: Confirmation,
): Stripe.PaymentIntent {
  const methodId =
    methodOfWish(scene, sent.payment_method_data) ??
    sent.payment_method ??
    idOf(stored.intent.payment_method);
  checkConfirmable(stored, methodId);
  const method = findPaymentMethod(scene, methodId ?? "", "payment_method");
  checkUsable(method);
  checkHolder(stored.intent, method.paymentMethod);
  checkAllowed(stored.intent, method.paymentMethod);
  const returnUrl = sent.return_url ?? stored.returnUrl;
  const offSession = sent.off_session === true;
  const redirects = mayRedirect(stored.intent);
  if (redirects && returnUrl === null && !offSession) {
    throw invalidRequest(needsReturnUrl, { param: "return_url" });
  }
  const result = attemptPayment(scene, { ...stored, returnUrl }, method, {
    offSession: offSession || sent.error_on_requires_action === true,
    authenticated: false,
  });
  if (result.outcome === "declined") throw new StripeError(402, result.error, "effects");
  return result.intent;
}

/** Gives the intent a method without trying it yet. */
export function chooseMethod(
  scene: Scene,
  stored: StoredIntent,
  methodId: string | undefined,
): Stripe.PaymentIntent {
  if (methodId === undefined) return stored.intent;
  const method = findPaymentMethod(scene, methodId, "payment_method");
  checkUsable(method);
  checkHolder(stored.intent, method.paymentMethod);
  const intent: Stripe.PaymentIntent = {
    ...stored.intent,
    payment_method: method.paymentMethod.id,
    status: "requires_confirmation",
  };
  scene.records.put(paymentIntents, intent.id, { ...stored, intent });
  return intent;
}

/** Goes on with an intent that waited for its payer, who authenticated or failed to. */
export function authenticateIntent(
  scene: Scene,
  stored: StoredIntent,
  succeeds: boolean,
): Stripe.PaymentIntent {
  const methodId = idOf(stored.intent.payment_method) ?? "";
  const method = findPaymentMethod(scene, methodId, "payment_method");
  if (!succeeds) return failAuthentication(scene, stored, method);
  return attemptPayment(scene, stored, method, { offSession: false, authenticated: true }).intent;
}
