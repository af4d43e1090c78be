import type Stripe from "stripe";
import { askStripe } from "./stripe-connection.ts";

/** Looks through a customer's sessions for the one of an attempt or a setup, by its id. */
export async function findSession(
  stripe: Stripe,
  wantedId: string,
  search: { readonly customerId: string; readonly sinceSeconds: number },
): Promise<Stripe.Checkout.Session | undefined> {
  const { customerId: customer, sinceSeconds } = search;
  const sessions = await askStripe("checkout.sessions.list", () =>
    stripe.checkout.sessions
      .list({ customer, created: { gte: sinceSeconds }, limit: 100 })
      .autoPagingToArray({ limit: 1_000 }),
  );
  return sessions.find((session) => session.client_reference_id === wantedId);
}
