import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { invoiceAmounts, invoiceStatus } from "../invoicing/invoice-status.ts";
import { addDays, compareDates, daysBetween } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import { localDateOf } from "../values/time-zone.ts";
import type { TimeZone } from "../values/time-zone.ts";
import type { CadenceStep, FiredMilestone, MilestoneKind, SkipReason } from "./cadence.ts";
import { remindersRest } from "./holds.ts";
import { canBeReminded, readerZone } from "./reader-zone.ts";
import { cadenceOf, stepOf } from "./reminders-of.ts";
import { never, reminderGapDays, resumesOn } from "./resumption.ts";
import { sendingInstant } from "./sending-instant.ts";
import { stepsUpNow } from "./steps-up.ts";

/** A milestone that is still to come, with the instant at which it fires. */
export type PlannedMilestone = {
  readonly kind: MilestoneKind;
  readonly at: Instant;
  readonly step: CadenceStep;
};

/**
 * The milestones that an invoice still has before it, in order of time. Empty once nothing remains,
 * for an invoice that was never sent, and while reminders rest nobody knows until when. A step that
 * is closer than three calendar days behind the previous one moves back, and so does one that falls
 * within a rest, to the day after; it drops out when it thereby meets the next, and stays out once
 * that one has fired. A broken promise makes one more drop out, unless it is the last.
 */
export function planMilestones(invoice: IssuedInvoice): readonly PlannedMilestone[] {
  if (invoiceStatus(invoice) !== "open" || invoice.sentAt === undefined) return [];
  const resumed = resumesOn(invoice);
  if (resumed === never) return [];
  const zone = readerZone(invoice);
  const waiting = waitingSteps(invoice, localDateOf(invoice.sentAt, zone), zone);
  const previousDate = lastReminderDate(invoice.firedMilestones, zone);
  const afterGap = addDays(previousDate ?? localDateOf(invoice.sentAt, zone), reminderGapDays);
  const earliest = resumed === undefined || resumed < afterGap ? afterGap : resumed;
  return stepUp(waiting, keepApart(waiting, earliest), {
    earliest,
    steps: stepsUpNow(invoice),
  }).map(({ step, date }) => ({
    kind: step.kind,
    at: sendingInstant(invoice.content.clientId, date, zone),
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
  const rest = remindersRest(invoice, now);
  if (rest !== undefined) return rest;
  const step = stepOf(invoice, kind);
  if (step?.message === "not-opened" && invoice.seenAt !== undefined) return "already-opened";
  if (step?.channel === "mail" && !invoice.contacts.some(canBeReminded)) {
    const isReachable = invoice.contacts.some(({ mailStanding }) => mailStanding === "reachable");
    return isReachable ? "unsubscribed" : "nobody-to-reach";
  }
  return isTooLate(invoice, kind, now) ? "too-late" : undefined;
}

function isTooLate(invoice: IssuedInvoice, kind: MilestoneKind, now: Instant): boolean {
  const step = stepOf(invoice, kind);
  const planned = planMilestones(invoice).find((candidate) => candidate.kind === kind);
  if (step === undefined || planned === undefined) return false;
  const zone = readerZone(invoice);
  return daysBetween(localDateOf(planned.at, zone), localDateOf(now, zone)) > step.graceDays;
}

type Dated = { readonly step: CadenceStep; readonly date: CalendarDate };

/** The steps that come behind the last one that has fired, each on its own day. */
function waitingSteps(
  invoice: IssuedInvoice,
  sentDate: CalendarDate,
  zone: TimeZone,
): readonly Dated[] {
  const { dueDateMovedAt, firedMilestones, seenAt } = invoice;
  const steps = cadenceOf(invoice)
    .steps.map((step) => ({ step, date: stepDate(step, sentDate, invoice.dueDate) }))
    .toSorted((a, b) => compareDates(a.date, b.date));
  const lastFired = steps.findLastIndex((dated) =>
    firedMilestones.some((fired) => hasFired(dated, fired, { dueDateMovedAt, zone })),
  );
  const movedDate = dueDateMovedAt === undefined ? sentDate : localDateOf(dueDateMovedAt, zone);
  return steps
    .slice(lastFired + 1)
    .filter(({ step }) => step.kind !== "not-opened" || seenAt === undefined)
    .filter(({ date }) => date > sentDate)
    .filter(
      ({ step, date }) => date > movedDate || (step.anchor === "due" && step.offsetDays >= 0),
    );
}

/**
 * Whether a step has fired. One that counts from the due date has not where the due date moved
 * afterwards; since steps never fire before their day, one that did was of another due date.
 */
function hasFired(
  { step, date }: Dated,
  fired: FiredMilestone,
  { dueDateMovedAt, zone }: { dueDateMovedAt: Instant | undefined; zone: TimeZone },
): boolean {
  if (fired.kind !== step.kind) return false;
  if (step.anchor === "sent" || dueDateMovedAt === undefined) return true;
  return fired.at >= dueDateMovedAt && localDateOf(fired.at, zone) >= date;
}

function stepDate(step: CadenceStep, sentDate: CalendarDate, dueDate: CalendarDate): CalendarDate {
  return addDays(step.anchor === "sent" ? sentDate : dueDate, step.offsetDays);
}

function keepApart(steps: readonly Dated[], earliestOfAll: CalendarDate): readonly Dated[] {
  const kept: Dated[] = [];
  let earliest = earliestOfAll;
  for (const [index, { step, date }] of steps.entries()) {
    const next = steps[index + 1];
    const moved = date < earliest ? earliest : date;
    const meetsNext = next !== undefined && moved >= next.date;
    // "Due today" is only true on its day: it gives way rather than move.
    if (moved !== date && (meetsNext || step.kind === "due-today")) continue;
    kept.push({ step, date: moved });
    earliest = addDays(moved, reminderGapDays);
  }
  return kept;
}

/** The plan without its first steps, as many as broken promises took; the last one always stays. */
function stepUp(
  waiting: readonly Dated[],
  kept: readonly Dated[],
  { earliest, steps }: { readonly earliest: CalendarDate; readonly steps: number },
): readonly Dated[] {
  const first = kept[Math.min(steps, kept.length - 1)];
  if (steps === 0 || first === undefined) return kept;
  const from = waiting.findIndex(({ step }) => step === first.step);
  return keepApart(waiting.slice(from), earliest);
}

function lastReminderDate(
  fired: readonly FiredMilestone[],
  zone: TimeZone,
): CalendarDate | undefined {
  return fired
    .filter((milestone) => milestone.skipped === undefined)
    .map((milestone) => localDateOf(milestone.at, zone))
    .toSorted()
    .at(-1);
}
