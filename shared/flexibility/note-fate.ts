import type { Payment } from "../payments/payment.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import type { ArrangementNews } from "./arrangement-news.ts";
import { isIdle, openOf, payNowNumber, payNowOpen, withInstallment } from "./fit-plan.ts";
import type { Installment, InstallmentTry, PaymentPlan } from "./payment-plan.ts";
import { calledOff, nextTry } from "./plan-retry.ts";

/** A plan after it heard of a payment for one of its parts, with what there is to tell. */
export type Noted = { readonly plan: PaymentPlan; readonly news: readonly ArrangementNews[] };

/**
 * Notes on a plan what has become of a payment for one of its parts: on its way, ended, or failed.
 * A charge that failed is planned once more where it may be; a part paid at once that does not come
 * after all has the plan wait for it again. Money that arrived is not counted here.
 */
export function noteFate(
  plan: PaymentPlan,
  payment: Payment,
  number: number,
  when: { readonly at: Instant; readonly today: CalendarDate },
): Noted {
  const unchanged = { plan, news: [] };
  if (payment.status === "processing") return { plan: begun(plan, payment.id, number), news: [] };
  if (payment.status === "requires_action") return unchanged;
  const known = partOf(plan, number);
  if (known === undefined || isIdle(known)) return unchanged;
  const { onItsWay: ids = [] } = known;
  if (!ids.includes(payment.id)) return unchanged;
  const over = changePart(
    plan,
    number,
    ids.filter((id) => id !== payment.id),
  );
  if (payment.status === "succeeded") return { plan: over, news: [] };
  if (number === payNowNumber) return { plan: waitsAgain(over, when.at), news: [] };
  const installment = over.installments.find((each) => each.number === number);
  if (installment === undefined || openOf(installment) <= 0) return { plan: over, news: [] };
  return noteFailure(over, installment, payment, when);
}

/** Notes that a payment for a part is under way. */
export function begun(plan: PaymentPlan, paymentId: string, number: number): PaymentPlan {
  const { onItsWay = [] } = partOf(plan, number) ?? {};
  return onItsWay.includes(paymentId) ? plan : changePart(plan, number, [...onItsWay, paymentId]);
}

function noteFailure(
  plan: PaymentPlan,
  installment: Installment,
  payment: Payment,
  { at, today }: { readonly at: Instant; readonly today: CalendarDate },
): Noted {
  const { number, tries, calledAt = at } = installment;
  const isTry = tries.some(({ paymentId }) => paymentId === payment.id);
  // Somebody who paid early of their own accord has not made the plan's own charge fail.
  const isFirst = !isTry && plan.collection === "autopay" && installment.date <= today;
  if (!isTry && !isFirst) return { plan, news: [] };
  // Whoever paid by hand is told like of any decline; only the plan's own charge is called off.
  const declineCode = payment.declineCode ?? (isTry ? calledOff : "generic_decline");
  const begin = { paymentId: payment.id, at: payment.startedAt };
  const failed = failTry(isTry ? tries : [...tries, begin], payment.id, { declineCode, at });
  const tried: Installment = { ...installment, tries: failed, calledAt };
  const nextTryDate = nextTry(plan, tried, declineCode, today);
  const { nextTryDate: _, ...rest } = tried;
  return {
    plan: withInstallment(plan, number, () => ({
      ...rest,
      ...(nextTryDate === undefined ? {} : { nextTryDate }),
    })),
    news:
      declineCode === calledOff ? [] : [{ kind: "installment-failed", planId: plan.id, number }],
  };
}

/** The tries of an installment once one of them is known to have brought nothing. */
export function failTry(
  tries: readonly InstallmentTry[],
  paymentId: string,
  failure: { readonly declineCode: string; readonly at: Instant },
): readonly InstallmentTry[] {
  const { declineCode, at: failedAt } = failure;
  return tries.map((each) =>
    each.paymentId === paymentId ? { ...each, declineCode, failedAt } : each,
  );
}

function partOf(plan: PaymentPlan, number: number): Pick<Installment, "onItsWay"> | undefined {
  if (number === payNowNumber) return plan.payNow;
  return plan.installments.find((each) => each.number === number);
}

function changePart(plan: PaymentPlan, number: number, ids: readonly string[]): PaymentPlan {
  const { payNow } = plan;
  if (number !== payNowNumber) {
    return withInstallment(plan, number, (each) => underWay(each, ids));
  }
  return payNow === undefined ? plan : { ...plan, payNow: underWay(payNow, ids) };
}

function underWay<Part extends { readonly onItsWay?: readonly string[] }>(
  part: Part,
  ids: readonly string[],
): Omit<Part, "onItsWay"> & { readonly onItsWay?: readonly string[] } {
  const { onItsWay: _, ...rest } = part;
  return ids.length === 0 ? rest : { ...rest, onItsWay: ids };
}

function waitsAgain(plan: PaymentPlan, at: Instant): PaymentPlan {
  const { payNow } = plan;
  if (payNow === undefined || payNowOpen(plan) <= 0 || !isIdle(payNow)) return plan;
  return { ...plan, status: "starting", payNow: { ...payNow, failedAt: at } };
}
