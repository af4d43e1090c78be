import type { CadenceStep, StepTone } from "./cadence.ts";
import type { ReminderCalendar } from "./reminder-settings.ts";
import { reminderGapDays } from "./resumption.ts";
import type { WaitingStep } from "./waiting-steps.ts";
import { workingDayFrom } from "./working-day.ts";

/** A step that waits, and the first day on which no rest holds it back; absent: nothing does. */
export type HeldStep = WaitingStep & { readonly from?: number };

/** What days reminders may go out on: none before `earliest`, none that is off. */
export type OpenDays = {
  readonly calendar: ReminderCalendar;
  readonly earliest: number;
  /** The firmest tone that was heard so far. */
  readonly heard: StepTone | undefined;
  /** Whether the warm step is never left out: the invoice was past due when it was sent. */
  readonly startsWarm: boolean;
};

/**
 * Gives steps days of their own. A step that is held back, too close behind the one before, or on a
 * day off moves to the next day that suits; it drops out when it thereby meets the next. What is
 * only true up to a day, such as "due today", gives way rather than move beyond it. After a long rest
 * the tone doesn't jump: the last mail ahead of a firm or formal step stays, and that one moves.
 */
export function keepApart(
  steps: readonly HeldStep[],
  { calendar, earliest, heard, startsWarm }: OpenDays,
): readonly WaitingStep[] {
  const inTurn = byFreeDay(steps);
  const workingDay = workingDayFrom(calendar);
  const dayOf = (each: HeldStep, free: number) => workingDay(Math.max(freeDayOf(each), free));
  const kept: WaitingStep[] = [];
  let free = earliest;
  let firmest = firmnessOf(heard);
  for (const [index, each] of inTurn.entries()) {
    const day = dayOf(each, free);
    if (day > lastDayOf(each)) continue;
    const meetsNext =
      day !== each.day && day >= nextDay(inTurn, index, (next) => dayOf(next, free));
    if (meetsNext && !isRung(inTurn, index, { firmest, startsWarm })) continue;
    kept.push(day === each.day ? each : { step: each.step, day });
    free = day + reminderGapDays;
    firmest = Math.max(firmest, firmnessOf(each.step.tone));
  }
  return kept;
}

/** The day of the next step; what has to give way to the one before cannot be met. */
function nextDay(
  steps: readonly HeldStep[],
  index: number,
  dayOf: (step: HeldStep) => number,
): number {
  const next = steps.find(
    (each, place) =>
      place > index && (freeDayOf(each) > lastDayOf(each) || dayOf(each) <= lastDayOf(each)),
  );
  return next === undefined ? Infinity : freeDayOf(next);
}

const byFirmness: readonly (StepTone | undefined)[] = [
  undefined,
  "warm",
  "clear",
  "firm",
  "formal",
];

/** How firm a tone is; nothing at all is the softest. */
export function firmnessOf(tone: StepTone | undefined): number {
  return byFirmness.indexOf(tone);
}

/**
 * Whether a step is the last mail before a firm or formal one, or ahead of all that isn't warm where
 * it must be, and firmer than all that was heard.
 */
function isRung(
  steps: readonly HeldStep[],
  index: number,
  { firmest, startsWarm }: { readonly firmest: number; readonly startsWarm: boolean },
): boolean {
  const step = steps[index]?.step;
  if (step?.channel !== "mail" || firmest >= firmnessOf(step.tone)) return false;
  const later = steps.slice(index + 1).map((each) => each.step);
  const firmer = later.findIndex(({ tone }) => firmnessOf(tone) > firmnessOf(step.tone));
  const softest = startsWarm ? "clear" : "firm";
  const isAheadOfFirm = firmnessOf(later[firmer]?.tone) >= firmnessOf(softest);
  return isAheadOfFirm && !later.slice(0, firmer).some(({ channel }) => channel === "mail");
}

const datedAnchors: ReadonlySet<CadenceStep["anchor"]> = new Set([
  "due",
  "discount-end",
  "installment",
  "promise",
]);

/** What speaks of a day to come is true until that day. */
function lastDayOf({ step, day }: WaitingStep): number {
  return step.offsetDays <= 0 && datedAnchors.has(step.anchor) ? day - step.offsetDays : Infinity;
}

/** Steps in order of the days on which they could go out; most lists are already. */
function byFreeDay(steps: readonly HeldStep[]): readonly HeldStep[] {
  const compare = (a: HeldStep, b: HeldStep) => freeDayOf(a) - freeDayOf(b) || a.day - b.day;
  for (let index = 1; index < steps.length; index += 1) {
    const [before, after] = [steps[index - 1], steps[index]];
    if (before && after && compare(before, after) > 0) return steps.toSorted(compare);
  }
  return steps;
}

function freeDayOf({ day, from }: HeldStep): number {
  return from === undefined ? day : Math.max(day, from);
}
