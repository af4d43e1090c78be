import type { ClientAnswer } from "../../../../shared/contract/client-schema.ts";
import { invoiceContact } from "../../../../shared/invoicing/client.ts";

/** A contact as the API shows it. */
export type Recipient = ClientAnswer["contacts"][number];

/** The contact to whom an invoice of this client is mailed; none when nobody can be reached. */
export function reachableContact(client: ClientAnswer): Recipient | undefined {
  const contact = invoiceContact({ ...client, vendorId: "" });
  return client.contacts.find(({ id }) => id === contact?.id);
}
