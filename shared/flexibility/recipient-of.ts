import type { Contact } from "../invoicing/client.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { PayerShare } from "./payer-share.ts";

/** The payer of a share as somebody who reads and gets mail; none of the client's contacts. */
export function payerOf(share: PayerShare): Contact {
  const { payerId, name, email, locale, mailStanding = "reachable" } = share;
  return {
    id: payerId,
    name,
    role: "billing",
    email,
    mailStanding,
    ...(locale === undefined ? {} : { locale }),
  };
}

/** Whoever an id stands for on an invoice: a contact of its client, or the payer of a share. */
export function recipientOf(
  { contacts, arrangements }: IssuedInvoice,
  contactId: string,
): { readonly contact: Contact; readonly share?: PayerShare } | undefined {
  const contact = contacts.find(({ id }) => id === contactId);
  if (contact !== undefined) return { contact };
  const share = arrangements?.shares?.find(({ payerId }) => payerId === contactId);
  return share === undefined ? undefined : { contact: payerOf(share), share };
}
