import type { FlexibilitySituation } from "../contract/arrangement-schema.ts";
import { occurrence } from "../values/calendar-date.ts";
import { parseDecimal, powerOfTen } from "../values/decimal.ts";
import { splitAmountInSteps } from "../values/split-amount.ts";
import type { PlanProposal, TermsPart } from "./proposal.ts";

/** The most installments that a plan can have, whoever grants it. */
export const mostInstallments = 24;

/** What installments are made of: all that is not paid at once, in so many parts. */
export type PlanSplit = {
  readonly rest: number;
  readonly count: number;
  /** Whether something is paid at once, so that the first installment is not the first payment. */
  readonly isAfterPayment: boolean;
};

/**
 * The least that the first payment of a plan is by policy: its percent of all that the arrangement
 * covers, rounded up to the currency's step.
 */
export function leastFirstPayment({ total, policy, step }: FlexibilitySituation): number {
  const { digits, scale } = parseDecimal(policy.planFirstPercent);
  const divisor = powerOfTen(scale + 2) * BigInt(step);
  return Number((BigInt(total) * digits + divisor - 1n) / divisor) * step;
}

/**
 * The amounts of installments: equal to a step, what fills no step in the last one. The first is
 * larger where it is the first payment and the policy asks for more of it: 10,000 in 3 with at least
 * 50 percent first is 5,000, 2,500, 2,500.
 */
export function installmentAmounts(situation: FlexibilitySituation, split: PlanSplit): number[] {
  const { rest, count, isAfterPayment } = split;
  const { step } = situation;
  const equal = splitAmountInSteps(rest, count, step);
  const least = Math.min(leastFirstPayment(situation), rest);
  if (isAfterPayment || count === 1 || (equal[0] ?? 0) >= least) return equal;
  return [least, ...splitAmountInSteps(rest - least, count - 1, step)];
}

/** How many parts a split can have at most without one that is too little to be paid; 0: none. */
export function largestInstallmentCount(
  situation: FlexibilitySituation,
  split: Omit<PlanSplit, "count">,
): number {
  for (let count = mostInstallments; count > 0; count--) {
    const amounts = installmentAmounts(situation, { ...split, count });
    if (Math.min(...amounts) >= situation.leastPart) return count;
  }
  return 0;
}

/** The dated installments of a plan; every date is counted from the first, so that none drifts. */
export function planParts(
  situation: FlexibilitySituation,
  plan: PlanProposal,
  payNow: number,
): readonly TermsPart[] {
  return installmentAmounts(situation, {
    rest: situation.total - payNow,
    count: plan.installments,
    isAfterPayment: payNow > 0,
  }).map((amount, index) => ({ date: occurrence(plan.firstDate, plan.cadence, index), amount }));
}
