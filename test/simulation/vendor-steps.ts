import { chargeableAmount } from "../../shared/payments/chargeable-amount.ts";
import { invoiceAmounts } from "../../shared/invoicing/invoice-status.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import { shown, shownAmount } from "./shown.ts";
import type { InvoiceRows } from "./rows.ts";
import type { Answer, Desk, Json, Town } from "./town.ts";

/** Something that a person does; what it answers is how it went, or nothing if it couldn't be done. */
export type Step = (town: Town) => Promise<string | undefined>;

const currencies = { USD: 12, EUR: 2, JPY: 1, KWD: 1 } as const;

/** How an answer reads in a story. */
export function outcomeOf({ status, body }: Answer): string {
  if (status < 300) return "done";
  const { type = "" } = (body ?? {}) as { type?: string };
  return `${status} ${type.replace(/.*:/u, "")}`.trim();
}

/** Whose vendor's it is. */
export function deskOf(town: Town, id: string): Desk {
  const desk = town.desks.find(({ vendorId }) => vendorId === vendorOf(id));
  if (desk === undefined) throw new Error(`Nobody's ${id}.`);
  return desk;
}

/** A random invoice of those that fit. */
export function someInvoice(
  town: Town,
  fits: (rows: InvoiceRows) => boolean,
): InvoiceRows | undefined {
  const found = town.rows.invoices().filter(fits);
  return found.length === 0 ? undefined : town.world.random.pick(found);
}

const isOpen = ({ status }: InvoiceRows) => status === "open";

function somePayment(
  town: Town,
  fits: (payment: Payment) => boolean,
): { readonly rows: InvoiceRows; readonly payment: Payment } | undefined {
  const found = town.rows
    .invoices()
    .flatMap((rows) => rows.payments.filter(fits).map((payment) => ({ rows, payment })));
  return found.length === 0 ? undefined : town.world.random.pick(found);
}

/** A part of an amount: all of it, some of it, and now and then more than there is. */
export function someOf(town: Town, amount: number): number {
  const { random } = town.world;
  const kind = random.weighted({ all: 3, some: 5, little: 1, more: 1 });
  if (kind === "all") return Math.max(1, amount);
  if (kind === "little") return random.integer(1, 60);
  if (kind === "more") return amount + random.integer(1, 5_000);
  return random.integer(1, Math.max(1, amount));
}

/** Writes an invoice, makes it binding, and opens its links. */
export const issueInvoice: Step = async (town) => {
  const { random } = town.world;
  const desk = random.chance(0.85) ? town.desks[0] : town.desks[1];
  if (desk === undefined) return undefined;
  const clientId = random.pick(desk.clientIds);
  const currency = random.weighted(currencies);
  const { exponent } = shownAmount(currency);
  const minor = random.chance(0.15) ? random.integer(1, 400) : random.integer(400, 400_000);
  const unitPrice = (minor / 10 ** exponent).toFixed(exponent);
  const taxRate = random.chance(0.3) ? "7" : "0";
  const draft = await town.insist(
    town.asVendor(desk, "POST", "/invoices", {
      clientId,
      currency,
      subject: random.pick(["Website redesign", "Café fit-out", "Monthly retainer", "Repairs"]),
      lines: [
        { description: "Work", quantity: "1", unitPrice, taxRate },
        ...(random.chance(0.4)
          ? [{ description: "Travel", quantity: "1", unitPrice, taxRate }]
          : []),
      ],
      paymentTerms: { netDays: random.pick([0, 7, 14, 30, 60]) },
    }),
  );
  if (draft.status >= 300) return `${desk.name} writes an invoice: ${outcomeOf(draft)}`;
  const { id } = draft.body as { id: string };
  const issuing = town.asVendor(desk, "POST", `/invoices/${id}/issue`, {
    send: random.chance(0.75),
  });
  const issued = await town.insist(issuing);
  if (issued.status < 300) await openLinks(town, desk, id, clientId);
  const { number, total } = (issued.body ?? {}) as { number?: string; total?: Json };
  const sum = total === undefined ? "" : ` over ${shown(total.amount, total.currency)}`;
  return `${desk.name} issues ${number ?? id}${sum}: ${outcomeOf(issued)}`;
};

async function openLinks(town: Town, desk: Desk, id: string, clientId: string): Promise<void> {
  const client = town.rows.clients().find((one) => one.id === clientId);
  for (const contact of client?.contacts.slice(0, 2) ?? []) {
    const link = await town.insist(
      town.asVendor(desk, "POST", `/invoices/${id}/links`, { contactId: contact.id }),
    );
    const { hostedUrl = "" } = (link.body ?? {}) as { hostedUrl?: string };
    const secret = hostedUrl.split("#")[1];
    if (secret === undefined) continue;
    const opened = await town.insist({
      to: "client-api",
      method: "POST",
      path: `/api/portal/invoices/${id}/open`,
      body: { secret },
      headers: {},
    });
    const cookie = opened.headers.getSetCookie()[0]?.split(";")[0];
    if (cookie === undefined) continue;
    const { name: person, email, id: contactId } = contact;
    town.visitors.push({ person, email, contactId, clientId, invoiceId: id, cookie });
  }
}

/** Asks for something of one invoice, in the vendor's name. */
export async function vendorAsks(
  town: Town,
  rows: InvoiceRows,
  asking: { readonly path: string; readonly body: unknown; readonly words: string },
): Promise<string> {
  const desk = deskOf(town, rows.invoice.id);
  const path = `/invoices/${rows.invoice.id}${asking.path}`;
  const request = town.asVendor(desk, "POST", path, asking.body);
  // A double click sends the same words with the same key.
  const isDouble = town.world.random.chance(0.15);
  const [answer] = await Promise.all([
    town.insist(request, town.world.random.integer(0, 3)),
    ...(isDouble ? [town.insist(request, 0)] : []),
  ]);
  const twice = isDouble ? ", clicked twice" : "";
  return `${desk.name} ${asking.words} ${rows.invoice.number}${twice}: ${outcomeOf(answer)}`;
}

export const recordPayment: Step = async (town) => {
  const rows = someInvoice(town, ({ status }) => status !== "void");
  if (rows === undefined) return undefined;
  const { random } = town.world;
  const { remaining } = invoiceAmounts(rows.invoice);
  const amount = someOf(town, remaining);
  const method = random.pick(["cheque", "cash", "own_account", "other"]);
  const withheld = random.chance(0.1) ? { withheld: random.integer(1, 3_000) } : {};
  const body = { method, amount, reference: `ref ${random.integer(1, 999)}`, ...withheld };
  const words = `records ${shown(amount, rows.invoice.content.currency)} by ${method} on`;
  return vendorAsks(town, rows, { path: "/payments", body, words });
};

export const reversePayment: Step = async (town) => {
  const offline = new Set(["cheque", "cash", "own_account", "other"]);
  const found = somePayment(town, (payment) => offline.has(payment.method));
  if (found === undefined) return undefined;
  const path = `/payments/${found.payment.id}/reverse`;
  const words = `takes back the ${found.payment.method} of`;
  return vendorAsks(town, found.rows, { path, body: { reason: "Bounced" }, words });
};

export const refundPayment: Step = async (town) => {
  const found = somePayment(town, ({ status, method }) => {
    return status === "succeeded" && method !== "cheque" && method !== "cash";
  });
  if (found === undefined) return undefined;
  const { random } = town.world;
  const { payment, rows } = found;
  const isFull = random.chance(0.4);
  const amount = someOf(town, payment.amountReceived ?? payment.amount);
  const body = {
    ...(isFull ? {} : { amount }),
    ...(random.chance(0.5) ? { isStillOwed: random.chance(0.5) } : {}),
  };
  const what = isFull ? "everything" : shown(amount, payment.currency);
  const words = `refunds ${what} of a ${payment.method} payment of`;
  return vendorAsks(town, rows, { path: `/payments/${payment.id}/refunds`, body, words });
};

export const answerRefund: Step = async (town) => {
  const isAsked = ({ refunds }: Payment) =>
    refunds?.some(({ isStillOwed }) => isStillOwed === undefined) === true;
  const found = somePayment(town, isAsked);
  const refund = found?.payment.refunds?.find(({ isStillOwed }) => isStillOwed === undefined);
  if (found === undefined || refund === undefined) return undefined;
  const isStillOwed = town.world.random.chance(0.5);
  const path = `/payments/${found.payment.id}/refunds/${refund.id}/answer`;
  const words = `says that a refund is ${isStillOwed ? "still" : "no longer"} owed on`;
  return vendorAsks(town, found.rows, { path, body: { isStillOwed }, words });
};

export const resolveAnomaly: Step = async (town) => {
  const found = somePayment(town, ({ anomaly }) => anomaly !== undefined);
  if (found === undefined) return undefined;
  const resolution = town.world.random.pick(["accepted", "dismissed"]);
  const path = `/payments/${found.payment.id}/anomaly`;
  const words = `settles what was set aside (${resolution}) on`;
  return vendorAsks(town, found.rows, { path, body: { resolution }, words });
};

export const writeCreditNote: Step = async (town) => {
  const rows = someInvoice(town, ({ status }) => status === "open" || status === "paid");
  if (rows === undefined) return undefined;
  const amount = someOf(town, invoiceAmounts(rows.invoice).remaining);
  const words = `writes a credit note over ${shown(amount, rows.invoice.content.currency)} for`;
  const body = { amount, reason: "Less work than thought" };
  return vendorAsks(town, rows, { path: "/credit-notes", body, words });
};

export const voidInvoice: Step = async (town) => {
  const rows = someInvoice(town, isOpen);
  if (rows === undefined) return undefined;
  const body = { reason: "Issued by mistake" };
  return vendorAsks(town, rows, { path: "/void", body, words: "voids" });
};

export const writeOff: Step = async (town) => {
  const rows = someInvoice(town, isOpen);
  if (rows === undefined) return undefined;
  const body = { reason: "Out of reach" };
  return vendorAsks(town, rows, { path: "/write-off", body, words: "writes off" });
};

export const answerDeclaration: Step = async (town) => {
  const rows = someInvoice(town, ({ declarations }) =>
    declarations.some(({ status }) => status === "open"),
  );
  const declaration = rows?.declarations.find(({ status }) => status === "open");
  if (rows === undefined || declaration === undefined) return undefined;
  const isConfirmed = town.world.random.chance(0.7);
  const isDifferent = town.world.random.chance(0.3);
  const change = isDifferent ? { amount: someOf(town, declaration.amount) } : {};
  return vendorAsks(town, rows, {
    path: `/declarations/${declaration.id}/${isConfirmed ? "confirm" : "decline"}`,
    body: isConfirmed ? change : { message: "Nothing came" },
    words: `${isConfirmed ? "confirms" : "declines"} what was declared on`,
  });
};

export const answerWithholding: Step = async (town) => {
  const rows = someInvoice(town, ({ withholdings }) => withholdings.length > 0);
  const withholding = rows?.withholdings.at(-1);
  if (rows === undefined || withholding === undefined) return undefined;
  const answer = town.world.random.pick(["accepted", "declined", "certificate-checked"]);
  const body = { answer, ...(answer === "declined" ? { message: "Not owed" } : {}) };
  const path = `/withholdings/${withholding.id}/answer`;
  return vendorAsks(town, rows, { path, body, words: `answers "${answer}" to a withholding on` });
};

export const useCreditForClient: Step = async (town) => {
  const held = [...town.rows.balances()].filter(([, amount]) => amount > 0);
  if (held.length === 0) return undefined;
  const [name] = town.world.random.pick(held);
  const [clientId, currency] = name.split(" ");
  const rows = someInvoice(
    town,
    ({ status, invoice }) =>
      status === "open" &&
      invoice.content.clientId === clientId &&
      invoice.content.currency === currency,
  );
  if (rows === undefined) return undefined;
  const isPart = town.world.random.chance(0.4);
  const amount = someOf(town, invoiceAmounts(rows.invoice).remaining);
  const body = isPart ? { amount } : {};
  return vendorAsks(town, rows, { path: "/store-credit", body, words: "uses credit on" });
};

export const payOutCredit: Step = async (town) => {
  const held = [...town.rows.balances()].filter(([, amount]) => amount > 0);
  if (held.length === 0) return undefined;
  const [name, balance] = town.world.random.pick(held);
  const [clientId = "", currency = ""] = name.split(" ");
  const desk = deskOf(town, clientId);
  const amount = someOf(town, balance);
  const body = { amount, currency, reference: "Paid back by transfer" };
  const asking = town.asVendor(desk, "POST", `/clients/${clientId}/credit/pay-out`, body);
  const answer = await town.insist(asking);
  return `${desk.name} pays out ${shown(amount, currency)} of credit: ${outcomeOf(answer)}`;
};

/** Prefers another method, closes other differences, allows other parts. */
export const changeSettings: Step = async (town) => {
  const { random } = town.world;
  const desk = random.pick(town.desks);
  const read = await town.ask(town.asVendor(desk, "GET", "/payment-settings"));
  if (read.status !== 200) return undefined;
  const { version } = read.body as { version: number };
  const method = random.pick(["card", "us_bank_account", "bank_transfer"]);
  const change = random.pick([
    { preferred: { method, discountPercent: random.pick(["1", "2.5", "10"]) } },
    { preferred: null },
    { smallestParts: { USD: random.integer(1, 20_000) } },
    { smallDifferences: { USD: random.integer(0, 300), JPY: chargeableAmount("JPY").minimum } },
    { withholdingPercent: "3" },
  ]);
  const asking = town.asVendor(desk, "PATCH", "/payment-settings", change);
  const answer = await town.ask({
    ...asking,
    headers: { ...asking.headers, "if-match": `"${version}"` },
  });
  return `${desk.name} changes its settings (${JSON.stringify(change)}): ${outcomeOf(answer)}`;
};
