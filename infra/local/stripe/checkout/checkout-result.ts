import type Stripe from "stripe";
import type { StripeErrorBody } from "../requests/stripe-error.ts";

/** What comes of a try on the hosted page. */
export type CheckoutResult =
  | { outcome: "complete"; session: Stripe.Checkout.Session }
  | { outcome: "requires-action"; session: Stripe.Checkout.Session }
  | { outcome: "declined"; session: Stripe.Checkout.Session; error: StripeErrorBody };
