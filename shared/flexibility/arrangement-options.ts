import type { ArrangementOption, FlexibilitySituation } from "../contract/arrangement-schema.ts";
import { addDays } from "../values/calendar-date.ts";
import { mutable } from "../values/mutable.ts";
import type { Suggestion } from "./suggest-proposal.ts";
import { mostPartsGranted, suggestMoreTime, suggestPlan } from "./suggest-proposal.ts";

/** What a client may arrange with an invoice. */
export type ArrangementKind = ArrangementOption["kind"];

/** Why something is not offered now. */
export type OptionRefusal = NonNullable<ArrangementOption["refusal"]>;

/** With how many others a bill can be shared at most. */
const mostShares = 9;

/** The kinds in the page's order. */
const kinds: readonly ArrangementKind[] = [
  "part",
  "plan",
  "more-time",
  "promise",
  "share",
  "question",
  "pause",
  "hardship",
];

// In the order of checking, which is the same for every kind; a kind is refused for these alone.
const refusals: readonly (readonly [OptionRefusal, readonly ArrangementKind[]])[] = [
  ["not-open", kinds],
  ["nothing-left", ["part", "plan", "more-time", "promise", "share", "pause"]],
  ["payer", kinds],
  ["switched-off", ["promise", "share", "pause"]],
  ["plan-in-force", ["plan", "more-time", "promise", "share", "pause"]],
  ["request-pending", ["plan", "more-time"]],
  ["too-small", ["part", "plan", "share"]],
  ["used-up", ["promise", "pause"]],
  ["promise-open", ["promise"]],
];

/**
 * What a client may arrange now: each kind in the page's order, with a suggestion that is granted at
 * once or with the word that the vendor has to be asked; or why it is not offered, the first reason
 * in the order of checking.
 */
export function arrangementOptions(situation: FlexibilitySituation): readonly ArrangementOption[] {
  return kinds.map((kind) => {
    const refusal = refusalOf(situation, kind);
    return refusal === undefined ? { kind, ...offerOf(situation, kind) } : { kind, refusal };
  });
}

function refusalOf(
  situation: FlexibilitySituation,
  kind: ArrangementKind,
): OptionRefusal | undefined {
  const found = refusals.find(
    ([refusal, concerned]) => concerned.includes(kind) && applies(situation, kind, refusal),
  );
  return found?.[0];
}

function applies(
  situation: FlexibilitySituation,
  kind: ArrangementKind,
  refusal: OptionRefusal,
): boolean {
  switch (refusal) {
    case "not-open":
      return !situation.isOpen;
    case "nothing-left":
      return situation.total === 0;
    case "payer":
      return situation.isPayer;
    case "switched-off":
      return isSwitchedOff(situation, kind);
    case "plan-in-force":
      return situation.hasPlan;
    case "request-pending":
      return situation.hasRequest;
    case "too-small":
      return isTooSmall(situation, kind);
    case "used-up":
      return isUsedUp(situation, kind);
    case "promise-open":
      return situation.hasPromise;
  }
}

function isSwitchedOff({ policy }: FlexibilitySituation, kind: ArrangementKind): boolean {
  if (kind === "promise") return policy.promiseTimes === 0 || policy.promiseDays === 0;
  return kind === "share" ? policy.sharing === "nobody" : policy.pauseDays === 0;
}

/** Whether there are no two parts in it: for a plan of any size, else of what may be paid on its own. */
function isTooSmall(situation: FlexibilitySituation, kind: ArrangementKind): boolean {
  const { total, smallestPart, leastPart } = situation;
  return total < leastPart + (kind === "plan" ? leastPart : smallestPart);
}

/** Whether the one pause was had, or all promises; a broken one counts double. */
function isUsedUp(situation: FlexibilitySituation, kind: ArrangementKind): boolean {
  if (kind === "pause") return situation.hasPaused;
  return situation.promiseCount + situation.brokenCount >= situation.policy.promiseTimes;
}

type Offer = Omit<ArrangementOption, "kind" | "refusal">;

function offerOf(situation: FlexibilitySituation, kind: ArrangementKind): Offer {
  const { today, policy, total, smallestPart } = situation;
  switch (kind) {
    case "plan":
      return planOffer(situation);
    case "more-time":
      return moreTimeOffer(suggestMoreTime(situation));
    case "promise":
      return { latestDate: addDays(today, policy.promiseDays) };
    case "pause":
      return { latestDate: addDays(today, policy.pauseDays) };
    case "share":
      return { largestCount: Math.min(mostShares, Math.floor(total / smallestPart)) };
    case "part":
    case "question":
    case "hardship":
      return {};
  }
}

function planOffer(situation: FlexibilitySituation): Offer {
  const suggestion = suggestPlan(situation);
  if (suggestion === undefined) return { mustAsk: true };
  return {
    suggestion: mutable(suggestion),
    latestDate: addDays(situation.today, situation.policy.planDays),
    largestCount: mostPartsGranted(situation),
  };
}

function moreTimeOffer(suggestion: Suggestion | undefined): Offer {
  if (suggestion === undefined) return { mustAsk: true };
  return { suggestion: mutable(suggestion), latestDate: suggestion.terms.lastDate };
}
