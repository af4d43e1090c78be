import { addDays } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { isIdle, openOf, take, withInstallment } from "./fit-plan.ts";
import { cadenceDate } from "./installments-of.ts";
import type { Installment, PaymentPlan } from "./payment-plan.ts";

/** A plan has no more installments than this. */
const mostInstallments = 24;

/** What is charged more has to be announced: three days before, and not on the day of the change. */
const noticeDays = 4;

/**
 * Adds what is owed again to a plan: first where extra payments had shortened it, the earliest day
 * first, then to its last installment. Only days that can still be announced count; without any the
 * plan gets one installment more, at least one step of the cadence after its last.
 */
export function lengthenPlan(plan: PaymentPlan, amount: number, today: CalendarDate): PaymentPlan {
  let longer = plan;
  let left = amount;
  const earliest = addDays(today, noticeDays);
  const growing = plan.installments.filter((each) => canGrow(each, earliest));
  for (const { number, taken = 0 } of growing) {
    const given = Math.min(left, taken);
    if (given > 0) longer = withInstallment(longer, number, take(-given));
    left -= given;
  }
  if (left === 0) return longer;
  const last = growing.at(-1) ?? lastResort(longer);
  if (last === undefined) return withOneMore(longer, left, earliest);
  return withInstallment(longer, last.number, take(-left));
}

function canGrow(installment: Installment, earliest: CalendarDate): boolean {
  return isIdle(installment) && installment.date >= earliest;
}

/** The last one that has anything to be paid, where a plan cannot have any more. */
function lastResort({ installments }: PaymentPlan): Installment | undefined {
  if (installments.length < mostInstallments) return undefined;
  return installments.findLast((each) => openOf(each) > 0) ?? installments.at(-1);
}

function withOneMore(plan: PaymentPlan, amount: number, earliest: CalendarDate): PaymentPlan {
  const last = plan.installments.at(-1);
  let step = plan.installments.length;
  while (cadenceDate(plan, step) < earliest || cadenceDate(plan, step) <= (last?.date ?? "")) {
    step += 1;
  }
  const added = {
    number: (last?.number ?? 0) + 1,
    date: cadenceDate(plan, step),
    amount,
    paid: 0,
    tries: [],
  };
  return { ...plan, installments: [...plan.installments, added] };
}
