import { expect } from "vitest";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { invoiceAmounts } from "../../../shared/invoicing/invoice-status.ts";
import { balancesOf } from "../../../shared/ledger/balances.ts";
import type { LedgerEntry } from "../../../shared/ledger/entry.ts";
import type { Payment } from "../../../shared/payments/payment.ts";
import { isOpenPayment } from "../../../shared/payments/payment.ts";
import { settlePayment } from "../../../shared/payments/settle-payment.ts";
import type { PaymentReport } from "../../../shared/payments/settle-payment.ts";
import { aReport, reportsOf } from "../builders/a-payment.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";

const at = "2026-12-14T17:05:00.000Z";

/** What one attempt brings to each of the two invoices, in plain numbers. */
export type Part = {
  readonly amount: number;
  readonly discount: number;
  readonly withheld: number;
};

type State = "open" | "moving" | "aside" | "aside while moving" | "paid" | "over";

type Attempt = { readonly parts: readonly Part[]; state: State };

/** Attempts without ledger: what is owed, what came in and what is too much, for two invoices. */
export type Model = { owed: number[]; received: number[]; credit: number[]; attempts: Attempt[] };

/** The same through the product's decisions: a row for each invoice that an attempt pays. */
export type World = {
  invoices: IssuedInvoice[];
  rows: (Payment | undefined)[][];
  entries: LedgerEntry[][];
};

export const nothing: Part = { amount: 0, discount: 0, withheld: 0 };
/** The places of the two invoices. */
export const both = [0, 1] as const;

/** All that a part takes off what remains. */
export function partOf({ amount, discount, withheld }: Part): number {
  return amount + discount + withheld;
}

function movingOn({ attempts }: Model, index: number): number {
  return attempts
    .filter(({ state }) => state === "moving" || state === "aside while moving")
    .reduce((sum, { parts }) => sum + partOf(parts[index] ?? nothing), 0);
}

/** Money has come in: it settles, closes a small rest, and is too much beyond. */
export function settleInModel(model: Model, index: number, part: Part): void {
  const owed = model.owed[index] ?? 0;
  model.received[index] = (model.received[index] ?? 0) + part.amount;
  const surplus = Math.max(part.amount - owed, 0);
  model.credit[index] = (model.credit[index] ?? 0) + surplus;
  const rest = Math.max(owed - partOf(part), 0);
  model.owed[index] = rest < 50 && movingOn(model, index) === 0 ? 0 : rest;
}

export type Word =
  | "untouched"
  | "declined"
  | "processing"
  | "succeeded"
  | "canceled"
  | "expired"
  | "came back"
  | "another amount";

function reportOf(asked: Pick<Payment, "amount" | "currency">, word: Word): PaymentReport {
  const known = reportsOf(asked);
  if (word === "came back") {
    return aReport(asked, { page: "complete", declineCode: "insufficient_funds" });
  }
  if (word === "another amount") return { ...known.succeeded, amount: asked.amount + 1 };
  return known[word];
}

/** What the processor says reaches every row of an attempt, and the model. */
export function tell(model: Model, world: World, which: number, word: Word): void {
  const attempt = model.attempts[which];
  const rows = world.rows[which] ?? [];
  if (attempt === undefined) return;
  const amount = attempt.parts.reduce((sum, part) => sum + part.amount, 0);
  const report = reportOf({ amount, currency: "USD" }, word);
  tellModel(model, attempt, word);
  for (const index of both) {
    const row = rows[index];
    const invoice = world.invoices[index];
    if (row === undefined || invoice === undefined) continue;
    const settlement = settlePayment(invoice, row, report, at);
    if (settlement.outcome === "anomaly") {
      const { differs } = settlement;
      rows[index] = { ...row, anomaly: { differs, amount: report.amount, currency: "USD", at } };
    }
    if (!("payment" in settlement)) continue;
    rows[index] = settlement.payment;
    world.invoices[index] = settlement.invoice;
    world.entries[index]?.push(...settlement.entries);
  }
}

function tellModel(model: Model, attempt: Attempt, word: Word): void {
  if (attempt.state !== "open" && attempt.state !== "moving") return;
  if (word === "processing") attempt.state = "moving";
  if (word === "canceled" || word === "expired" || word === "came back") attempt.state = "over";
  if (word === "another amount") {
    attempt.state = attempt.state === "moving" ? "aside while moving" : "aside";
  }
  if (word !== "succeeded") return;
  attempt.state = "paid";
  for (const index of both) {
    const part = attempt.parts[index] ?? nothing;
    if (part.amount > 0) settleInModel(model, index, part);
  }
}

const states: Readonly<Record<Payment["status"], State>> = {
  requires_action: "open",
  processing: "moving",
  succeeded: "paid",
  failed: "over",
  canceled: "over",
};

function stateOf(row: Payment): State {
  if (row.anomaly === undefined || row.anomaly.resolution !== undefined) return states[row.status];
  return row.status === "processing" ? "aside while moving" : "aside";
}

/** Both say the same of every invoice and every attempt. */
export function compare(model: Model, world: World): void {
  for (const index of both) {
    const invoice = world.invoices[index] ?? anIssuedInvoice();
    const entries = world.entries[index] ?? [];
    const rows = world.rows.flatMap((all) => all[index] ?? []);
    const { remaining, processing, startable } = invoiceAmounts(invoice);
    const { accounts } = invoice.balances;
    const succeeded = rows.filter(({ status }) => status === "succeeded");
    const unfinished = rows.filter((row) => isOpenPayment(row) && row.status !== "processing");

    expect(remaining).toBe(model.owed[index]);
    expect(processing).toBe(movingOn(model, index));
    expect(startable).toBe(Math.max(remaining - processing, 0));
    expect(unfinished.length).toBeLessThanOrEqual(1);
    expect(accounts.stripeClearing ?? 0).toBe(model.received[index]);
    expect(succeeded.reduce((sum, { amount }) => sum + amount, 0)).toBe(model.received[index]);
    expect(0 - (accounts.storeCredit ?? 0)).toBe(model.credit[index]);
    expect(invoice.balances).toEqual(balancesOf(entries));
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  }
  for (const [which, { state }] of model.attempts.entries()) {
    for (const row of world.rows[which] ?? []) {
      if (row !== undefined) expect(stateOf(row)).toBe(state);
    }
  }
}
