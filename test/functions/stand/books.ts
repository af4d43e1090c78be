import { expect } from "vitest";
import { balancesOf } from "../../../shared/ledger/balances.ts";
import type { LedgerEntry } from "../../../shared/ledger/entry.ts";
import { fromStripeAmount } from "../../../shared/payments/chargeable-amount.ts";
import { invoiceAmounts } from "../../../shared/invoicing/invoice-status.ts";
import type { Invoice } from "../../../shared/invoicing/invoice.ts";
import type { Json } from "./ask.ts";
import type { Stand } from "./local-stand.ts";
import { capturedAtStripe } from "./stripe-page.ts";
import { dumpTable } from "./table-dump.ts";

type Row = { readonly PK: string; readonly SK: string } & Readonly<Record<string, unknown>>;

/**
 * What must be true of the books after every test that moves money: Stripe's own book holds what
 * the ledger says is at Stripe, each invoice's balances are what its entries add up to, and each
 * surplus is a client's credit.
 */
export async function expectBooksToAgree(stand: Stand): Promise<void> {
  const rows = (await dumpTable()) as readonly Row[];
  const entries = rows.flatMap(({ entry }) => (entry === undefined ? [] : [entry as LedgerEntry]));
  expect(atStripe(entries), "the ledger against Stripe's book").toEqual(
    await atStripeByItsBook(stand),
  );
  expect(credited(rows), "credits against the ledger").toEqual(sumsOf(entries, "storeCredit", -1));
  for (const row of rows) expectInvoiceToAddUp(row, rows);
}

function expectInvoiceToAddUp(row: Row, rows: readonly Row[]): void {
  const invoice = row["invoice"] as Invoice | undefined;
  if (invoice?.stage !== "issued") return;
  const own = rows
    .filter(({ PK, entry }) => PK === invoice.id && entry !== undefined)
    .map(({ entry }) => entry as LedgerEntry);
  expect(invoice.balances, `the balances of ${invoice.id}`).toEqual(balancesOf(own));
  const { remaining, processing, startable } = invoiceAmounts(invoice);
  expect(Math.min(remaining, processing, startable)).toBeGreaterThanOrEqual(0);
}

function atStripe(entries: readonly LedgerEntry[]) {
  return sumsOf(entries, "stripeClearing", 1);
}

async function atStripeByItsBook(stand: Stand): Promise<Readonly<Record<string, number>>> {
  const captured = await capturedAtStripe(stand);
  return Object.fromEntries(
    Object.entries(captured).map(([code, amount]) => {
      const currency = code.toUpperCase();
      return [currency, fromStripeAmount(amount, currency) ?? Number.NaN];
    }),
  );
}

function sumsOf(entries: readonly LedgerEntry[], account: string, sign: number) {
  const sums: Record<string, number> = {};
  for (const { currency, postings } of entries) {
    for (const posting of postings) {
      if (posting.account !== account) continue;
      sums[currency] = (sums[currency] ?? 0) + sign * posting.amount;
    }
  }
  return sums;
}

function credited(rows: readonly Row[]) {
  const sums: Record<string, number> = {};
  for (const { credit } of rows) {
    if (credit === undefined) continue;
    const { currency, amount } = credit as { currency: string; amount: number };
    sums[currency] = (sums[currency] ?? 0) + amount;
  }
  return sums;
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
