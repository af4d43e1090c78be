import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { epochDayOf } from "../values/calendar-date.ts";
import { localDayOf } from "../values/time-zone.ts";
import { anchorOf, joinedLate } from "./anchor-days.ts";
import type { Anchor, Sending } from "./anchor-days.ts";
import type { CadenceStep, FiredMilestone, StepAnchor, StepTone } from "./cadence.ts";
import { cadenceOf } from "./reminders-of.ts";
import { ruledOut } from "./step-applies.ts";

/** A step on the day that its anchor gives it, counted from 1 January 1970. */
export type WaitingStep = {
  readonly step: CadenceStep;
  readonly day: number;
};

type Anchored = WaitingStep & { readonly anchor: Anchor };

/**
 * The steps of an invoice's cadence that come behind the last one that has fired, by their days.
 * Steps that count from a promise or an installment come and go beside the others.
 */
export function waitingSteps(invoice: IssuedInvoice, sending: Sending): readonly WaitingStep[] {
  const anchored = byDay(anchoredSteps(invoice, sending));
  const beside = anchored.filter(({ step }) => isArranged(step));
  const cadence = beside.length === 0 ? anchored : anchored.filter(({ step }) => !isArranged(step));
  const waiting = stillToCome(invoice, startingWarm(invoice, cadence, sending), sending);
  if (beside.length === 0) return waiting;
  return [...waiting, ...stillToCome(invoice, beside, sending)];
}

function anchoredSteps(invoice: IssuedInvoice, sending: Sending): readonly Anchored[] {
  const anchored: Anchored[] = [];
  let known: StepAnchor | undefined;
  let anchor: Anchor | undefined;
  for (const step of cadenceOf(invoice).steps) {
    // Most steps count from the same day as the one before.
    if (step.anchor !== known) anchor = anchorOf(invoice, step.anchor, sending);
    known = step.anchor;
    if (anchor) anchored.push({ step, day: anchor.day + step.offsetDays, anchor });
  }
  return anchored;
}

/** Steps in order of their days; most lists are already. */
function byDay(steps: readonly Anchored[]): readonly Anchored[] {
  let last = -Infinity;
  for (const { day } of steps) {
    if (day < last) return steps.toSorted((a, b) => a.day - b.day);
    last = day;
  }
  return steps;
}

/** Whether a step counts from something that was arranged. */
export function isArranged({ anchor }: Pick<CadenceStep, "anchor">): boolean {
  return anchor === "promise" || anchor === "installment";
}

function stillToCome(
  invoice: IssuedInvoice,
  steps: readonly Anchored[],
  { zone, sentDay }: Sending,
): readonly Anchored[] {
  const { firedMilestones } = invoice;
  const firedDays = firedMilestones.map(({ at }) => localDayOf(at, zone));
  const lastFired = steps.findLastIndex((step) =>
    firedMilestones.some((fired, index) => hasFired(step, fired, firedDays[index] ?? 0)),
  );
  const passedDay = dayOfForgotten(invoice, firedDays);
  return steps.filter(({ step, day, anchor }, index) => {
    if (index <= lastFired || day <= sentDay) return false;
    if (day <= passedDay && !isArranged(step)) return false;
    const isGone =
      anchor.since !== undefined && !countsOnceLate(step) && day <= localDayOf(anchor.since, zone);
    return !isGone && ruledOut(invoice, step) === undefined;
  });
}

/** What counts from a due date that moved is owed although its day had passed by then. */
function countsOnceLate({ anchor, offsetDays }: CadenceStep): boolean {
  return (anchor === "due" || anchor === "month-end") && offsetDays >= 0;
}

/**
 * Whether a step has fired for the day that it counts from. Of old ones nobody knows that day: one
 * that fired before its anchor was settled has not, and since steps never fire before their day, one
 * that did was of another anchor.
 */
function hasFired({ step, day, anchor }: Anchored, fired: FiredMilestone, firedDay: number) {
  if (fired.kind !== step.kind) return false;
  if (anchor.since === undefined) return true;
  const { countedFrom, at } = fired;
  if (countedFrom !== undefined) return epochDayOf(countedFrom) === anchor.day;
  return at >= anchor.since && firedDay >= day;
}

/** The day of the last one that fired under a cadence of before: nothing is done over again. */
function dayOfForgotten(invoice: IssuedInvoice, firedDays: readonly number[]): number {
  const { firedMilestones, dueDateMovedAt = "" } = invoice;
  const { steps } = cadenceOf(invoice);
  let last = -Infinity;
  for (const [index, { kind, at }] of firedMilestones.entries()) {
    const isForgotten = at >= dueDateMovedAt && !steps.some((step) => step.kind === kind);
    if (isForgotten) last = Math.max(last, firedDays[index] ?? last);
  }
  return last;
}

/** Past due when it was sent: the first step that asks for money is a warm one, whatever its day. */
function startingWarm(
  invoice: IssuedInvoice,
  steps: readonly Anchored[],
  sending: Sending,
): readonly Anchored[] {
  if (!joinedLate(invoice, sending)) return steps;
  const firstOf = (tone: StepTone) =>
    steps.find(({ step, day }) => asks(step) && step.tone === tone && day > sending.sentDay);
  const first = firstOf("warm") ?? firstOf("clear");
  if (first === undefined) return steps;
  return steps.filter((each) => !asks(each.step) || each.day >= first.day);
}

function asks({ anchor }: CadenceStep): boolean {
  return anchor === "due" || anchor === "month-end";
}
