import { addDays } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { isIdle, openInstallments } from "./fit-plan.ts";
import { cadenceDate } from "./installments-of.ts";
import type { Installment, PaymentPlan } from "./payment-plan.ts";

/** An installment moves by so many days at most. */
const mostMoveDays = 14;

/** The installment that can be moved, and between which days (inclusive). */
export type Movable = {
  readonly number: number;
  readonly earliest: CalendarDate;
  readonly latest: CalendarDate;
};

/**
 * The installment of a plan whose date its client may move on a day: the next one that is open, once,
 * to any day from tomorrow on that leaves the order of dates as it is, 14 days later at most. None
 * while money for it is under way, and none once the plan is past due.
 */
export function movableInstallment(plan: PaymentPlan, today: CalendarDate): Movable | undefined {
  const [next] = openInstallments(plan);
  if (plan.status !== "active" || plan.pastDueAt !== undefined) return undefined;
  if (next === undefined || !isIdle(next) || next.movedFrom !== undefined) return undefined;
  const { number, date } = next;
  const index = plan.installments.findIndex((each) => each.number === number);
  const tomorrow = addDays(today, 1);
  const previous = plan.installments[index - 1];
  const afterPrevious = previous === undefined ? tomorrow : addDays(previous.date, 1);
  const following = plan.installments[index + 1];
  const farthest = addDays(date, mostMoveDays);
  const beforeNext = following === undefined ? farthest : addDays(following.date, -1);
  const earliest = afterPrevious > tomorrow ? afterPrevious : tomorrow;
  const latest = beforeNext < farthest ? beforeNext : farthest;
  return earliest > latest ? undefined : { number, earliest, latest };
}

/**
 * The installments of a plan once everything from the next open one on is a step of the cadence
 * later; undefined where that cannot be: it was done before, the plan is past due, money is under
 * way for a later one, or a new day would not be ahead.
 */
export function pausedInstallments(
  plan: PaymentPlan,
  today: CalendarDate,
): readonly Installment[] | undefined {
  const canBe = plan.status === "active" && plan.pastDueAt === undefined;
  if (!canBe || plan.pausedAt !== undefined) return undefined;
  const first = openInstallments(plan).find(isIdle);
  if (first === undefined) return undefined;
  // Those that follow keep their distance, also where they are paid: money may come back.
  const following = ({ number }: Installment) => number >= first.number;
  if (!plan.installments.filter(following).every(isIdle)) return undefined;
  const moved = plan.installments.map((each) =>
    following(each) ? later(each, oneStepLater(plan, each)) : each,
  );
  const isAhead = moved.filter(following).every(({ date }) => date > today);
  return isAhead ? moved : undefined;
}

function oneStepLater(plan: PaymentPlan, { date, movedFrom }: Installment): CalendarDate {
  const agreed = movedFrom ?? date;
  let step = 0;
  while (cadenceDate(plan, step) < agreed) step += 1;
  return cadenceDate(plan, step + 1);
}

/** An installment that begins anew on another day, which is never an earlier one. */
function later(installment: Installment, date: CalendarDate): Installment {
  return { ...anew(installment), date: date > installment.date ? date : installment.date };
}

/** An installment that was not yet announced, called or asked for. */
export function anew(installment: Installment): Installment {
  const { announcedAt: _, calledAt: __, nextTryDate: ___, askedAt: ____, ...rest } = installment;
  return rest;
}
