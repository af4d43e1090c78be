import type { Payment } from "../../../shared/payments/payment.ts";
import type { Task } from "../../../shared/invoicing/task.ts";
import { type Answer, ask, type Json } from "./ask.ts";
import type { Stand } from "./local-stand.ts";
import { mails, type ReceivedMail } from "./mails.ts";
import { sessionOf } from "./stripe-page.ts";
import type { VendorDesk } from "./vendor-desk.ts";
import type { Visitor } from "./visitor.ts";

/** What a payer does on the hosted page beside paying. */
export type OnPage = {
  readonly with?: string;
  readonly save?: boolean;
  readonly authentication?: "complete" | "fail" | "leave";
  readonly fail?: boolean;
};

/** Finishes the hosted page of a started payment. */
export function finishPage(stand: Stand, started: Answer, onPage: OnPage = {}): Promise<Answer> {
  const { with: method = "pm_card_visa", ...rest } = onPage;
  const address = `${stand.origin}/local/stripe/checkout/${sessionOf(started)}/complete`;
  return ask(address, { method: "POST", body: { payment_method: method, ...rest } });
}

let keys = 0;

/** A key that no other request has. */
export function freshKey(): string {
  keys += 1;
  return `key-${keys}`;
}

/** Pays on the hosted page from beginning to end; the payment as it is stored afterwards. */
export async function payOnPage(
  stand: Stand,
  visitor: Visitor,
  wish: object = {},
  onPage: OnPage = {},
): Promise<Payment> {
  const started = await visitor.pay(freshKey(), wish);
  if (started.status !== 201) throw new Error(`Not started: ${started.status} ${started.text}`);
  const finished = await finishPage(stand, started, onPage);
  if (finished.status >= 400) throw new Error(`Not paid: ${finished.status} ${finished.text}`);
  await stand.idle();
  return storedPayment(stand, visitor.invoiceId, started.body.payment.id);
}

/** Pays from a bank account in the United States; the debit is on its way afterwards. */
export function payByDebit(
  stand: Stand,
  visitor: Visitor,
  scenario = "success",
  onPage: OnPage = {},
): Promise<Payment> {
  const wish = { method: "us_bank_account" };
  return payOnPage(stand, visitor, wish, { with: `pm_usBankAccount_${scenario}`, ...onPage });
}

/** A payment as it is stored now. */
export async function storedPayment(
  stand: Stand,
  invoiceId: string,
  paymentId: string,
): Promise<Payment> {
  const record = await stand.ports.receivables.readInvoice(invoiceId);
  const payment = record?.payments.find(({ id }) => id === paymentId);
  if (payment === undefined) throw new Error(`Invoice ${invoiceId} has no ${paymentId}.`);
  return payment;
}

/** Does something at Stripe that no request asks for, and waits until all of it has been heard. */
export async function atStripe(stand: Stand, path: string, body: object = {}): Promise<Json> {
  const answer = await stand.local("POST", `/stripe${path}`, body);
  await stand.idle();
  return answer;
}

/** Asks the vendor's API under a key of its own, and waits until all of it has happened. */
export async function asVendor(
  stand: Stand,
  desk: VendorDesk,
  path: string,
  body: object = {},
): Promise<Answer> {
  const answer = await desk.ask("POST", path, body, { "idempotency-key": freshKey() });
  await stand.idle();
  return answer;
}

/** The name of the problem that was answered; undefined where there was none. */
export function problemOf({ body }: Answer): string | undefined {
  return (body as { type?: string } | undefined)?.type?.split(":").at(-1);
}

/** What waits for a person at the vendor. */
export async function openTasks(desk: VendorDesk): Promise<readonly Task[]> {
  const { items } = (await desk.done("GET", "/tasks")) as { items: Task[] };
  return items.filter(({ status }) => status === "open");
}

/** The kinds of what waits for a person at the vendor, newest first. */
export async function openTaskKinds(desk: VendorDesk): Promise<readonly string[]> {
  return (await openTasks(desk)).map(({ kind }) => kind);
}

/** Changes how the vendor is paid, and waits until its open invoices know. */
export async function changeSettings(stand: Stand, desk: VendorDesk, change: object) {
  await stand.idle();
  const { version } = (await desk.done("GET", "/payment-settings")) as { version: number };
  const changed = await desk.ask("PATCH", "/payment-settings", change, {
    "if-match": `"${version}"`,
  });
  if (changed.status !== 200) throw new Error(`Not changed: ${changed.status} ${changed.text}`);
  await stand.idle();
}

/** Opens a visitor's session further with the code that is mailed to them. */
export async function elevate(stand: Stand, visitor: Visitor): Promise<void> {
  const known = new Set((await mails(stand)).map(({ id }) => id));
  await visitor.ask("POST", "/code", {});
  await stand.idle();
  const isAbout = ({ id, text }: ReceivedMail) => !known.has(id) && codeIn.test(text);
  const code = codeIn.exec((await mails(stand)).find(isAbout)?.text ?? "")?.[0];
  const entered = await visitor.ask("POST", "/code/confirm", { code });
  if (entered.status !== 204) throw new Error(`The code was not taken: ${entered.text}`);
}

const codeIn = /\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){1,2}\b/u;

/** What a client has to its credit, in minor units of a currency. */
export async function creditOf(stand: Stand, clientId: string, currency = "USD"): Promise<number> {
  const { credits } = await stand.ports.receivables.readClientAccount(clientId);
  return credits[currency] ?? 0;
}
