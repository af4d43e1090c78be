import { lastMailTo, linkIn, type Message } from "../infra/program/mailbox.ts";
import type { Json } from "../infra/program/started-program.ts";
import { type JourneyStand, keepSecret } from "./journey-stand.ts";

/** An invoice that was mailed to a client of its own. */
export type SentInvoice = {
  readonly id: string;
  readonly number: string;
  readonly email: string;
  readonly mail: Message;
  readonly link: string;
};

const usualLines = [
  { description: "Design of a shop sign", quantity: "2", unitPrice: "480", taxRate: "0" },
  { description: "Fitting", quantity: "1", unitPrice: "280", taxRate: "0" },
];

/** How an invoice differs from the usual one of 1,240 dollars, in English, due in 14 days. */
export type Deviations = { readonly client?: object; readonly invoice?: object };

/** One for a bookshop that reads Thai. */
export const thaiInvoice = {
  client: {
    name: "ร้านหนังสือริมน้ำ",
    locale: "th",
    contacts: [
      {
        name: "มาลี ใจดี",
        salutation: "คุณมาลี",
        role: "primary",
        email: "malee@rimnam.example",
      },
    ],
  },
  invoice: {
    currency: "THB",
    subject: "ป้ายหน้าร้าน",
    lines: [{ description: "ออกแบบป้าย", quantity: "1", unitPrice: "12500", taxRate: "7" }],
    note: "ขอบคุณที่ไว้วางใจค่ะ",
  },
};

let clientCount = 0;

/** Has an invoice written, issued and sent, by the API, to a client whom nobody else has. */
export async function sendInvoice(
  stand: JourneyStand,
  deviations: Deviations = {},
): Promise<SentInvoice> {
  const { program } = stand;
  clientCount += 1;
  const address = `reader${clientCount}@lakeside.example`;
  const contacts = [{ name: "Noor Haddad", salutation: "Noor", role: "primary", email: address }];
  const client: Json = await program.asVendor("POST", "/clients", {
    kind: "business",
    name: `Lakeside Books ${clientCount}`,
    contacts,
    ...deviations.client,
  });
  return issueTo(stand, { clientId: client.id, email: client.contacts[0].email }, deviations);
}

/** Sends a further invoice to the client of an earlier one. */
export async function sendInvoiceTo(
  stand: JourneyStand,
  { id, email }: SentInvoice,
  deviations: Deviations = {},
): Promise<SentInvoice> {
  const { clientId }: Json = await stand.program.asVendor("GET", `/invoices/${id}`);
  return issueTo(stand, { clientId, email }, deviations);
}

async function issueTo(
  stand: JourneyStand,
  { clientId, email }: { readonly clientId: string; readonly email: string },
  deviations: Deviations,
): Promise<SentInvoice> {
  const { program } = stand;
  const draft: Json = await program.asVendor("POST", "/invoices", {
    clientId,
    currency: "USD",
    subject: "A new shop sign",
    lines: usualLines,
    paymentTerms: { netDays: 14 },
    ...deviations.invoice,
  });
  const path = `/invoices/${draft.id}/issue`;
  const issued: Json = await program.asVendor("POST", path, { send: true });
  const mail = await lastMailTo(program, email);
  const link = linkIn(mail);
  keepSecret(stand, link);
  return { id: draft.id, number: issued.number, email, mail, link };
}
