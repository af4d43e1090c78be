import type Stripe from "stripe";
import { canBeSaved } from "./kind-rules.ts";

/** May the payer choose to have this kind of method kept for next time? */
export const offersSaving = (session: Stripe.Checkout.Session, kind: string): boolean =>
  session.saved_payment_method_options?.payment_method_save === "enabled" &&
  session.customer !== null &&
  canBeSaved(kind);
