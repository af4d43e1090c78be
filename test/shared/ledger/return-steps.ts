import { expect } from "vitest";
import { applyDispute } from "../../../shared/payments/apply-dispute.ts";
import type { DisputeReport } from "../../../shared/payments/dispute.ts";
import {
  answerRefund,
  applyRefund,
  decideRefund,
} from "../../../shared/payments/refund-payment.ts";
import type { RefundReport } from "../../../shared/payments/refund.ts";
import type { Books, Model, ModelPayment, ModelRefund } from "./ledger-under-test.ts";
import { at, compare, owedIn, refundableIn, take, takeOut } from "./ledger-under-test.ts";
import type { Step } from "./payment-steps.ts";
import { shareOf } from "./payment-steps.ts";

type Picked = { readonly payment: ModelPayment; readonly index: number };

/** One of the payments at Stripe, since only they are refunded and disputed. */
function pick({ payments }: Readonly<Model>, which: number): Picked | undefined {
  const atStripe = payments.filter(({ isAtStripe }) => isAtStripe);
  const payment = atStripe[which % Math.max(1, atStripe.length)];
  return payment === undefined ? undefined : { payment, index: payment.index };
}

function realOf(books: Books, index: number) {
  const real = books.payments[index];
  if (real === undefined) throw new Error("The books have every payment of the model.");
  return real;
}

function refundReport(refund: { readonly id: string; readonly amount: number }): RefundReport {
  return {
    processorRefundId: `re_${refund.id}`,
    refundId: refund.id,
    paymentIntentId: "pi_1",
    amount: refund.amount,
    currency: "USD",
    status: "pending",
  };
}

function addRefund(
  model: Model,
  payment: ModelPayment,
  refund: { readonly id: string; readonly amount: number; isOwed: boolean | undefined },
): void {
  const taken = takeOut(model, payment, refund.amount);
  model.atStripe -= refund.amount;
  const isOwed = taken.fromInvoice === 0 ? (refund.isOwed ?? false) : refund.isOwed;
  if (isOwed === undefined) model.waiting += taken.fromInvoice;
  if (isOwed === false) model.asked -= taken.fromInvoice;
  payment.refunds.push({ ...taken, id: refund.id, isOwed, state: "pending" });
}

/** A refund that the vendor asks for, up to a tenth more than it may. */
export class Refund implements Step {
  readonly which: number;
  readonly share: number;
  readonly isOwed: boolean;

  constructor(which: number, share: number, isOwed: boolean) {
    this.which = which;
    this.share = share;
    this.isOwed = isOwed;
  }

  check = (model: Readonly<Model>) => pick(model, this.which) !== undefined;

  run(model: Model, books: Books) {
    const picked = pick(model, this.which);
    if (picked === undefined) return;
    const { payment, index } = picked;
    const most = refundableIn(payment);
    const amount = shareOf(most, this.share);
    const id = `ref_${books.entries.length}.${payment.refunds.length}.${index}`;
    const decided = decideRefund(books.invoice, realOf(books, index), {
      id,
      amount,
      isStillOwed: this.isOwed,
      now: at,
    });
    const mayBe = amount <= most && payment.disputes.every(({ isOpen }) => !isOpen);
    expect(decided.outcome).toBe(mayBe ? "done" : "refused");
    if (decided.outcome === "done") {
      const facts = { creditAvailable: model.credit, at };
      const report = refundReport({ id, amount });
      const applied = applyRefund(books.invoice, decided.payment, report, facts);
      if (applied.outcome !== "booked") throw new Error(applied.outcome);
      take(books, applied, index);
      addRefund(model, payment, { id, amount, isOwed: this.isOwed });
      expect(applyRefund(books.invoice, realOf(books, index), report, facts).outcome).toBe(
        "unchanged",
      );
    }
    compare(model, books);
  }

  toString = () => `refund ${this.share}% of ${this.which}, still owed: ${this.isOwed}`;
}

/** A refund made in Stripe's dashboard, which we hear of afterwards and can't refuse. */
export class DashboardRefund implements Step {
  readonly which: number;
  readonly share: number;

  constructor(which: number, share: number) {
    this.which = which;
    this.share = share;
  }

  check = (model: Readonly<Model>) => pick(model, this.which) !== undefined;

  run(model: Model, books: Books) {
    const picked = pick(model, this.which);
    if (picked === undefined) return;
    const { payment, index } = picked;
    const amount = shareOf(payment.received, this.share);
    const id = `re_${books.entries.length}.${payment.refunds.length}.${index}`;
    const { refundId: _, ...report } = refundReport({ id, amount });
    const applied = applyRefund(
      books.invoice,
      realOf(books, index),
      { ...report, processorRefundId: id },
      { creditAvailable: model.credit, at },
    );
    if (applied.outcome !== "booked") throw new Error(applied.outcome);
    take(books, applied, index);
    addRefund(model, payment, { id, amount, isOwed: undefined });
    expect(applied.needsAnswer).toBe(payment.refunds.at(-1)?.isOwed === undefined);
    compare(model, books);
  }

  toString = () => `refund ${this.share}% of ${this.which} in the dashboard`;
}

abstract class OfOneRefund implements Step {
  readonly which: number;

  constructor(which: number) {
    this.which = which;
  }

  check = (model: Readonly<Model>) => this.refund(model) !== undefined;

  refund({ payments }: Readonly<Model>): readonly [ModelPayment, ModelRefund] | undefined {
    const all = payments.flatMap((payment) =>
      payment.refunds.map((refund) => [payment, refund] as const),
    );
    return all[this.which % Math.max(1, all.length)];
  }

  run(model: Model, books: Books) {
    const picked = this.refund(model);
    if (picked === undefined) return;
    this.apply(model, books, ...picked);
    compare(model, books);
  }

  abstract apply(model: Model, books: Books, payment: ModelPayment, refund: ModelRefund): void;

  toString() {
    return `${this.constructor.name} ${this.which}`;
  }
}

export class FailRefund extends OfOneRefund {
  apply(model: Model, books: Books, payment: ModelPayment, refund: ModelRefund) {
    const real = realOf(books, payment.index);
    const kept = real.refunds?.find(({ id }) => id === refund.id);
    const report = {
      ...refundReport(refund),
      processorRefundId: kept?.processorRefundId ?? "",
      status: "failed" as const,
    };
    const facts = { creditAvailable: model.credit, at };
    const applied = applyRefund(books.invoice, real, report, facts);
    expect(applied.outcome).toBe(refund.state === "failed" ? "unchanged" : "failed");
    if (!("payment" in applied)) return;
    take(books, applied, payment.index);
    const waited = refund.isOwed === undefined ? Math.min(refund.fromInvoice, model.waiting) : 0;
    const settled = refund.isOwed === true ? Math.min(refund.fromInvoice, owedIn(model)) : 0;
    const toCredit = refund.fromCredit + refund.fromInvoice - waited - settled;
    model.waiting -= waited;
    model.onInvoice += waited + settled;
    model.credit += toCredit;
    model.atStripe += refund.amount;
    payment.inCredit += toCredit;
    payment.gone -= refund.amount;
    refund.state = "failed";
  }
}

export class Answer extends OfOneRefund {
  readonly isOwed: boolean;

  constructor(which: number, isOwed: boolean) {
    super(which);
    this.isOwed = isOwed;
  }

  apply(model: Model, books: Books, payment: ModelPayment, refund: ModelRefund) {
    const real = realOf(books, payment.index);
    const answer = { isStillOwed: this.isOwed, at };
    const decided = answerRefund(books.invoice, real, refund.id, answer);
    const mayBe = refund.isOwed === undefined && refund.state !== "failed";
    expect(decided.outcome).toBe(mayBe ? "done" : "refused");
    if (decided.outcome === "refused") return;
    take(books, decided, payment.index);
    const waited = Math.min(refund.fromInvoice, model.waiting);
    model.waiting -= waited;
    if (!this.isOwed) model.asked -= waited;
    refund.isOwed = this.isOwed;
  }
}

function disputeReport(id: string, change: Partial<DisputeReport>): DisputeReport {
  return {
    disputeId: id,
    paymentIntentId: "pi_1",
    status: "open",
    amount: 0,
    withdrawn: 0,
    currency: "USD",
    reason: "fraudulent",
    isBankReturn: false,
    ...change,
  };
}

/** A dispute, which may be about more than the payment was; or a bank's return of a part. */
export class Dispute implements Step {
  readonly which: number;
  readonly share: number;
  readonly isBankReturn: boolean;

  constructor(which: number, share: number, isBankReturn: boolean) {
    this.which = which;
    this.share = share;
    this.isBankReturn = isBankReturn;
  }

  check = (model: Readonly<Model>) => pick(model, this.which) !== undefined;

  run(model: Model, books: Books) {
    const picked = pick(model, this.which);
    if (picked === undefined) return;
    const { payment, index } = picked;
    const amount = shareOf(payment.received, this.share);
    const { isBankReturn } = this;
    const id = `dp_${index}.${payment.disputes.length}`;
    const status = isBankReturn ? "lost" : "open";
    const report = disputeReport(id, { status, amount, withdrawn: amount, isBankReturn });
    const facts = { creditAvailable: model.credit, at };
    const applied = applyDispute(books.invoice, realOf(books, index), report, facts);
    if (applied.outcome === "unchanged") throw new Error(applied.outcome);
    take(books, applied, index);
    model.atStripe -= amount;
    if (isBankReturn) takeOut(model, payment, amount);
    else model.disputed += amount;
    payment.disputes.push({ id, amount, withdrawn: amount, isOpen: !isBankReturn });
    expect(applyDispute(books.invoice, realOf(books, index), report, facts).outcome).toBe(
      "unchanged",
    );
    compare(model, books);
  }

  toString = () => `${this.isBankReturn ? "return" : "dispute"} ${this.share}% of ${this.which}`;
}

/** A dispute ends: what stays away of it, in percent, is nothing when it is won altogether. */
export class EndDispute implements Step {
  readonly which: number;
  readonly share: number;

  constructor(which: number, share: number) {
    this.which = which;
    this.share = share;
  }

  check = (model: Readonly<Model>) => this.pick(model) !== undefined;

  pick({ payments }: Readonly<Model>) {
    const all = payments.flatMap((payment) =>
      payment.disputes.filter(({ isOpen }) => isOpen).map((dispute) => ({ payment, dispute })),
    );
    return all[this.which % Math.max(1, all.length)];
  }

  run(model: Model, books: Books) {
    const picked = this.pick(model);
    if (picked === undefined) return;
    const { payment, dispute } = picked;
    const { id, amount } = dispute;
    const withdrawn = Math.floor((dispute.withdrawn * this.share) / 100);
    const status = this.share === 100 ? "lost" : "won";
    const report = disputeReport(id, { status, amount, withdrawn });
    const facts = { creditAvailable: model.credit, at };
    const real = realOf(books, payment.index);
    const applied = applyDispute(books.invoice, real, report, facts);
    if (!("payment" in applied)) throw new Error(applied.outcome);
    expect(applied.outcome).toBe(status);
    take(books, applied, payment.index);
    model.disputed -= dispute.withdrawn;
    model.atStripe += dispute.withdrawn - withdrawn;
    takeOut(model, payment, withdrawn);
    dispute.withdrawn = withdrawn;
    dispute.isOpen = false;
    compare(model, books);
  }

  toString = () => `dispute ${this.which} ends, ${this.share}% stay away`;
}
