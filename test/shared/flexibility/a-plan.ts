import type { ArrangementNews } from "../../../shared/flexibility/arrangement-news.ts";
import { followMoney } from "../../../shared/flexibility/follow-money.ts";
import { installmentsOf } from "../../../shared/flexibility/installments-of.ts";
import type { Installment, PaymentPlan } from "../../../shared/flexibility/payment-plan.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import type { Payment } from "../../../shared/payments/payment.ts";
import { settlePayment } from "../../../shared/payments/settle-payment.ts";
import type { PaymentReport } from "../../../shared/payments/settle-payment.ts";
import { occurrence } from "../../../shared/values/calendar-date.ts";
import { invariant } from "../../../shared/values/invariant.ts";
import { aPayment, aReport, reportsOf } from "../builders/a-payment.ts";
import { anId } from "../builders/an-id.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";

/** When the usual plan is accepted: in the morning of 1 December in Portland. */
export const acceptedAt = "2026-12-01T17:00:00.000Z";

type PlanChange = Partial<PaymentPlan> & {
  readonly amounts?: readonly number[];
  readonly firstDate?: string;
};

/** A plan in force by card: three times $400.00, monthly from 10 December; says only what differs. */
export function aPlan(change: PlanChange = {}): PaymentPlan {
  const { amounts = [40_000, 40_000, 40_000], firstDate = "2026-12-10", ...rest } = change;
  const cadence = rest.cadence ?? "monthly";
  const parts = amounts.map((amount, n) => ({ date: occurrence(firstDate, cadence, n), amount }));
  const total = amounts.reduce((sum, amount) => sum + amount, rest.payNow?.amount ?? 0);
  return {
    id: anId("plan"),
    status: "active",
    cadence,
    collection: "autopay",
    method: "card",
    methodId: "pm_1",
    installments: installmentsOf({
      currency: "USD",
      total,
      payNow: rest.payNow?.amount ?? 0,
      parts,
      lastDate: parts.at(-1)?.date ?? firstDate,
    }),
    dueDateBefore: "2026-12-21",
    contactId: anId("con"),
    acceptedAt,
    evidenceHash: "hash",
    policyVersion: "v0.c0.i0",
    ...rest,
  };
}

/** An invoice under a plan that covers all of it. */
export function aPlannedInvoice(change: PlanChange = {}): IssuedInvoice {
  const plan = aPlan(change);
  const total = plan.installments.reduce(
    (sum, { amount }) => sum + amount,
    plan.payNow?.amount ?? 0,
  );
  const dueDate = plan.installments[0]?.date ?? plan.dueDateBefore;
  return anIssuedInvoice({ total, dueDate, originalDueDate: "2026-12-21", arrangements: { plan } });
}

/** The plan of an invoice that has one. */
export function planOf(invoice: IssuedInvoice): PaymentPlan {
  const plan = invoice.arrangements?.plan;
  invariant(plan !== undefined, "The invoice has a plan.");
  return plan;
}

/** One installment of the plan of an invoice. */
export function installment(invoice: IssuedInvoice, number: number): Installment {
  const found = planOf(invoice).installments.find((each) => each.number === number);
  invariant(found !== undefined, `The plan has an installment ${number}.`);
  return found;
}

/** What is still open of each installment, in their order. */
export function openAmounts(invoice: IssuedInvoice): readonly number[] {
  return planOf(invoice).installments.map(({ amount, paid }) => amount - paid);
}

/** Where an invoice stands after money moved, with what there was to tell. */
export type Stand = {
  readonly invoice: IssuedInvoice;
  readonly payment: Payment;
  readonly news: readonly ArrangementNews[];
};

let count = 0;

/** A payment for a plan's installment (0: what is paid at once), or for none. */
export function paymentFor(
  invoice: IssuedInvoice,
  amount: number,
  number?: number,
  change: Partial<Payment> = {},
): Payment {
  count += 1;
  return aPayment({
    id: `pay_${count}`,
    amount,
    startedAt: "2026-12-05T17:00:00.000Z",
    ...(number === undefined ? {} : { installment: { planId: planOf(invoice).id, number } }),
    ...change,
  });
}

/** What a report about a payment does to an invoice and its plan. */
export function tell(
  invoice: IssuedInvoice,
  payment: Payment,
  report: Partial<PaymentReport> | keyof ReturnType<typeof reportsOf>,
  at = "2026-12-05T17:05:00.000Z",
): Stand {
  const said = typeof report === "string" ? reportsOf(payment)[report] : aReport(payment, report);
  const settled = settlePayment(invoice, payment, said, at);
  invariant("payment" in settled, `The report changes something: ${settled.outcome}.`);
  const followed = followMoney(invoice, settled.invoice, settled.payment, at);
  return { ...followed, payment: settled.payment };
}

/** Pays an amount at once, for an installment or for none. */
export function pay(
  invoice: IssuedInvoice,
  amount: number,
  number?: number,
  change: Partial<Payment> & { readonly at?: string } = {},
): Stand {
  const { at, ...rest } = change;
  return tell(invoice, paymentFor(invoice, amount, number, rest), "succeeded", at);
}

/** The report of a charge that did not work. */
export function failing(declineCode: string): Partial<PaymentReport> {
  return { page: "complete", declineCode };
}
