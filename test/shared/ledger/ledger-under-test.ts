import { expect } from "vitest";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { invoiceAmounts, invoiceStatus } from "../../../shared/invoicing/invoice-status.ts";
import { balancesOf } from "../../../shared/ledger/balances.ts";
import type { LedgerEntry } from "../../../shared/ledger/entry.ts";
import type { MoneyChange } from "../../../shared/payments/money-change.ts";
import type { Payment } from "../../../shared/payments/payment.ts";
import type { CreditMovement } from "../../../shared/payments/store-credit.ts";

/** When everything happens. */
export const at = "2026-12-14T17:05:00.000Z";

/** A refund as the model knows it, by where its money was taken from. */
export type ModelRefund = {
  readonly id: string;
  readonly amount: number;
  readonly fromCredit: number;
  readonly fromInvoice: number;
  readonly lost: number;
  isOwed: boolean | undefined;
  state: "pending" | "failed";
};

/** A payment as the model knows it: a few numbers. */
export type ModelPayment = {
  readonly index: number;
  readonly received: number;
  readonly isAtStripe: boolean;
  inCredit: number;
  withheld: number;
  difference: number;
  recovered: number;
  gone: number;
  isReversed: boolean;
  refunds: ModelRefund[];
  disputes: { readonly id: string; readonly amount: number; withdrawn: number; isOpen: boolean }[];
};

/** All that counts of an invoice's money, without a ledger. */
export type Model = {
  asked: number;
  onInvoice: number;
  waiting: number;
  writtenOff: number;
  isVoid: boolean;
  credit: number;
  fromNotes: number;
  creditUsed: number;
  elsewhere: number;
  atStripe: number;
  atBank: number;
  disputed: number;
  payments: ModelPayment[];
};

/** The same through the product's decisions, with every entry and movement kept for a replay. */
export type Books = {
  invoice: IssuedInvoice;
  payments: Payment[];
  entries: LedgerEntry[];
  credits: CreditMovement[];
};

export function modelOf(total: number): Model {
  return {
    asked: total,
    onInvoice: 0,
    waiting: 0,
    writtenOff: 0,
    isVoid: false,
    credit: 0,
    fromNotes: 0,
    creditUsed: 0,
    elsewhere: 0,
    atStripe: 0,
    atBank: 0,
    disputed: 0,
    payments: [],
  };
}

export function owedIn({ asked, onInvoice, waiting, writtenOff }: Model): number {
  return asked - onInvoice - waiting - writtenOff;
}

export function statusIn(model: Model) {
  if (model.isVoid) return "void";
  if (model.writtenOff > 0) return "uncollectible";
  return owedIn(model) === 0 ? "paid" : "open";
}

export function refundableIn({ received, isAtStripe, refunds, disputes }: ModelPayment): number {
  if (!isAtStripe) return 0;
  const refunded = refunds
    .filter(({ state }) => state !== "failed")
    .reduce((sum, { amount }) => sum + amount, 0);
  const held = disputes.reduce(
    (sum, { amount, withdrawn, isOpen }) => sum + (isOpen ? amount : withdrawn),
    0,
  );
  return Math.max(0, received - refunded - held);
}

/** What leaves for good: first what became credit, then what is on the invoice, the rest is lost. */
export function takeOut(model: Model, payment: ModelPayment, amount: number) {
  const settles = Math.max(0, payment.received - payment.inCredit - payment.gone);
  const own = Math.min(amount, payment.inCredit, model.credit);
  const noted = Math.min(amount - own, model.fromNotes, model.credit - own);
  const fromCredit = own + noted;
  const fromInvoice = Math.min(amount - fromCredit, settles, model.onInvoice);
  payment.inCredit -= own;
  payment.gone += amount;
  model.fromNotes -= noted;
  model.credit -= fromCredit;
  model.onInvoice -= fromInvoice;
  return { amount, fromCredit, fromInvoice, lost: amount - fromCredit - fromInvoice };
}

export function take(books: Books, change: MoneyChange, index?: number): void {
  books.invoice = change.invoice;
  books.entries.push(...change.entries);
  books.credits.push(...change.credits);
  if (change.payment === undefined) return;
  if (index === undefined) books.payments.push(change.payment);
  else books.payments[index] = change.payment;
}

export function compare(model: Model, { invoice, entries, credits }: Books): void {
  const { accounts } = invoice.balances;
  const owed = owedIn(model);
  const paid = model.onInvoice + model.waiting;
  expect(invoiceAmounts(invoice)).toEqual({
    due: owed + paid,
    paid,
    processing: 0,
    remaining: owed,
    startable: owed,
  });
  expect(Math.min(owed, paid, model.credit, model.waiting, model.disputed)).toBeGreaterThanOrEqual(
    0,
  );
  expect(invoiceStatus(invoice)).toBe(statusIn(model));
  expect(invoice.paidAt !== undefined).toBe(statusIn(model) === "paid");
  expect(Object.values(accounts).reduce((sum, amount) => sum + amount, 0)).toBe(0);
  expect({
    atStripe: accounts.stripeClearing ?? 0,
    atBank: accounts.bank ?? 0,
    waiting: accounts.refundsDue ?? 0,
    disputed: accounts.disputed ?? 0,
    writtenOff: accounts.writeOffs ?? 0,
  }).toEqual({
    atStripe: model.atStripe,
    atBank: model.atBank,
    waiting: model.waiting,
    disputed: model.disputed,
    writtenOff: model.writtenOff,
  });
  const moved = credits.reduce((sum, { amount }) => sum + amount, 0);
  expect(moved).toBe(0 - (accounts.storeCredit ?? 0));
  expect(moved + model.elsewhere).toBe(model.credit);
  expect(invoice.balances).toEqual(balancesOf(entries));
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  expect(new Set(credits.map(({ id }) => id)).size).toBe(credits.length);
}
