import type { Payment } from "../payments/payment.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import { payNowNumber, withInstallment } from "./fit-plan.ts";
import type { Placed } from "./fit-plan.ts";
import { failTry } from "./note-fate.ts";
import type { PaymentPlan } from "./payment-plan.ts";

/**
 * Opens an installment again whose money came back, as far as it is paid. It is never charged once
 * more by itself for that, since what comes back late ends the leave to debit: its client is asked.
 * One whose day has not come keeps it.
 */
export function reopenInstallment(
  plan: PaymentPlan,
  back: {
    readonly number: number;
    readonly payment: Payment;
    readonly amount: number;
    readonly at: Instant;
    readonly today: CalendarDate;
  },
): Placed {
  const { number, payment, amount, at, today } = back;
  const found = plan.installments.find((each) => each.number === number);
  if (number === payNowNumber || found === undefined) return { plan, left: amount };
  const given = Math.min(amount, found.paid);
  if (given === 0) return { plan, left: amount };
  const { askedAt: _, nextTryDate: __, ...rest } = found;
  const declineCode = payment.disputes?.at(-1)?.reason ?? "returned";
  const reopened = {
    ...rest,
    paid: found.paid - given,
    tries: failTry(found.tries, payment.id, { declineCode, at }),
    ...(found.date > today ? {} : { calledAt: found.calledAt ?? at }),
  };
  return { plan: withInstallment(plan, number, () => reopened), left: amount - given };
}
