import fc from "fast-check";
import type { ArrangementNews } from "../../../shared/flexibility/arrangement-news.ts";
import { followMoney } from "../../../shared/flexibility/follow-money.ts";
import { collectableOf } from "../../../shared/flexibility/collectable-of.ts";
import { passPlanMilestone } from "../../../shared/flexibility/pass-plan-milestone.ts";
import { moveInstallment, pausePlan, startTry } from "../../../shared/flexibility/plan-changes.ts";
import { planMilestonesOf } from "../../../shared/flexibility/plan-milestones-of.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { invoiceAmounts } from "../../../shared/invoicing/invoice-status.ts";
import { issueCreditNote } from "../../../shared/invoicing/issue-credit-note.ts";
import { applyDispute } from "../../../shared/payments/apply-dispute.ts";
import type { Payment } from "../../../shared/payments/payment.ts";
import { settledBy } from "../../../shared/payments/return-money.ts";
import { settlePayment } from "../../../shared/payments/settle-payment.ts";
import { addDays } from "../../../shared/values/calendar-date.ts";
import { addSeconds } from "../../../shared/values/instant.ts";
import { localDateOf } from "../../../shared/values/time-zone.ts";
import { aReport, reportsOf } from "../builders/a-payment.ts";
import { acceptedAt, aPlannedInvoice, failing, paymentFor, planOf } from "./a-plan.ts";

/** What can happen to a plan, as plain numbers that are read against the state of the moment. */
export type Step =
  | { readonly does: "pay" | "begin-payment"; readonly part: number; readonly share: number }
  | { readonly does: "pay-any" | "credit"; readonly share: number }
  | { readonly does: "end-payment"; readonly which: number; readonly succeeds: boolean }
  | { readonly does: "take-back"; readonly which: number }
  | { readonly does: "wait"; readonly days: number; readonly charges: ChargeFate }
  | { readonly does: "move"; readonly days: number }
  | { readonly does: "pause" };

/** What comes of the charges that are ordered meanwhile. */
export type ChargeFate = "succeeded" | "processing" | "insufficient_funds" | "lost_card" | "none";

const share = fc.integer({ min: 1, max: 120 });
const which = fc.nat(20);
const part = fc.nat(7);
const fates = ["succeeded", "processing", "insufficient_funds", "lost_card", "none"] as const;

/** Any step. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constantFrom("pay", "begin-payment"), part, share }),
  fc.record({ does: fc.constantFrom("pay-any", "credit"), share }),
  fc.record({ does: fc.constant("end-payment"), which, succeeds: fc.boolean() }),
  fc.record({ does: fc.constant("take-back"), which }),
  fc.record({
    does: fc.constant("wait"),
    days: fc.integer({ min: 1, max: 40 }),
    charges: fc.constantFrom(...fates),
  }),
  fc.record({ does: fc.constant("move"), days: fc.integer({ min: -5, max: 16 }) }),
  fc.record({ does: fc.constant("pause") }),
);

/** An invoice under a plan, its payments, and what was told so far. */
export class PlanWorld {
  invoice: IssuedInvoice;
  payments: Payment[] = [];
  /** The payments that the plan made by itself, not a person. */
  charges: string[] = [];
  news: { readonly news: ArrangementNews; readonly on: string; readonly plan: unknown }[] = [];
  now = acceptedAt;

  constructor(plan: Parameters<typeof aPlannedInvoice>[0]) {
    this.invoice = aPlannedInvoice(plan);
  }

  get today(): string {
    return localDateOf(this.now, this.invoice.timeZone);
  }

  take(step: Step): void {
    this.now = addSeconds(this.now, 60);
    if (step.does === "pay") this.pay(this.partOf(step.part), step.share, "succeeded");
    else if (step.does === "begin-payment")
      this.pay(this.partOf(step.part), step.share, "processing");
    else if (step.does === "pay-any") this.pay(undefined, step.share, "succeeded");
    else if (step.does === "credit") this.credit(step.share);
    else if (step.does === "end-payment") this.endPayment(step.which, step.succeeds);
    else if (step.does === "take-back") this.takeBack(step.which);
    else if (step.does === "wait") this.wait(step.days, step.charges);
    else if (step.does === "move") this.move(step.days);
    else this.pause();
  }

  private partOf(index: number): number {
    const { installments } = planOf(this.invoice);
    return installments[index % installments.length]?.number ?? 1;
  }

  private pay(
    number: number | undefined,
    percent: number,
    report: "succeeded" | "processing",
  ): void {
    const { startable } = invoiceAmounts(this.invoice);
    const plan = planOf(this.invoice);
    const installment = plan.installments.find((each) => each.number === number);
    const whole = installment === undefined ? startable : installment.amount - installment.paid;
    const amount = Math.min(startable, Math.ceil((whole * percent) / 100));
    if (amount < 50) return;
    const payment = paymentFor(this.invoice, amount, number, { startedAt: this.now });
    this.settle(payment, reportsOf(payment)[report]);
  }

  private settle(payment: Payment, report: Parameters<typeof settlePayment>[2]): void {
    const settled = settlePayment(this.invoice, payment, report, this.now);
    if (!("payment" in settled)) return;
    this.keep(settled.invoice, settled.payment);
  }

  private keep(invoice: IssuedInvoice, payment?: Payment): void {
    const followed = followMoney(this.invoice, invoice, payment, this.now);
    this.tell(followed.news);
    this.invoice = followed.invoice;
    if (payment === undefined) return;
    this.payments = [...this.payments.filter(({ id }) => id !== payment.id), payment];
  }

  private tell(news: readonly ArrangementNews[]): void {
    const plan = planOf(this.invoice);
    this.news.push(...news.map((each) => ({ news: each, on: this.today, plan })));
  }

  private credit(percent: number): void {
    const amount = Math.floor((invoiceAmounts(this.invoice).startable * percent) / 200);
    const id = `crn_${this.payments.length}_${this.now}`;
    const note = { id, amount, reason: "Agreed", now: this.now };
    const decided = amount === 0 ? undefined : issueCreditNote(this.invoice, note);
    if (decided?.outcome === "done") this.keep(decided.invoice);
  }

  private endPayment(index: number, succeeds: boolean): void {
    const moving = this.payments.filter(({ status }) => status === "processing");
    const payment = moving[index % Math.max(1, moving.length)];
    if (payment === undefined) return;
    const failed = aReport(payment, failing("insufficient_funds"));
    this.settle(payment, succeeds ? reportsOf(payment).succeeded : failed);
  }

  private takeBack(index: number): void {
    const there = this.payments.filter((each) => settledBy(each) > 0);
    const payment = there[index % Math.max(1, there.length)];
    if (payment === undefined) return;
    const report = {
      disputeId: `dp_${payment.id}`,
      paymentIntentId: "pi_1",
      status: "lost",
      amount: payment.amount,
      withdrawn: payment.amount,
      currency: "USD",
      reason: "insufficient_funds",
      isBankReturn: true,
    } as const;
    const facts = { creditAvailable: payment.surplus ?? 0, at: this.now };
    const applied = applyDispute(this.invoice, payment, report, facts);
    if (applied.outcome !== "unchanged") this.keep(applied.invoice, applied.payment);
  }

  private wait(days: number, charges: ChargeFate): void {
    const until = addSeconds(this.now, days * 86_400);
    for (;;) {
      const [next] = planMilestonesOf(this.invoice);
      if (next === undefined || next.at > until) break;
      this.now = next.at > this.now ? next.at : this.now;
      const passed = passPlanMilestone(this.invoice, next, this.now);
      this.tell(passed.news);
      this.invoice = passed.invoice;
      for (const told of passed.news) {
        if (told.kind === "charge-installment") this.charge(told.number, charges);
      }
    }
    this.now = until;
  }

  private charge(number: number, fate: ChargeFate): void {
    const amount = collectableOf(this.invoice, number);
    if (fate === "none" || amount < 50) return;
    const payment = paymentFor(this.invoice, amount, number, { startedAt: this.now });
    this.charges.push(payment.id);
    const ask = { planId: planOf(this.invoice).id, number, paymentId: payment.id, at: this.now };
    const begun = startTry(this.invoice, ask);
    if (begun.outcome === "refused") throw new Error("What is ordered can be charged.");
    this.invoice = begun.invoice;
    const isReport = fate === "succeeded" || fate === "processing";
    this.settle(payment, isReport ? reportsOf(payment)[fate] : aReport(payment, failing(fate)));
  }

  private move(days: number): void {
    const next = planOf(this.invoice).installments.find(({ amount, paid }) => amount > paid);
    if (next === undefined) return;
    const date = addDays(next.date, days);
    const moved = moveInstallment(this.invoice, next.number, date, this.now);
    if (moved.outcome === "done") this.invoice = moved.invoice;
  }

  private pause(): void {
    const paused = pausePlan(this.invoice, this.now);
    if (paused.outcome === "done") this.invoice = paused.invoice;
  }
}
