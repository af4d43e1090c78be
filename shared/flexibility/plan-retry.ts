import type { CalendarDate } from "../values/calendar-date.ts";
import type { Installment, PaymentPlan } from "./payment-plan.ts";

/** The day on which an installment is charged once more after a decline; undefined: not by itself. */
export function nextTry(
  _plan: PaymentPlan,
  _installment: Installment,
  _declineCode: string,
  _today: CalendarDate,
): CalendarDate | undefined {
  return undefined;
}
