import type { PayerAccount } from "../../shared/contract/payment-schema.ts";
import { invoiceAmounts } from "../../shared/invoicing/invoice-status.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { World } from "../ports/world.ts";
import type { Reader } from "./link-access.ts";
import { openInvoicesOf } from "./open-invoices.ts";

/** What a mailed code opens to a payer: credit, own methods on file, the client's open invoices. */
export async function payerAccount(
  world: Pick<World, "receivables">,
  { invoice, contact }: Reader,
  opensUntil: Instant,
): Promise<PayerAccount> {
  const { clientId, currency } = invoice.content;
  const [account, invoices] = await Promise.all([
    world.receivables.readClientAccount(clientId),
    openInvoicesOf(world, clientId, currency),
  ]);
  const theirs = account.methods.filter(({ contactId }) => contactId === contact.id);
  return {
    opensUntil,
    credit: account.credits[currency] ?? 0,
    methods: theirs.map(({ id, method, shownAs, expiryMonth }) => ({
      id,
      method,
      shownAs,
      ...(expiryMonth === undefined ? {} : { expiryMonth }),
    })),
    // Those to which somebody else only was invited stay out: a code is for this contact alone.
    invoices: invoices
      .filter(({ contacts }) => contacts.some(({ id }) => id === contact.id))
      .map((open) => ({
        id: open.id,
        number: open.number,
        subject: open.content.subject,
        dueDate: open.dueDate,
        startable: invoiceAmounts(open).startable,
      })),
  };
}
