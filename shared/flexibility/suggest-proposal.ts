import type { FlexibilitySituation } from "../contract/arrangement-schema.ts";
import type { CheckoutMethodKind } from "../payments/payment-method.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { addDays } from "../values/calendar-date.ts";
import type { PlanCadence, PlanCollection } from "./flexibility-policy.ts";
import { mostInstallments } from "./plan-parts.ts";
import { previewProposal } from "./preview-proposal.ts";
import type { PlanProposal, Proposal, Terms } from "./proposal.ts";
import { latestOfDueAndToday } from "./proposal-fault.ts";

/** How many parts are suggested to whoever is not in hardship. */
const usualInstallments = 3;

/** The gentlest first. */
const cadences: readonly PlanCadence[] = ["monthly", "everyTwoWeeks", "weekly"];

/** A proposal with its exact terms, which is granted at once. */
export type Suggestion = { readonly proposal: Proposal; readonly terms: Terms };

/** The latest day to which the due date moves at once, as a proposal; undefined: to none. */
export function suggestMoreTime(situation: FlexibilitySituation): Suggestion | undefined {
  const dueDate = addDays(latestOfDueAndToday(situation), situation.policy.extensionDays);
  return whereGranted(situation, { dueDate });
}

/**
 * A plan that is granted at once: the client's usual one, else three parts or the most that fit, the
 * first today; in hardship the most parts that are granted, beginning as late as they may. Months
 * rather than weeks.
 */
export function suggestPlan(situation: FlexibilitySituation): Suggestion | undefined {
  const { usualPlan, isHardship } = situation;
  const usual = usualPlan && firstGranted(situation, [usualPlan.installments], usualPlan);
  const most = isHardship ? mostInstallments : usualInstallments;
  return usual ?? firstGranted(situation, countsUpTo(situation, most));
}

/** The most parts in which an invoice can be paid without asking; 0: in none. */
export function mostPartsGranted(situation: FlexibilitySituation): number {
  const found = firstGranted(situation, countsUpTo(situation, mostInstallments));
  return Math.max(found?.terms.parts.length ?? 0, suggestPlan(situation)?.terms.parts.length ?? 0);
}

/** Numbers of parts that the policy grants, the most first. */
function countsUpTo({ policy }: FlexibilitySituation, most: number): readonly number[] {
  const length = Math.max(0, Math.min(most, policy.planInstallments) - 1);
  return Array.from({ length }, (_, index) => length + 1 - index);
}

type Rhythm = Pick<PlanProposal, "cadence" | "collection">;

function firstGranted(
  situation: FlexibilitySituation,
  counts: readonly number[],
  rhythm?: Rhythm,
): Suggestion | undefined {
  for (const installments of counts) {
    for (const plan of plansOf(situation, installments, rhythm)) {
      const found = whereGranted(situation, { plan });
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function plansOf(
  situation: FlexibilitySituation,
  installments: number,
  rhythm: Rhythm | undefined,
): readonly PlanProposal[] {
  const way = wayToCollect(situation, rhythm?.collection);
  return (rhythm === undefined ? cadences : [rhythm.cadence]).flatMap((cadence) =>
    firstDates(situation).map((firstDate) => ({ installments, cadence, firstDate, ...way })),
  );
}

function firstDates(situation: FlexibilitySituation): readonly CalendarDate[] {
  const { today, isHardship } = situation;
  return isHardship ? [latestOfDueAndToday(situation), today] : [today];
}

type WayToCollect = { readonly collection: PlanCollection; readonly method?: CheckoutMethodKind };

/** By card on file where that is offered, else by reminder; in hardship nothing goes off by itself. */
function wayToCollect(
  { policy, methods, isHardship }: FlexibilitySituation,
  wanted: PlanCollection | undefined,
): WayToCollect {
  const kept = methods.filter(({ canBeKept }) => canBeKept);
  const { method } = kept.find((each) => each.method === "card") ?? kept[0] ?? {};
  const offered = wanted === undefined ? policy.planCollections : [wanted];
  const isByReminder = isHardship || method === undefined || !offered.includes("autopay");
  if (isByReminder && offered.includes("reminder")) return { collection: "reminder" };
  return { collection: "autopay", ...(method === undefined ? {} : { method }) };
}

function whereGranted(situation: FlexibilitySituation, proposal: Proposal): Suggestion | undefined {
  const preview = previewProposal(situation, proposal);
  const isGranted = preview.outcome === "done" && preview.breaches.length === 0;
  return isGranted ? { proposal, terms: preview.terms } : undefined;
}
