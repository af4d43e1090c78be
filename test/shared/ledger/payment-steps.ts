import type * as fc from "fast-check";
import { expect } from "vitest";
import { applyCredit } from "../../../shared/payments/apply-credit.ts";
import { recordPayment, reversePayment } from "../../../shared/payments/record-payment.ts";
import { settlePayment } from "../../../shared/payments/settle-payment.ts";
import { issueCreditNote } from "../../../shared/invoicing/issue-credit-note.ts";
import { voidInvoice } from "../../../shared/invoicing/void-invoice.ts";
import { writeOffInvoice } from "../../../shared/invoicing/write-off-invoice.ts";
import { aPayment, reportsOf } from "../builders/a-payment.ts";
import { anId } from "../builders/an-id.ts";
import { at, compare, owedIn, statusIn, take } from "./ledger-under-test.ts";
import type { Books, Model, ModelPayment } from "./ledger-under-test.ts";

/** Up to which rest an invoice in dollars is closed by rule. */
const smallRest = 49;

export type Step = fc.Command<Model, Books>;

/** An amount to pay, or how much it leaves of what is owed. */
export type Wish = { readonly amount: number } | { readonly leaves: number };

function amountOf(wish: Wish, model: Model): number {
  return "amount" in wish ? wish.amount : Math.max(1, owedIn(model) - wish.leaves);
}

function numberedId(count: number): string {
  return anId("pay").slice(0, -3) + String(count).padStart(3, "0");
}

/** Part of an amount in percent, at least one unit. */
export function shareOf(amount: number, share: number): number {
  return Math.max(1, Math.ceil((amount * share) / 100));
}

function receive(model: Model, payment: ModelPayment, amount: number, withheld: number): void {
  payment.recovered = Math.min(model.writtenOff, Math.max(0, amount + withheld - owedIn(model)));
  model.writtenOff -= payment.recovered;
  const applied = Math.min(amount, owedIn(model));
  model.onInvoice += applied;
  payment.inCredit = amount - applied;
  model.credit += payment.inCredit;
  payment.withheld = Math.min(withheld, owedIn(model));
  model.onInvoice += payment.withheld;
  const rest = owedIn(model);
  payment.difference = rest <= smallRest ? rest : 0;
  model.onInvoice += payment.difference;
  model.payments.push(payment);
}

function newPayment(model: Model, received: number, isAtStripe: boolean): ModelPayment {
  return {
    index: model.payments.length,
    received,
    isAtStripe,
    inCredit: 0,
    withheld: 0,
    difference: 0,
    recovered: 0,
    gone: 0,
    isReversed: false,
    refunds: [],
    disputes: [],
  };
}

/** A card payment that goes through, on whatever became of its invoice. */
export class Pay implements Step {
  readonly wish: Wish;

  constructor(wish: Wish) {
    this.wish = wish;
  }

  check = () => true;

  run(model: Model, books: Books) {
    const amount = amountOf(this.wish, model);
    const payment = aPayment({ id: numberedId(books.payments.length), amount });
    const settled = settlePayment(books.invoice, payment, reportsOf(payment).succeeded, at);
    if (!("payment" in settled)) throw new Error(settled.outcome);
    const { surplus } = settled;
    const credit = {
      id: `surplus.${payment.id}`,
      clientId: books.invoice.content.clientId,
      kind: "surplus" as const,
      currency: "USD",
      amount: surplus,
      at,
    };
    take(books, { ...settled, credits: surplus === 0 ? [] : [credit] });
    receive(model, newPayment(model, amount, true), amount, 0);
    model.atStripe += amount;
    compare(model, books);
  }

  toString = () => `pay ${JSON.stringify(this.wish)}`;
}

export class RecordMoney implements Step {
  readonly wish: Wish;
  readonly withheld: number;

  constructor(wish: Wish, withheld: number) {
    this.wish = wish;
    this.withheld = withheld;
  }

  check = () => true;

  run(model: Model, books: Books) {
    const { withheld } = this;
    const amount = amountOf(this.wish, model);
    const id = numberedId(books.payments.length);
    const decided = recordPayment(books.invoice, {
      id,
      requestKey: id,
      method: "cheque",
      amount,
      ...(withheld === 0 ? {} : { withheld }),
      now: at,
    });
    expect(decided.outcome).toBe(model.isVoid ? "refused" : "done");
    if (decided.outcome === "done") {
      take(books, decided);
      receive(model, newPayment(model, amount, false), amount, withheld);
      model.atBank += amount;
    }
    compare(model, books);
  }

  toString = () => `record ${JSON.stringify(this.wish)} and ${this.withheld} withheld`;
}

export class Reverse implements Step {
  readonly which: number;

  constructor(which: number) {
    this.which = which;
  }

  check = ({ payments }: Readonly<Model>) => payments.length > 0;

  run(model: Model, books: Books) {
    const payment = model.payments[this.which % model.payments.length];
    const real = payment === undefined ? undefined : books.payments[payment.index];
    if (payment === undefined || real === undefined) return;
    const decided = reversePayment(books.invoice, real, {
      reason: "The cheque bounced",
      creditAvailable: model.credit,
      now: at,
    });
    const whole = payment.received + payment.withheld + payment.difference;
    const fromCredit = Math.min(whole, payment.inCredit + model.fromNotes, model.credit);
    const isThere = fromCredit >= payment.inCredit && whole - fromCredit <= model.onInvoice;
    const mayBe = !payment.isAtStripe && !payment.isReversed && isThere;
    expect(decided.outcome).toBe(mayBe ? "done" : "refused");
    if (decided.outcome === "done") {
      take(books, decided, payment.index);
      model.fromNotes -= fromCredit - payment.inCredit;
      model.credit -= fromCredit;
      model.onInvoice -= whole - fromCredit;
      model.atBank -= payment.received;
      model.writtenOff += Math.min(payment.recovered, owedIn(model));
      payment.isReversed = true;
    }
    compare(model, books);
  }

  toString = () => `reverse ${this.which}`;
}

export class CreditNote implements Step {
  readonly share: number;

  constructor(share: number) {
    this.share = share;
  }

  check = () => true;

  run(model: Model, books: Books) {
    const due = owedIn(model) + model.onInvoice + model.waiting;
    const amount = shareOf(due, this.share);
    const decided = issueCreditNote(books.invoice, {
      id: `crn_${books.entries.length}.${books.credits.length}`,
      amount,
      reason: "Less work than planned",
      now: at,
    });
    const status = statusIn(model);
    const mayBe = (status === "open" || status === "paid") && amount <= due;
    expect(decided.outcome).toBe(mayBe ? "done" : "refused");
    if (decided.outcome === "done") {
      take(books, decided);
      const excess = Math.max(0, amount - owedIn(model));
      const answered = Math.min(excess, model.waiting);
      model.asked -= amount;
      model.waiting -= answered;
      model.onInvoice -= excess - answered;
      model.fromNotes += excess - answered;
      model.creditUsed -= excess - answered;
      model.credit += excess - answered;
    }
    compare(model, books);
  }

  toString = () => `credit note over ${this.share}%`;
}

/** Credit that came from elsewhere, or went there. */
export class MoveCredit implements Step {
  readonly share: number;

  constructor(share: number) {
    this.share = share;
  }

  check = () => true;

  run(model: Model, books: Books) {
    const amount = this.share < 0 ? -shareOf(model.credit, -this.share) : this.share * 100;
    if (model.credit + amount < 0) return;
    model.credit += amount;
    model.elsewhere += amount;
    compare(model, books);
  }

  toString = () => `credit elsewhere ${this.share}`;
}

export class UseCredit implements Step {
  check = () => true;

  run(model: Model, books: Books) {
    const decided = applyCredit(books.invoice, {
      id: `use_${books.entries.length}`,
      available: model.credit,
      now: at,
    });
    const mayBe = statusIn(model) === "open" && model.credit > 0;
    expect(decided.outcome).toBe(mayBe ? "done" : "refused");
    if (decided.outcome === "done") {
      take(books, decided);
      const amount = Math.min(model.credit, owedIn(model));
      model.credit -= amount;
      model.creditUsed += amount;
      model.onInvoice += amount;
      const rest = owedIn(model);
      if (rest <= smallRest) model.onInvoice += rest;
    }
    compare(model, books);
  }

  toString = () => "use credit";
}

export class WriteOff implements Step {
  check = () => true;

  run(model: Model, books: Books) {
    const decided = writeOffInvoice(books.invoice, { reason: "Out of business", now: at });
    expect(decided.outcome).toBe(statusIn(model) === "open" ? "done" : "refused");
    if (decided.outcome === "done") {
      take(books, decided);
      model.writtenOff += owedIn(model);
    }
    compare(model, books);
  }

  toString = () => "write off";
}

export class Void implements Step {
  check = () => true;

  run(model: Model, books: Books) {
    const decided = voidInvoice(books.invoice, { reason: "Written twice", now: at });
    const credit = Math.max(0, model.creditUsed);
    const mayBe = statusIn(model) === "open" && model.onInvoice + model.waiting <= credit;
    expect(decided.outcome).toBe(mayBe ? "done" : "refused");
    if (decided.outcome === "done") {
      take(books, decided);
      model.credit += credit;
      model.creditUsed -= credit;
      model.onInvoice -= credit;
      model.asked = model.onInvoice + model.waiting;
      model.isVoid = true;
    }
    compare(model, books);
  }

  toString = () => "void";
}
