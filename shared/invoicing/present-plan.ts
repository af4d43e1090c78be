import type { InstallmentView, PlanView } from "../contract/arrangement-view.ts";
import { isIdle, openInstallments, openOf } from "../flexibility/fit-plan.ts";
import { movableInstallment, pausedInstallments } from "../flexibility/movable-installment.ts";
import type { Installment, PaymentPlan } from "../flexibility/payment-plan.ts";
import { isPlanInForce, waitsFor } from "../flexibility/plan-standing.ts";
import { canTakePlanBack } from "../flexibility/take-back.ts";
import type { Payment } from "../payments/payment.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { mutable } from "../values/mutable.ts";
import { localDateOf } from "../values/time-zone.ts";
import type { IssuedInvoice } from "./invoice.ts";

/**
 * The plan of an invoice as both sides see it on a day in its zone; undefined where there is none.
 * Installments that extra payments have taken whole are not shown.
 */
export function presentPlan(
  invoice: IssuedInvoice,
  payments: readonly Payment[],
  today: CalendarDate,
): PlanView | undefined {
  const plan = invoice.arrangements?.plan;
  if (plan === undefined) return undefined;
  const { id, status, cadence, collection, method, paidWith, payNow, acceptedAt } = plan;
  const isInForce = isPlanInForce(plan);
  const acceptedDate = localDateOf(acceptedAt, invoice.timeZone);
  const movable = movableInstallment(plan, today);
  const waiting = isInForce ? waitsFor(plan, acceptedDate) : [];
  // Money that was paid at once puts a plan in force before its method is authorized.
  const shown = status === "starting" ? waiting : waiting.filter((each) => each === "method");
  return mutable({
    id,
    status,
    ...(shown.length === 0 ? {} : { waitsFor: shown }),
    cadence,
    collection,
    ...(method === undefined ? {} : { method }),
    ...(paidWith === undefined ? {} : { paidWith }),
    ...(payNow === undefined ? {} : { payNow: { amount: payNow.amount, method: payNow.method } }),
    installments: plan.installments
      .filter(({ amount }) => amount > 0)
      .map((each) => presentInstallment(plan, each, { payments, today })),
    acceptedAt,
    ...(isInForce && plan.pastDueAt !== undefined ? { isPastDue: true } : {}),
    canTakeBack: canTakePlanBack(plan),
    canPause: pausedInstallments(plan, today) !== undefined,
    ...(movable === undefined ? {} : { movable }),
    ...(plan.end === undefined ? {} : { end: plan.end }),
    ...(plan.endedAt === undefined ? {} : { endedAt: plan.endedAt }),
  });
}

type Seen = { readonly payments: readonly Payment[]; readonly today: CalendarDate };

function presentInstallment(
  plan: PaymentPlan,
  installment: Installment,
  seen: Seen,
): InstallmentView {
  const { number, date, movedFrom, amount, paid, nextTryDate } = installment;
  const declineCode = latestDecline(plan, installment, seen.payments);
  const isOpen = openOf(installment) > 0;
  return {
    number,
    date,
    ...(movedFrom === undefined ? {} : { movedFrom }),
    amount,
    paid,
    state: stateOf(plan, installment, seen.today),
    ...(isOpen && nextTryDate !== undefined ? { nextTryDate } : {}),
    ...(isOpen && declineCode !== undefined ? { declineCode } : {}),
  };
}

function stateOf(
  plan: PaymentPlan,
  installment: Installment,
  today: CalendarDate,
): InstallmentView["state"] {
  const { date, nextTryDate, askedAt, tries } = installment;
  if (openOf(installment) <= 0) return "paid";
  if (!isIdle(installment)) return "processing";
  if (nextTryDate !== undefined) return "retrying";
  const hasFailed = tries.at(-1)?.failedAt !== undefined && date <= today;
  if (askedAt !== undefined || hasFailed || date < today) return "missed";
  const next = openInstallments(plan).find((each) => isIdle(each) && each.date >= today);
  return next?.number === installment.number ? "next" : "later";
}

/** Why the latest payment for an installment did not work, whoever began it. */
function latestDecline(
  plan: PaymentPlan,
  { number, tries }: Installment,
  payments: readonly Payment[],
): string | undefined {
  const own = payments.findLast(
    ({ installment }) => installment?.planId === plan.id && installment.number === number,
  );
  return own?.declineCode ?? tries.at(-1)?.declineCode;
}
