import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { invoiceAmounts, invoiceStatus } from "../../../shared/invoicing/invoice-status.ts";
import { voidInvoice } from "../../../shared/invoicing/void-invoice.ts";
import { balancesOf, post } from "../../../shared/ledger/balances.ts";
import type { LedgerEntry } from "../../../shared/ledger/entry.ts";
import { planMilestones } from "../../../shared/milestones/plan-milestones.ts";
import type { Payment } from "../../../shared/payments/payment.ts";
import { settlePayment } from "../../../shared/payments/settle-payment.ts";
import { decidePaymentStart } from "../../../shared/payments/start-payment.ts";
import { aPayment, aReport, reportsOf } from "../builders/a-payment.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice } from "../builders/an-issued-invoice.ts";

const at = "2026-12-14T17:05:00.000Z";

/** Money and attempts without ledger: a few numbers, and one word per attempt. */
type Model = {
  asked: number;
  paid: number;
  /** Of what is paid: small rests that were closed by rule. */
  closed: number;
  credit: number;
  isVoid: boolean;
  attempts: { readonly amount: number; state: "open" | "moving" | "paid" | "over" }[];
};

/** The same through the product's decisions, with every entry kept for a replay. */
type Books = { invoice: IssuedInvoice; payments: Payment[]; entries: LedgerEntry[] };

function owedIn({ asked, paid, isVoid }: Model): number {
  return isVoid ? 0 : asked - paid;
}

function movingIn({ attempts }: Model): number {
  return attempts
    .filter(({ state }) => state === "moving")
    .reduce((sum, { amount }) => sum + amount, 0);
}

function compare(model: Model, { invoice, payments, entries }: Books): void {
  const owed = owedIn(model);
  const processing = movingIn(model);
  const { accounts } = invoice.balances;
  expect(invoiceAmounts(invoice)).toEqual({
    due: model.isVoid ? 0 : model.asked,
    paid: model.paid,
    processing,
    remaining: owed,
    startable: Math.max(owed - processing, 0),
  });
  expect(invoiceStatus(invoice)).toBe(model.isVoid ? "void" : owed === 0 ? "paid" : "open");
  expect(invoice.balances).toEqual(balancesOf(entries));
  expect(accounts.stripeClearing ?? 0).toBe(model.paid - model.closed + model.credit);
  expect(0 - (accounts.storeCredit ?? 0)).toBe(model.credit);
  expect(accounts.fees ?? 0).toBe(model.closed);
  expect(invoice.paidAt !== undefined).toBe(!model.isVoid && owed === 0);
  expect(planMilestones(invoice).length > 0).toBe(owed > 0);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  const states = { requires_action: "open", processing: "moving", succeeded: "paid" } as const;
  expect(
    payments.map(({ status }) =>
      status in states ? states[status as keyof typeof states] : "over",
    ),
  ).toEqual(model.attempts.map(({ state }) => state));
}

type Step = fc.Command<Model, Books>;

class StartPayment implements Step {
  readonly share: number;

  constructor(share: number) {
    this.share = share;
  }

  check = () => true;

  run(model: Model, books: Books) {
    const startable = owedIn(model) - movingIn(model);
    const wish = Math.ceil((Math.max(startable, 1) * this.share) / 100);
    const leavesTooLittle = startable - wish > 0 && startable - wish < 50;
    const mayStart = startable > 0 && wish <= startable && wish >= 50 && !leavesTooLittle;
    const decided = decidePaymentStart(books.invoice, books.payments, {
      method: "card",
      amount: wish,
    });
    expect(decided.outcome).toBe(mayStart ? "done" : "refused");
    if (decided.outcome === "done") {
      const id = anId("pay").slice(0, -2) + String(books.payments.length).padStart(2, "0");
      books.payments.push(aPayment({ id, amount: decided.amount }));
      model.attempts.push({ amount: wish, state: "open" });
    }
    compare(model, books);
  }

  toString = () => `start ${this.share}%`;
}

type Told =
  | "untouched"
  | "declined"
  | "processing"
  | "succeeded"
  | "canceled"
  | "cameBack"
  | "wrong";

class Report implements Step {
  readonly which: number;
  readonly told: Told;

  constructor(which: number, told: Told) {
    this.which = which;
    this.told = told;
  }

  check = ({ attempts }: Readonly<Model>) => attempts.length > 0;

  run(model: Model, books: Books) {
    const index = this.which % model.attempts.length;
    this.expectIn(model, index);
    const payment = books.payments[index] ?? aPayment();
    const report = {
      ...reportsOf(payment),
      cameBack: aReport(payment, { page: "complete", declineCode: "insufficient_funds" }),
      wrong: aReport(payment, { page: "complete", money: "succeeded", amount: payment.amount + 1 }),
    }[this.told];
    const settlement = settlePayment(books.invoice, payment, report, at);
    if ("payment" in settlement) {
      books.invoice = settlement.invoice;
      books.payments[index] = settlement.payment;
      books.entries.push(...settlement.entries);
    }
    compare(model, books);
  }

  expectIn(model: Model, index: number): void {
    const attempt = model.attempts[index];
    if (attempt === undefined || attempt.state === "paid" || attempt.state === "over") return;
    if (this.told === "processing") attempt.state = "moving";
    if (this.told === "canceled" || this.told === "cameBack") attempt.state = "over";
    if (this.told !== "succeeded") return;
    attempt.state = "paid";
    const applied = Math.min(attempt.amount, owedIn(model));
    model.paid += applied;
    model.credit += attempt.amount - applied;
    const rest = owedIn(model);
    if (rest === 0 || rest >= 50 || movingIn(model) > 0) return;
    model.paid += rest;
    model.closed += rest;
  }

  toString = () => `report ${this.told} of ${this.which}`;
}

class Void implements Step {
  check = () => true;

  run(model: Model, books: Books) {
    const mayVoid = owedIn(model) > 0 && movingIn(model) === 0 && model.paid === 0;
    const decided = voidInvoice(books.invoice, { reason: "Written twice", now: at });
    expect(decided.outcome).toBe(mayVoid ? "done" : "refused");
    if (decided.outcome === "done") {
      books.invoice = decided.invoice;
      books.entries.push(decided.entry);
      model.isVoid = true;
    }
    compare(model, books);
  }

  toString = () => "void";
}

/** What is owed shrinks while pages are open; something always stays owed, so that it isn't paid. */
class CreditNote implements Step {
  readonly share: number;

  constructor(share: number) {
    this.share = share;
  }

  check = (model: Readonly<Model>) => owedIn(model) > 1;

  run(model: Model, books: Books) {
    const amount = Math.ceil(((owedIn(model) - 1) * this.share) / 100);
    const id = `creditNote.${books.entries.length}`;
    const entry = anEntry({ id, kind: "creditNote", amount: -amount });
    books.invoice = { ...books.invoice, balances: post(books.invoice.balances, entry) };
    books.entries.push(entry);
    model.asked -= amount;
    compare(model, books);
  }

  toString = () => `credit note ${this.share}%`;
}

describe("an invoice's money, against a simpler model", () => {
  const told = fc.constantFrom<Told>(
    "untouched",
    "declined",
    "processing",
    "succeeded",
    "canceled",
    "cameBack",
    "wrong",
  );
  const steps = fc.commands(
    [
      fc.integer({ min: 1, max: 101 }).map((share) => new StartPayment(share)),
      fc.constant(new StartPayment(100)),
      fc.tuple(fc.nat(9), told).map(([which, word]) => new Report(which, word)),
      fc.tuple(fc.nat(9), told).map(([which, word]) => new Report(which, word)),
      fc.integer({ min: 1, max: 100 }).map((share) => new CreditNote(share)),
      fc.constant(new Void()),
    ],
    { maxCommands: 40 },
  );

  it("stays the same through any sequence of payments, reports, credit notes and voids", () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 99_999_999 }), steps, (total, sequence) => {
        fc.modelRun(() => {
          const charge = anEntry({ id: "charge", kind: "charge", amount: total });
          return {
            model: { asked: total, paid: 0, closed: 0, credit: 0, isVoid: false, attempts: [] },
            real: { invoice: anIssuedInvoice({ total }), payments: [], entries: [charge] },
          };
        }, sequence);
      }),
      { numRuns: 300 },
    );
  });
});
