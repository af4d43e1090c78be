import { expect } from "vitest";
import type { Balances } from "../../../shared/ledger/balances.ts";
import type { LedgerEntry } from "../../../shared/ledger/entry.ts";
import { fromStripeAmount } from "../../../shared/payments/chargeable-amount.ts";
import { leadInvoiceId, type Payment, settlesAmount } from "../../../shared/payments/payment.ts";
import { holdsMoney } from "../../../shared/payments/refund.ts";
import type { CreditMovement } from "../../../shared/payments/store-credit.ts";
import { invoiceAmounts } from "../../../shared/invoicing/invoice-status.ts";
import type { Invoice } from "../../../shared/invoicing/invoice.ts";
import type { Json } from "./ask.ts";
import type { Stand } from "./local-stand.ts";
import { bookAtStripe } from "./stripe-page.ts";
import { dumpTable } from "./table-dump.ts";

type Row = { readonly PK: string; readonly SK: string } & Readonly<Record<string, unknown>>;

type Sums = Readonly<Record<string, number>>;

/**
 * What must be true of the books after every test that moves money: Stripe's own book holds what
 * the ledger says is at Stripe (what it holds for customers, and what was set aside, included), each
 * invoice's balances are what its entries add up to, and each credit is somebody's surplus.
 */
export async function expectBooksToAgree(stand: Pick<Stand, "local">): Promise<void> {
  const rows = (await dumpTable()) as readonly Row[];
  const entries = rows.flatMap(({ entry }) => (entry === undefined ? [] : [entry as LedgerEntry]));
  const credits = rows.flatMap(({ credit }) =>
    credit === undefined ? [] : [credit as CreditMovement],
  );
  const book = await bookAtStripe(stand);
  const aside = setAside(rows, book);
  expect(atStripe(entries, credits, aside), "the ledger against Stripe's book").toEqual(
    atStripeByItsBook(book),
  );
  const ofInvoices = credits.filter(({ invoiceId }) => invoiceId !== undefined);
  expect(byCurrency(ofInvoices), "credits against the ledger").toEqual(
    byCurrency(postingsOf(entries, "storeCredit").map(negative)),
  );
  expectBalancesToAddUp(rows, credits);
  for (const row of rows) expectInvoiceToAddUp(row, rows);
}

function expectInvoiceToAddUp(row: Row, rows: readonly Row[]): void {
  const invoice = row["invoice"] as Invoice | undefined;
  if (invoice?.stage !== "issued") return;
  const own = rows.filter(({ PK }) => PK === invoice.id);
  const entries = own.flatMap(({ entry }) => (entry === undefined ? [] : [entry as LedgerEntry]));
  expect(invoice.balances, `the balances of ${invoice.id}`).toEqual(summedUp(entries));
  const { remaining, processing, startable } = invoiceAmounts(invoice);
  expect(Math.min(remaining, processing, startable)).toBeGreaterThanOrEqual(0);
  const payments = paymentsOf(own);
  const onTheirWay = payments.filter(({ status }) => status === "processing");
  expect(processing, `what is on its way to ${invoice.id}`).toBe(
    onTheirWay.reduce((sum, payment) => sum + settlesAmount(payment), 0),
  );
  for (const payment of payments) expectNothingTwice(payment);
}

/** What entries add up to, in whichever order they are stored. */
function summedUp(entries: readonly LedgerEntry[]): Balances {
  const accounts: Record<string, number> = {};
  const receivableByKind: Record<string, number> = {};
  for (const { id, kind, postings } of entries) {
    const sum = postings.reduce((total, { amount }) => total + amount, 0);
    expect(sum, `the postings of ${id}`).toBe(0);
    for (const { account, amount } of postings) {
      accounts[account] = (accounts[account] ?? 0) + amount;
      if (account !== "receivable") continue;
      receivableByKind[kind] = (receivableByKind[kind] ?? 0) + amount;
    }
  }
  return { accounts, receivableByKind, entryCount: entries.length };
}

/** No more goes back of a payment than came with it. */
function expectNothingTwice(payment: Payment): void {
  const refunded = (payment.refunds ?? []).filter(holdsMoney).map(({ amount }) => amount);
  const withdrawn = (payment.disputes ?? []).map((dispute) => dispute.withdrawn);
  const gone = [...refunded, ...withdrawn].reduce((sum, amount) => sum + amount, 0);
  expect(gone, `what went back of ${payment.id}`).toBeLessThanOrEqual(payment.amountReceived ?? 0);
}

function expectBalancesToAddUp(rows: readonly Row[], credits: readonly CreditMovement[]): void {
  const kept = rows.flatMap(({ PK, balance, currency }) =>
    typeof balance === "number" ? [{ currency: `${PK} ${String(currency)}`, amount: balance }] : [],
  );
  const moved = credits.map(({ clientId, currency, amount }) => ({
    currency: `${clientId} ${currency}`,
    amount,
  }));
  expect(byCurrency(kept), "what each client has to its credit").toEqual(byCurrency(moved));
}

function paymentsOf(rows: readonly Row[]): readonly Payment[] {
  return rows.flatMap(({ payment }) => (payment === undefined ? [] : [payment as Payment]));
}

type Amount = { readonly currency: string; readonly amount: number };

type Book = Awaited<ReturnType<typeof bookAtStripe>>;

/** All that should be at Stripe: what is booked there, transfers kept as credit, what is set aside. */
function atStripe(
  entries: readonly LedgerEntry[],
  credits: readonly CreditMovement[],
  aside: readonly Amount[],
): Sums {
  const ahead = credits.filter(
    ({ invoiceId, kind }) => invoiceId === undefined && kind !== "paid-out",
  );
  return byCurrency([...postingsOf(entries, "stripeClearing"), ...ahead, ...aside]);
}

/** What came, was not what was asked for, and neither was booked nor has gone back. */
function setAside(rows: readonly Row[], { movements }: Book): readonly Amount[] {
  return rows.flatMap(({ PK, payment: stored }) => {
    const payment = stored as Payment | undefined;
    if (payment?.anomaly === undefined || payment.anomaly.resolution === "accepted") return [];
    if (leadInvoiceId(payment, PK) !== PK) return [];
    const { amount, currency } = payment.anomaly;
    const isBack = ({ kind, metadata }: Json) =>
      kind === "refund" && metadata.kindly_payment === payment.id;
    const back = movements.filter(isBack).map((one: Json) => Number(one.amount));
    return [{ currency, amount: back.reduce((left, one) => left - one, amount) }];
  });
}

function atStripeByItsBook({ totals }: Book): Sums {
  return byCurrency(
    Object.entries(totals).map(([code, { captured, refunded, disputed, cash }]) => {
      const currency = code.toUpperCase();
      const held = captured - refunded - disputed + cash;
      return { currency, amount: fromStripeAmount(held, currency) ?? Number.NaN };
    }),
  );
}

function postingsOf(entries: readonly LedgerEntry[], account: string): readonly Amount[] {
  return entries.flatMap(({ currency, postings }) =>
    postings
      .filter((posting) => posting.account === account)
      .map(({ amount }) => ({ currency, amount })),
  );
}

function negative({ currency, amount }: Amount): Amount {
  return { currency, amount: -amount };
}

/** What is zero is left out, so that what came and went is as if it had never been. */
function byCurrency(amounts: readonly Amount[]): Sums {
  const sums: Record<string, number> = {};
  for (const { currency, amount } of amounts) sums[currency] = (sums[currency] ?? 0) + amount;
  return Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0));
}

/** The ledger of one invoice, oldest first. */
export async function ledgerOf(stand: Stand, invoiceId: string): Promise<readonly LedgerEntry[]> {
  return (await stand.ports.receivables.readInvoice(invoiceId))?.entries ?? [];
}

/** The kinds of what the timeline says of an invoice, oldest first. */
export async function timelineOf(stand: Stand, invoiceId: string): Promise<readonly string[]> {
  const facts = await stand.ports.receivables.listFacts(invoiceId);
  return facts.map(({ kind }: Json) => String(kind));
}
