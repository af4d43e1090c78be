import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { invoiceAmounts, invoiceStatus } from "../invoicing/invoice-status.ts";
import { epochDayOf } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import { localDayOf } from "../values/time-zone.ts";
import type { TimeZone } from "../values/time-zone.ts";
import type {
  CadenceStep,
  FiredMilestone,
  MilestoneKind,
  SkipReason,
  StepTone,
} from "./cadence.ts";
import { joinedLate } from "./anchor-days.ts";
import { remindersRest } from "./holds.ts";
import { firmnessOf, keepApart } from "./keep-apart.ts";
import type { HeldStep, OpenDays } from "./keep-apart.ts";
import { canBeReminded, readerZone } from "./reader-zone.ts";
import { calendarOf, stepOf } from "./reminders-of.ts";
import { exemptionOf, never, reminderGapDays, resumesOn } from "./resumption.ts";
import { sendingInstantOf } from "./sending-instant.ts";
import { ruledOut } from "./step-applies.ts";
import { stepsUpNow } from "./steps-up.ts";
import { isArranged, waitingSteps } from "./waiting-steps.ts";
import type { WaitingStep } from "./waiting-steps.ts";

/** A milestone that is still to come, with the instant at which it fires. */
export type PlannedMilestone = {
  readonly kind: MilestoneKind;
  readonly at: Instant;
  readonly step: CadenceStep;
};

/**
 * The milestones that an invoice still has before it, in order of time. Empty once nothing remains,
 * for an invoice that was never sent, and while reminders rest nobody knows until when; only steps
 * that count from what was arranged go out although the others rest for just that reason. A step
 * that is closer than three calendar days behind the previous one moves back, and so does one that
 * falls within a rest or on a day off, to the next day that suits; it drops out when it thereby
 * meets the next, and stays out once that one has fired. A broken promise makes one more drop out,
 * unless it is the last.
 */
export function planMilestones(invoice: IssuedInvoice): readonly PlannedMilestone[] {
  if (invoiceStatus(invoice) !== "open" || invoice.sentAt === undefined) return [];
  const zone = readerZone(invoice);
  const sentDay = localDayOf(invoice.sentAt, zone);
  const steps = heldSteps(invoice, waitingSteps(invoice, { zone, sentDay }));
  if (steps.length === 0) return [];
  const lastDay = lastReminderDay(invoice.firedMilestones, zone) ?? sentDay;
  const open = {
    calendar: calendarOf(invoice),
    earliest: lastDay + reminderGapDays,
    heard: firmestHeard(invoice),
    startsWarm: joinedLate(invoice, { zone, sentDay }),
  };
  const momentOn = sendingInstantOf(invoice.content.clientId, zone);
  return stepUp(steps, open, stepsUpNow(invoice)).map(({ step, day }) => ({
    kind: step.kind,
    at: momentOn(day),
    step,
  }));
}

/** The next milestone of an invoice's cadence. */
export function nextMilestone(invoice: IssuedInvoice): PlannedMilestone | undefined {
  return planMilestones(invoice)[0];
}

/** Why a milestone that comes due `now` must not send, or undefined when it still applies. */
export function reasonToSkip(
  invoice: IssuedInvoice,
  kind: MilestoneKind,
  now: Instant,
): SkipReason | undefined {
  const status = invoiceStatus(invoice);
  if (status === "void") return "void";
  if (status !== "open") return "settled";
  // A part on its way doesn't settle the rest, which is still asked for.
  if (invoiceAmounts(invoice).startable === 0) return "payment-processing";
  const step = stepOf(invoice, kind);
  return (
    remindersRest(invoice, now, step && exemptionOf(step)) ??
    (step && (ruledOut(invoice, step) ?? unreached(invoice, step))) ??
    (isTooLate(invoice, kind, now) ? "too-late" : undefined)
  );
}

/** A mail needs somebody who gets it; a person at the vendor finds a way without. */
function unreached({ contacts }: IssuedInvoice, { channel }: CadenceStep): SkipReason | undefined {
  if (channel !== "mail" || contacts.some(canBeReminded)) return undefined;
  const isReachable = contacts.some(({ mailStanding }) => mailStanding === "reachable");
  return isReachable ? "unsubscribed" : "nobody-to-reach";
}

function isTooLate(invoice: IssuedInvoice, kind: MilestoneKind, now: Instant): boolean {
  const planned = planMilestones(invoice).find((candidate) => candidate.kind === kind);
  if (planned === undefined) return false;
  const zone = readerZone(invoice);
  return localDayOf(now, zone) - localDayOf(planned.at, zone) > planned.step.graceDays;
}

/** The steps that some day are free to go out, each with the first such day. */
function heldSteps(invoice: IssuedInvoice, waiting: readonly WaitingStep[]): readonly HeldStep[] {
  if (waiting.every(({ step }) => !isArranged(step))) return heldUntil(waiting, resumesOn(invoice));
  return waiting.flatMap((each) => heldUntil([each], resumesOn(invoice, exemptionOf(each.step))));
}

function heldUntil(
  steps: readonly WaitingStep[],
  resumed: ReturnType<typeof resumesOn>,
): readonly HeldStep[] {
  if (resumed === undefined) return steps;
  if (resumed === never) return [];
  const from = epochDayOf(resumed);
  return steps.map(({ step, day }) => ({ step, day, from }));
}

/** The plan without its first steps, as many as broken promises took; the last one always stays. */
function stepUp(
  steps: readonly HeldStep[],
  open: OpenDays,
  stepsUp: number,
): readonly WaitingStep[] {
  const kept = keepApart(steps, open);
  if (stepsUp === 0) return kept;
  const asking = kept.filter(({ step }) => !isArranged(step));
  const first = asking[Math.min(stepsUp, asking.length - 1)];
  if (first === undefined) return kept;
  const from = steps.findIndex(({ step }) => step === first.step);
  return keepApart(
    steps.filter(({ step }, index) => index >= from || isArranged(step)),
    open,
  );
}

/** The firmest tone in which an invoice was asked for since it is due when it is. */
function firmestHeard(invoice: IssuedInvoice): StepTone | undefined {
  const { firedMilestones, dueDateMovedAt = "" } = invoice;
  let firmest: StepTone | undefined;
  for (const { kind, at, skipped } of firedMilestones) {
    if (skipped !== undefined || at < dueDateMovedAt) continue;
    const tone = stepOf(invoice, kind)?.tone;
    if (firmnessOf(tone) > firmnessOf(firmest)) firmest = tone;
  }
  return firmest;
}

function lastReminderDay(fired: readonly FiredMilestone[], zone: TimeZone): number | undefined {
  let last: number | undefined;
  for (const { at, skipped } of fired) {
    if (skipped !== undefined) continue;
    const day = localDayOf(at, zone);
    if (last === undefined || day > last) last = day;
  }
  return last;
}
