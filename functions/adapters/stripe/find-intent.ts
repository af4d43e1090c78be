import type Stripe from "stripe";
import { askStripe } from "./stripe-connection.ts";

/** Looks through a customer's intents for the one that says in its metadata what it is for. */
export async function findIntent(
  stripe: Stripe,
  search: { readonly customerId: string; readonly sinceSeconds?: number },
  wanted: { readonly key: "kindly_payment" | "kindly_transfer"; readonly id: string },
): Promise<Stripe.PaymentIntent | undefined> {
  const { customerId: customer, sinceSeconds: gte } = search;
  const created = gte === undefined ? {} : { created: { gte } };
  const intents = await askStripe("paymentIntents.list", () =>
    stripe.paymentIntents
      .list({ customer, ...created, limit: 100 })
      .autoPagingToArray({ limit: 1_000 }),
  );
  return intents.find(({ metadata }) => metadata[wanted.key] === wanted.id);
}
