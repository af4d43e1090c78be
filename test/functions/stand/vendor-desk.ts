import type { NewClient } from "../../../shared/contract/client-schema.ts";
import type { NewInvoice } from "../../../shared/contract/invoice-schema.ts";
import type { NewVendorRequest } from "../../../shared/contract/vendor-schema.ts";
import type { Vendor } from "../../../shared/invoicing/vendor.ts";
import type { Scope } from "../../../functions/ports/access.ts";
import { createApiKey, createVendor } from "../../../functions/use-cases/create-vendor.ts";
import { newId } from "../../../functions/use-cases/new-id.ts";
import { seedClients } from "../../../infra/local/seed/seed-clients.ts";
import { seedVendor } from "../../../infra/local/seed/seed-vendor.ts";
import { type Answer, ask, type Json } from "./ask.ts";
import type { Stand } from "./local-stand.ts";
import { openLink, type Visitor } from "./visitor.ts";

/** A vendor at work through the public API. */
export type VendorDesk = {
  readonly vendor: Vendor;
  readonly apiKey: string;
  readonly clientId: string;
  /** Addresses that nobody else in the world has. */
  readonly emails: { readonly client: string; readonly colleague: string; readonly vendor: string };
  /** Asks the API with the vendor's key; the answer as it came. */
  ask(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** The same where nothing but success is expected: the body. */
  done(method: string, path: string, body?: unknown): Promise<Json>;
  client(change?: Partial<NewClient>): Promise<string>;
  draft(change?: Partial<NewInvoice>): Promise<Json>;
  /** A draft that was issued, and sent when that is asked for. */
  issued(change?: Partial<NewInvoice>, send?: boolean): Promise<Json>;
  /** An issued invoice whose link a browser has opened. */
  opened(change?: Partial<NewInvoice>): Promise<Visitor>;
  /** Mints a link and opens it in a browser of its own. */
  visitor(invoiceId: string, contactId?: string): Promise<Visitor>;
};

/** The usual line: one piece of work for so much, untaxed. */
export const aLineOf = (unitPrice: string, description = "Website redesign, second milestone") => ({
  description,
  quantity: "1",
  unitPrice,
  taxRate: "0",
});

/** The usual invoice: $1,240.00 for one piece of work. */
export const usualContent = {
  subject: "Website redesign",
  currency: "USD",
  lines: [aLineOf("1240.00")],
  paymentTerms: { netDays: 30 },
} as const;

/** The usual client in Portland: Maya, and a colleague in accounts payable. */
function usualClient(emails: VendorDesk["emails"]): NewClient {
  const [maya, payable] = seedClients.northwind.contacts;
  return {
    ...seedClients.northwind,
    habits: {},
    taxIdentifiers: [],
    contacts: [
      { ...maya, email: emails.client },
      { ...payable, email: emails.colleague },
    ],
  };
}

/** The usual vendor in Bangkok: Anong, and Ben in accounts. */
function usualVendor(emails: VendorDesk["emails"]): NewVendorRequest {
  const [anong, ...others] = seedVendor.members;
  const first = anong === undefined ? [] : [{ ...anong, email: emails.vendor }];
  return { ...seedVendor, members: [...first, ...others] };
}

let desks = 0;

/** Lets a vendor join the world and gives it a key and a client. */
export async function openDesk(
  stand: Stand,
  change: Partial<NewVendorRequest> = {},
): Promise<VendorDesk> {
  desks += 1;
  const emails = {
    client: `maya@northwind${desks}.example`,
    colleague: `ap@northwind${desks}.example`,
    vendor: `anong@tamarind${desks}.example`,
  };
  const vendor = await createVendor(stand.ports, { ...usualVendor(emails), ...change });
  // Joining sets off a question to Stripe; a test that compares tables begins after its answer.
  await stand.idle();
  const apiKey = await createApiKey(stand.ports, { vendorId: vendor.id, name: "test" });
  const askAs: VendorDesk["ask"] = (method, path, body, headers = {}) =>
    ask(`${stand.origin}/api/v1${path}`, {
      method,
      body,
      headers: { authorization: `Bearer ${apiKey}`, ...headers },
    });
  const done: VendorDesk["done"] = async (method, path, body) => {
    const answer = await askAs(method, path, body);
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  };
  const client: VendorDesk["client"] = async (deviation = {}) =>
    ((await done("POST", "/clients", { ...usualClient(emails), ...deviation })) as { id: string })
      .id;
  const clientId = await client();
  const draft: VendorDesk["draft"] = (deviation = {}) =>
    done("POST", "/invoices", { ...usualContent, clientId, ...deviation });
  const issued: VendorDesk["issued"] = async (deviation = {}, send = false) => {
    const { id } = (await draft(deviation)) as { id: string };
    const invoice = await done("POST", `/invoices/${id}/issue`, { send });
    await stand.idle();
    return invoice;
  };
  const visitor: VendorDesk["visitor"] = async (invoiceId, contactId) => {
    const wish = contactId === undefined ? {} : { contactId };
    const link = (await done("POST", `/invoices/${invoiceId}/links`, wish)) as {
      hostedUrl: string;
    };
    return openLink(stand, link.hostedUrl);
  };
  const opened: VendorDesk["opened"] = async (deviation) => {
    const { id } = (await issued(deviation)) as { id: string };
    return visitor(id);
  };
  return {
    vendor,
    apiKey,
    clientId,
    emails,
    ask: askAs,
    done,
    client,
    draft,
    issued,
    visitor,
    opened,
  };
}

/** A further key of a vendor, with other scopes. */
export async function aKeyWith(
  stand: Stand,
  vendorId: string,
  scopes: readonly Scope[],
): Promise<string> {
  const { access, secrets, randomness } = stand.ports;
  const secret = `kindly_${secrets.mint()}`;
  const id = newId(randomness, "key", vendorId);
  const key = { id, vendorId, name: "other", scopes, createdAt: stand.now() };
  await access.putApiKey(key, secrets.hash(secret));
  return secret;
}
