import type { Json } from "../infra/program/started-program.ts";
import type { JourneyStand } from "./journey-stand.ts";
import type { SentInvoice } from "./sent-invoice.ts";

/** Has a transfer arrive on the account that was shown to an invoice's client. */
export async function arrives(
  stand: JourneyStand,
  { id, number }: SentInvoice,
  amount: number,
): Promise<void> {
  const { program } = stand;
  const invoice: Json = await program.asVendor("GET", `/invoices/${id}`);
  const customer = await customerOf(stand, invoice.clientId);
  const sent = { customer, amount, currency: "usd", reference: `Invoice ${number}` };
  await program.local("POST", "/stripe/transfers", sent);
  await program.idle();
}

/** The client's record at Stripe. */
async function customerOf({ program }: JourneyStand, clientId: string): Promise<string> {
  const { stripe } = program.state;
  const key = "secretKey" in stripe ? stripe.secretKey : "";
  const answer = await fetch(`${program.origin}/v1/customers?limit=100`, {
    headers: { authorization: `Bearer ${key}` },
  });
  const { data }: Json = await answer.json();
  const found = (data as readonly Json[]).find((customer) =>
    JSON.stringify(customer.metadata).includes(clientId),
  );
  if (found === undefined) throw new Error(`Stripe has no customer for ${clientId}.`);
  return found.id;
}
