import type { FlexibilitySituation } from "../contract/arrangement-schema.ts";
import { addDays, addMonthsClamped, daysBetween } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { leastFirstPayment } from "./plan-parts.ts";
import type { PlanProposal, PolicyBreach, Proposal, Terms } from "./proposal.ts";
import { latestOfDueAndToday } from "./proposal-fault.ts";

/** What a proposal comes to, where every rule looks. */
type Case = {
  readonly situation: FlexibilitySituation;
  readonly proposal: Proposal;
  readonly terms: Terms;
};

/** The same with a plan, which most rules are about. */
type PlanCase = Case & { readonly plan: PlanProposal };

/**
 * The rules of the policy that a proposal goes beyond, all of them, in the order of checking, each
 * with what would be granted. A part that is paid at once counts as one of a plan's. The plan that
 * is this client's usual one is granted whatever the policy says of parts, rhythm and days.
 */
export function policyBreaches(given: Case): readonly PolicyBreach[] {
  const { plan } = given.proposal;
  const found = [
    ...invoiceBreaches(given),
    ...extensionBreaches(given),
    ...(plan === undefined ? [] : planBreaches({ ...given, plan })),
  ];
  return found.filter((breach) => breach !== undefined);
}

function invoiceBreaches({ situation }: Case): (PolicyBreach | undefined)[] {
  const { policy, currency, total, dueDate, today } = situation;
  const allowed = policy.grantedUpTo[currency];
  const allowedDays = policy.overdueDays;
  return [
    allowed !== undefined && total > allowed
      ? { rule: "nothing-granted-over-amount", allowed }
      : undefined,
    daysBetween(dueDate, today) > allowedDays
      ? { rule: "too-long-overdue", allowedDays }
      : undefined,
  ];
}

function extensionBreaches({ situation, proposal }: Case): (PolicyBreach | undefined)[] {
  if (proposal.dueDate === undefined) return [];
  const { extensionTimes, extensionDays } = situation.policy;
  // Days count from today once the due date is past, or nobody who is late could get any.
  const allowedUntil = addDays(latestOfDueAndToday(situation), extensionDays);
  return [
    situation.extensionCount >= extensionTimes
      ? { rule: "extension-used", allowedTimes: extensionTimes }
      : undefined,
    proposal.dueDate > allowedUntil ? { rule: "extension-too-long", allowedUntil } : undefined,
  ];
}

function planBreaches(given: PlanCase): (PolicyBreach | undefined)[] {
  return [
    ...(isUsualPlan(given) ? [] : shapeBreaches(given)),
    firstDateBreach(given),
    firstAmountBreach(given),
    smallestBreach(given),
  ];
}

function isUsualPlan({ situation, proposal, plan }: PlanCase): boolean {
  const { usualPlan } = situation;
  return (
    usualPlan !== undefined &&
    partCount(proposal, plan) <= usualPlan.installments &&
    plan.cadence === usualPlan.cadence &&
    plan.collection === usualPlan.collection
  );
}

function partCount(proposal: Proposal, plan: PlanProposal): number {
  return plan.installments + (proposal.payNow === undefined ? 0 : 1);
}

function shapeBreaches(given: PlanCase): (PolicyBreach | undefined)[] {
  const { situation, proposal, plan, terms } = given;
  const { planInstallments, planCadences, planCollections, planDays } = situation.policy;
  const allowedUntil = addDays(situation.today, planDays);
  // One installment alone has no rhythm.
  const hasRhythm = plan.installments > 1;
  return [
    partCount(proposal, plan) > planInstallments
      ? { rule: "too-many-installments", allowed: planInstallments }
      : undefined,
    hasRhythm && !planCadences.includes(plan.cadence)
      ? { rule: "cadence-not-offered", allowed: planCadences }
      : undefined,
    planCollections.includes(plan.collection)
      ? undefined
      : { rule: "collection-not-offered", allowed: planCollections },
    terms.lastDate > allowedUntil ? { rule: "plan-too-long", allowedUntil } : undefined,
  ];
}

function firstDateBreach({ situation, proposal, plan }: PlanCase): PolicyBreach | undefined {
  const allowedUntil = latestFirstDate(situation, proposal);
  return plan.firstDate > allowedUntil
    ? { rule: "first-payment-too-late", allowedUntil }
    : undefined;
}

/** A part that is paid at once is the first payment; the one after it follows within a month. */
function latestFirstDate(situation: FlexibilitySituation, { payNow }: Proposal): CalendarDate {
  const { policy, today } = situation;
  const byDueDate = latestOfDueAndToday(situation);
  if (payNow === undefined) return policy.planFirstBy === "today" ? today : byDueDate;
  const inAMonth = addMonthsClamped(today, 1);
  return inAMonth > byDueDate ? inAMonth : byDueDate;
}

function firstAmountBreach({ situation, terms }: PlanCase): PolicyBreach | undefined {
  // Without a part that is paid at once the first installment is made large enough.
  const allowed = leastFirstPayment(situation);
  const isTooSmall = terms.payNow > 0 && terms.payNow < allowed;
  return isTooSmall ? { rule: "first-payment-too-small", allowed } : undefined;
}

function smallestBreach({ situation, terms }: PlanCase): PolicyBreach | undefined {
  const allowed = smallestInstallment(situation, terms);
  const smallest = Math.min(...terms.parts.map(({ amount }) => amount));
  return smallest < allowed ? { rule: "installment-too-small", allowed } : undefined;
}

function smallestInstallment(situation: FlexibilitySituation, terms: Terms): number {
  const { policy, currency, methods, smallestPart } = situation;
  const charged = methods.find(({ method }) => method === terms.method);
  return Math.max(policy.smallestInstallments[currency] ?? 0, smallestPart, charged?.smallest ?? 0);
}
