import { invariant } from "../../shared/values/invariant.ts";
import type { World } from "../ports/world.ts";
import type { Reader } from "./link-access.ts";

/**
 * The payer's record at the processor, made before its first payment page and kept for the next.
 * Invoices carry it from issue on, or from their first payment.
 */
export async function customerOf(
  world: Pick<World, "receivables" | "processor">,
  { invoice, contact }: Reader,
): Promise<string> {
  if (invoice.stripeCustomerId !== undefined) return invoice.stripeCustomerId;
  const client = await world.receivables.readClient(invoice.content.clientId);
  invariant(client !== undefined, "An invoice has a client.");
  if (client.stripeCustomerId !== undefined) return client.stripeCustomerId;
  const customerId = await world.processor.createCustomer({
    id: client.id,
    name: client.name,
    email: contact.email,
  });
  return world.receivables.rememberStripeCustomer(client.id, customerId);
}
