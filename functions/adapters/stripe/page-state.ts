import type Stripe from "stripe";
import type { SetupReport } from "../../ports/payment-processor.ts";

/** Whether somebody can still act on a hosted page. */
export function pageStateOf({ status }: Stripe.Checkout.Session): SetupReport["page"] {
  if (status === "complete") return "complete";
  return status === "expired" ? "expired" : "open";
}
