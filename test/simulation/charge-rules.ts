import { frozenAmount } from "../../shared/flexibility/frozen-amount.ts";
import type { Installment, PaymentPlan } from "../../shared/flexibility/payment-plan.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { invoiceAmounts } from "../../shared/invoicing/invoice-status.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import { addDays } from "../../shared/values/calendar-date.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import { mustBe } from "./change-rules.ts";

/** What charges by itself, without its payer. */
export function isOffSession({ request, installment }: Payment): boolean {
  return installment !== undefined && request?.kind === "charge" && request.isOffSession === true;
}

/** A charge without its payer is authorized, announced, of an open installment and not in question. */
export function checkCharge(payment: Payment, invoice: IssuedInvoice | undefined): void {
  const { id, installment: about, request, amount, startedAt } = payment;
  const must = (isTrue: boolean, what: string) =>
    mustBe(isTrue, "F-3", `The charge ${id} ${what}.`);
  const plan = invoice?.arrangements?.plan;
  must(plan !== undefined && invoice !== undefined, "is of no plan");
  if (plan === undefined || invoice === undefined) return;
  must(
    plan.id === about?.planId && plan.status === "active",
    `is of a plan that is ${plan.status}`,
  );
  must(plan.collection === "autopay", "is made after autopay was stopped");
  const paidBy = request?.kind === "charge" ? request.paymentMethodId : undefined;
  must(plan.methodId !== undefined && plan.methodId === paidBy, "is by a method nobody authorized");
  const { startable } = invoiceAmounts(invoice);
  must(amount <= startable - frozenAmount(invoice), "takes what is in question or not owed");
  const installment = plan.installments.find(({ number }) => number === about?.number);
  must(installment !== undefined, "is of no installment");
  if (installment === undefined) return;
  must(amount <= installment.amount - installment.paid, "takes more than is open");
  must(isAnnounced(invoice, plan, installment, startedAt), `was not announced in time`);
}

function isAnnounced(
  { timeZone }: IssuedInvoice,
  plan: PaymentPlan,
  { number, date, announcedAt, movedFrom }: Installment,
  startedAt: string,
): boolean {
  const dayOf = (instant: string) => localDateOf(instant, timeZone);
  const isFirst = number === plan.installments[0]?.number;
  if (isFirst && date < addDays(dayOf(plan.acceptedAt), 3)) return true;
  if (announcedAt === undefined) return false;
  return movedFrom !== undefined || addDays(dayOf(announcedAt), 3) <= dayOf(startedAt);
}
