import { recipientOf } from "../../shared/flexibility/recipient-of.ts";
import type { Contact } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { isId } from "../../shared/values/identifiers.ts";
import type { World } from "../ports/world.ts";

/** Whoever got a mail of reminders, and about which invoice. */
export type UnsubscribeHolder = { readonly invoice: IssuedInvoice; readonly contact: Contact };

/**
 * Whose reminders a token stops; undefined when it stops nobody's. It goes on to do so when the link
 * that it came with no longer opens anything: nobody needs a right to be left alone.
 */
export async function unsubscribeHolder(
  world: Pick<World, "secrets" | "receivables">,
  ask: { readonly invoiceId: string; readonly token: string },
): Promise<UnsubscribeHolder | undefined> {
  if (!isId("inv", ask.invoiceId)) return undefined;
  const record = await world.receivables.readInvoice(ask.invoiceId);
  if (record?.invoice.stage !== "issued") return undefined;
  const { invoice, links } = record;
  const hash = world.secrets.hash(ask.token);
  const link = links.find(({ unsubscribeHash }) => unsubscribeHash === hash);
  const contact = link && recipientOf(invoice, link.contactId)?.contact;
  return contact === undefined ? undefined : { invoice, contact };
}
