import { occurrence } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Installment, PaymentPlan } from "./payment-plan.ts";
import type { Terms } from "./proposal.ts";

/** The installments of a plan as it begins: the dated parts of its terms, with nothing paid. */
export function installmentsOf(terms: Terms): readonly Installment[] {
  return terms.parts.map(({ date, amount }, index) => ({
    number: index + 1,
    date,
    amount,
    paid: 0,
    tries: [],
  }));
}

/** The n-th day (0 is the first) of a plan's cadence, by what was agreed, whatever has moved since. */
export function cadenceDate(plan: PaymentPlan, n: number): CalendarDate {
  return occurrence(anchorOf(plan), plan.cadence, n);
}

/** The day from which the cadence of a plan counts. */
export function anchorOf({ anchorDate, installments, acceptedAt }: PaymentPlan): CalendarDate {
  const [first] = installments;
  return anchorDate ?? first?.movedFrom ?? first?.date ?? acceptedAt.slice(0, 10);
}
