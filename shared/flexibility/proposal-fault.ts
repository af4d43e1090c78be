import type { FlexibilitySituation } from "../contract/arrangement-schema.ts";
import type { CheckoutMethodKind } from "../payments/payment-method.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { addDays, addMonthsClamped, occurrence } from "../values/calendar-date.ts";
import { installmentAmounts, largestInstallmentCount, mostInstallments } from "./plan-parts.ts";
import type { PlanProposal, Proposal, ProposalFault } from "./proposal.ts";

/** Nothing is arranged further ahead than this. */
const furthestMonths = 24;

/** The day after which a due date has to lie to be more time: the due date, or today once it is past. */
export function latestOfDueAndToday({ today, dueDate }: FlexibilitySituation): CalendarDate {
  return today > dueDate ? today : dueDate;
}

/** What is wrong with a proposal whatever the vendor would say, the first in the order of checking. */
export function proposalFault(
  situation: FlexibilitySituation,
  proposal: Proposal,
): ProposalFault | undefined {
  const { dueDate, plan, payNow } = proposal;
  if (plan === undefined && dueDate === undefined) return { fault: "nothing-proposed" };
  // A single part without another is no plan but more time.
  if (plan !== undefined && plan.installments < (payNow === undefined ? 2 : 1)) {
    return { fault: "nothing-proposed" };
  }
  if (plan !== undefined && dueDate !== undefined) return { fault: "due-date-and-plan" };
  return (
    dateFault(situation, proposal) ??
    amountFault(situation, proposal) ??
    countFault(situation, proposal) ??
    methodFault(situation, proposal)
  );
}

function dateFault(
  situation: FlexibilitySituation,
  { dueDate, plan }: Proposal,
): ProposalFault | undefined {
  const { today } = situation;
  const after = plan === undefined ? latestOfDueAndToday(situation) : addDays(today, -1);
  const first = plan?.firstDate ?? dueDate ?? today;
  if (first <= after) return { fault: "date-not-later", after };
  const until = addMonthsClamped(today, furthestMonths);
  const isTooFar = first > until || (plan !== undefined && lastDateOf(plan) > until);
  return isTooFar ? { fault: "date-too-far", until } : undefined;
}

function lastDateOf({ firstDate, cadence, installments }: PlanProposal): CalendarDate {
  return occurrence(firstDate, cadence, Math.min(installments, mostInstallments) - 1);
}

function amountFault(
  situation: FlexibilitySituation,
  proposal: Proposal,
): ProposalFault | undefined {
  const largest = exceededAmount(situation, proposal);
  if (largest !== undefined) return { fault: "amount-exceeds", largest };
  const { payNow } = proposal;
  if (payNow === undefined) return undefined;
  const { step, smallest } = limitsOf(situation, payNow.method);
  if (payNow.amount % step !== 0) return { fault: "amount-off-step", step };
  return payNow.amount < smallest
    ? { fault: "amount-below-minimum", minimum: smallest }
    : undefined;
}

/** The most that could be paid where more is proposed: at once, by one charge, or at all. */
function exceededAmount(
  situation: FlexibilitySituation,
  { payNow, plan }: Proposal,
): number | undefined {
  const { total, leastPart } = situation;
  if (payNow !== undefined) {
    const { step, largest } = limitsOf(situation, payNow.method);
    // What is left must be enough to be paid in its turn.
    const most = Math.min(largest, total - leastPart);
    if (payNow.amount > most - (most % step)) return Math.max(0, most - (most % step));
  }
  if (total === 0) return 0;
  const charged = plan && methodOf(situation, plan);
  if (plan === undefined || charged === undefined) return undefined;
  const largestPart = Math.max(...amountsOf(situation, plan, payNow?.amount ?? 0));
  return largestPart > charged.largest ? charged.largest : undefined;
}

/** What a method can move; that it is not offered is a fault that is found later. */
function limitsOf(situation: FlexibilitySituation, method: CheckoutMethodKind) {
  const { methods, step, smallestPart, total } = situation;
  const offered = methods.find((each) => each.method === method);
  return offered ?? { step, smallest: smallestPart, largest: total };
}

function amountsOf(situation: FlexibilitySituation, plan: PlanProposal, payNow: number) {
  return installmentAmounts(situation, {
    rest: situation.total - payNow,
    count: Math.min(plan.installments, mostInstallments),
    isAfterPayment: payNow > 0,
  });
}

function countFault(
  situation: FlexibilitySituation,
  { payNow, plan }: Proposal,
): ProposalFault | undefined {
  if (plan === undefined) return undefined;
  const rest = situation.total - (payNow?.amount ?? 0);
  const isAfterPayment = payNow !== undefined;
  const largest = largestInstallmentCount(situation, { rest, isAfterPayment });
  return plan.installments > largest ? { fault: "too-many-parts", largest } : undefined;
}

function methodFault(
  situation: FlexibilitySituation,
  { payNow, plan }: Proposal,
): ProposalFault | undefined {
  const isOffered = situation.methods.some(({ method }) => method === payNow?.method);
  if (payNow !== undefined && !isOffered) return { fault: "method-not-offered" };
  if (plan?.collection !== "autopay") return undefined;
  const charged = methodOf(situation, plan);
  if (charged === undefined) return { fault: "method-not-offered" };
  return charged.canBeKept ? undefined : { fault: "method-cannot-be-kept" };
}

/** The method that charges a plan by itself; undefined by reminder, or where it is not offered. */
function methodOf(situation: FlexibilitySituation, plan: PlanProposal) {
  if (plan.collection !== "autopay") return undefined;
  return situation.methods.find(({ method }) => method === plan.method);
}
