import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import { isIdle, openInstallments, payNowOpen } from "./fit-plan.ts";
import { moveDueDate } from "./move-due-date.ts";
import type { PaymentPlan } from "./payment-plan.ts";

/** Whether a plan is accepted or in force, so that it decides what is due when. */
export function isPlanInForce(plan: PaymentPlan | undefined): plan is PaymentPlan {
  return plan?.status === "starting" || plan?.status === "active";
}

/**
 * Whether a plan is in force and nothing of it is missing in spite of being asked for: reminders and
 * late fees rest.
 */
export function isPlanInGoodStanding(plan: PaymentPlan): boolean {
  return isPlanInForce(plan) && plan.pastDueAt === undefined;
}

/** A plan that is past due no longer, once nothing that was asked for is missing. */
export function restoreStanding(plan: PaymentPlan): PaymentPlan {
  if (plan.pastDueAt === undefined) return plan;
  if (openInstallments(plan).some(({ askedAt }) => askedAt !== undefined)) return plan;
  const { pastDueAt: _, ...good } = plan;
  return good;
}

/**
 * The invoice due on the day of its plan's next installment that nothing is under way for, or else
 * the last one that is open. As it was where the plan is not active or all of it is paid.
 */
export function dueAtNextInstallment(
  invoice: IssuedInvoice,
  plan: PaymentPlan,
  at: Instant,
): IssuedInvoice {
  if (plan.status !== "active") return invoice;
  const open = openInstallments(plan);
  const next = open.find(isIdle) ?? open.at(-1);
  return next === undefined ? invoice : moveDueDate(invoice, next.date, at);
}

/** What keeps a plan from being in force: money that is due on the day of acceptance, a method. */
export function waitsFor(
  plan: PaymentPlan,
  acceptedDate: CalendarDate,
): readonly ("first-payment" | "method")[] {
  const first = openInstallments(plan)[0];
  const isAutopay = plan.collection === "autopay";
  const isFirstToday = isAutopay && first?.number === 1 && first.date <= acceptedDate;
  const waitsForMoney = payNowOpen(plan) > 0 || (isFirstToday && plan.payNow === undefined);
  const waitsForMethod = isAutopay && plan.methodId === undefined;
  return [
    ...(waitsForMoney ? (["first-payment"] as const) : []),
    ...(waitsForMethod ? (["method"] as const) : []),
  ];
}
