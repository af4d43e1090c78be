import type { PlanView } from "../contract/arrangement-view.ts";
import type { PaymentPlan } from "../flexibility/payment-plan.ts";
import type { Payment } from "../payments/payment.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { mutable } from "../values/mutable.ts";
import type { IssuedInvoice } from "./invoice.ts";

/** The plan of an invoice as both sides see it on a day; undefined where there is none. */
export function presentPlan(
  invoice: IssuedInvoice,
  _payments: readonly Payment[],
  _today: CalendarDate,
): PlanView | undefined {
  const plan = invoice.arrangements?.plan;
  return plan === undefined ? undefined : presented(plan);
}

function presented(plan: PaymentPlan): PlanView {
  const { id, status, cadence, collection, acceptedAt } = plan;
  return mutable({
    id,
    status,
    cadence,
    collection,
    installments: plan.installments.map(({ number, date, amount, paid }) => ({
      number,
      date,
      amount,
      paid,
      state: "later" as const,
    })),
    acceptedAt,
    canTakeBack: false,
    canPause: false,
  });
}
