import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { invariant } from "../../shared/values/invariant.ts";
import type { World } from "../ports/world.ts";
import type { Reader } from "./link-access.ts";

/**
 * The payer's record at the processor, made before its first payment page and kept for the next.
 * Invoices carry it from issue on, or from their first payment. The payer of a share has one of their
 * own: a payment page shows what is kept under it.
 */
export async function customerOf(
  world: Pick<World, "receivables" | "processor">,
  { invoice, contact, share }: Reader,
): Promise<string> {
  if (share !== undefined) {
    const { id, name, email } = contact;
    return share.stripeCustomerId ?? (await world.processor.createCustomer({ id, name, email }));
  }
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

/** The invoice with the payer's record at the processor, so that it is known from now on. */
export function withCustomer(
  invoice: IssuedInvoice,
  { share }: Reader,
  stripeCustomerId: string,
): IssuedInvoice {
  if (share === undefined) return { ...invoice, stripeCustomerId };
  const { arrangements = {} } = invoice;
  const shares = (arrangements.shares ?? []).map((each) =>
    each.id === share.id ? { ...each, stripeCustomerId } : each,
  );
  return { ...invoice, arrangements: { ...arrangements, shares } };
}
