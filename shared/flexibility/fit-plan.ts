import { addAmounts } from "../values/money.ts";
import type { Installment, PaymentPlan } from "./payment-plan.ts";

/** The number by which the part of a plan that is paid at once is known. */
export const payNowNumber = 0;

/** What is still to be paid of an installment, in minor units. */
export function openOf({ amount, paid }: Pick<Installment, "amount" | "paid">): number {
  return amount - paid;
}

/** What is still to be paid of the part of a plan that is paid at once. */
export function payNowOpen({ payNow }: PaymentPlan): number {
  return payNow === undefined ? 0 : payNow.amount - (payNow.paid ?? 0);
}

/** What is still to be paid of a plan, money in `processing` included. */
export function openInPlan(plan: PaymentPlan): number {
  return addAmounts(payNowOpen(plan), ...plan.installments.map(openOf));
}

/** Whether nothing that could pay an installment is under way. */
export function isIdle({ onItsWay = [] }: Pick<Installment, "onItsWay">): boolean {
  return onItsWay.length === 0;
}

/** The installments of which something is still to be paid, in order of date. */
export function openInstallments({ installments }: PaymentPlan): readonly Installment[] {
  return installments.filter((installment) => openOf(installment) > 0);
}

/** A plan with one of its installments changed. */
export function withInstallment(
  plan: PaymentPlan,
  number: number,
  change: (installment: Installment) => Installment,
): PaymentPlan {
  return {
    ...plan,
    installments: plan.installments.map((each) => (each.number === number ? change(each) : each)),
  };
}

/** A plan after money came, and what of the money found no place. */
export type Placed = { readonly plan: PaymentPlan; readonly left: number };

/** Pays one part, 0 being the one that is paid at once, as far as it is open. */
export function payPart(plan: PaymentPlan, number: number, money: number): Placed {
  if (number === payNowNumber) {
    const { payNow } = plan;
    const given = Math.min(money, payNowOpen(plan));
    if (payNow === undefined || given <= 0) return { plan, left: money };
    const paid = (payNow.paid ?? 0) + given;
    return { plan: { ...plan, payNow: { ...payNow, paid } }, left: money - given };
  }
  const found = plan.installments.find((installment) => installment.number === number);
  const given = Math.min(money, found === undefined ? 0 : openOf(found));
  if (given <= 0) return { plan, left: money };
  return {
    plan: withInstallment(plan, number, (each) => ({ ...each, paid: each.paid + given })),
    left: money - given,
  };
}

/**
 * Takes an amount off the end of a plan: the last installment first, so that it gets shorter while
 * the next date and amount stay. What is under way is shortened last, and the part that is paid at
 * once after all. What is left of an installment but is less than one payment may be is filled up
 * from the one before it.
 */
export function shortenTail(plan: PaymentPlan, amount: number, smallest: number): Placed {
  const fromTheEnd = openInstallments(plan).toReversed();
  const inTurn = [...fromTheEnd.filter(isIdle), ...fromTheEnd.filter((each) => !isIdle(each))];
  let shorter = plan;
  let left = amount;
  for (const installment of inTurn) {
    const given = Math.min(left, openOf(installment));
    if (given > 0) shorter = withInstallment(shorter, installment.number, take(given));
    left -= given;
  }
  const filled = fillUp(shorter, smallest);
  const { payNow } = filled;
  const last = Math.min(left, payNowOpen(filled));
  if (payNow === undefined || last <= 0) return { plan: filled, left };
  return {
    plan: { ...filled, payNow: { ...payNow, amount: payNow.amount - last } },
    left: left - last,
  };
}

/** A plan that asks for no more than what remains of its invoice, in minor units. */
export function fitPlan(plan: PaymentPlan, remaining: number, smallest: number): PaymentPlan {
  const beyond = openInPlan(plan) - remaining;
  return beyond > 0 ? shortenTail(plan, beyond, smallest).plan : plan;
}

/** The least rest of an installment is one that can be paid; it is taken from the one before it. */
function fillUp(plan: PaymentPlan, smallest: number): PaymentPlan {
  const idle = openInstallments(plan).filter(isIdle);
  const last = idle.at(-1);
  const before = idle.at(-2);
  if (last === undefined || before === undefined || (last.taken ?? 0) === 0) return plan;
  const missing = Math.min(smallest - openOf(last), last.taken ?? 0);
  if (missing <= 0 || openOf(before) - missing < smallest) return plan;
  const shortened = withInstallment(plan, before.number, take(missing));
  return withInstallment(shortened, last.number, take(-missing));
}

/** Takes an amount off what an installment comes to; a negative one is given back to it. */
export function take(amount: number): (installment: Installment) => Installment {
  return (installment) => {
    const { taken: before = 0, ...rest } = installment;
    const taken = before + amount;
    return {
      ...rest,
      amount: installment.amount - amount,
      ...(taken > 0 ? { taken } : {}),
    };
  };
}
