import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { invoiceAmounts, invoiceStatus } from "../invoicing/invoice-status.ts";
import { addDays, compareDates, daysBetween } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import { localDateOf, localTimeOf } from "../values/time-zone.ts";
import type { TimeZone } from "../values/time-zone.ts";
import { defaultCadence } from "./cadence.ts";
import type { CadenceStep, FiredMilestone, MilestoneKind, SkipReason } from "./cadence.ts";
import { sendingInstant } from "./sending-instant.ts";

/** A milestone that is still to come, with the instant at which it fires. */
export type PlannedMilestone = { readonly kind: MilestoneKind; readonly at: Instant };

/** Nobody gets a reminder before eight (inclusive) or from nine in the evening on. */
const firstHour = "08:00";
const lastHour = "21:00";

/** Two reminders of one invoice are at least this many local calendar days apart. */
const reminderGapDays = 3;

/**
 * The milestones that an invoice still has before it, in order of time. Empty once nothing remains,
 * and for an invoice that was never sent. A step that is closer than three calendar days behind the
 * previous one moves back, and so does one that falls within a pause, to the day after; it drops out
 * when it thereby meets the next, and stays out once that one has fired.
 */
export function planMilestones(invoice: IssuedInvoice): readonly PlannedMilestone[] {
  if (invoiceStatus(invoice) !== "open" || invoice.sentAt === undefined) return [];
  const zone = readerZone(invoice);
  const sentDate = localDateOf(invoice.sentAt, zone);
  const steps = defaultCadence
    .map((step) => ({ step, date: stepDate(step, sentDate, invoice.dueDate) }))
    .toSorted((a, b) => compareDates(a.date, b.date));
  const lastFired = steps.findLastIndex(({ step }) =>
    invoice.firedMilestones.some((fired) => fired.kind === step.kind),
  );
  const waiting = steps
    .slice(lastFired + 1)
    .filter(({ step }) => step.kind !== "not-opened" || invoice.seenAt === undefined)
    .filter(({ date }) => date > sentDate);
  const previousDate = lastReminderDate(invoice.firedMilestones, zone) ?? sentDate;
  return keepApart(waiting, earliestDate(previousDate, invoice.pausedUntil)).map(
    ({ step, date }) => ({ kind: step.kind, at: sendingInstant(invoice.id, date, zone) }),
  );
}

/** The next milestone of an invoice; the only one that has a job and a schedule. */
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
  if (isPaused(invoice, now)) return "declared-paid";
  if (kind === "not-opened" && invoice.seenAt !== undefined) return "already-opened";
  if (!invoice.contacts.some((contact) => contact.mailStanding === "reachable")) {
    return "nobody-to-reach";
  }
  return isTooLate(invoice, kind, now) ? "too-late" : undefined;
}

/**
 * The first moment, `now` or later, at which a reminder that something held up may leave: within
 * hours where the reader is, else at the next nine o'clock there.
 */
export function earliestSending(invoice: IssuedInvoice, now: Instant): Instant {
  const zone = readerZone(invoice);
  const time = localTimeOf(now, zone);
  if (time >= firstHour && time < lastHour) return now;
  const today = localDateOf(now, zone);
  return sendingInstant(invoice.id, time < firstHour ? today : addDays(today, 1), zone);
}

/** The zone of the contact who gets this invoice's reminders, for the hour at which they leave. */
export function readerZone(invoice: IssuedInvoice): TimeZone {
  const { contacts, timeZone } = invoice;
  const reader = contacts.find(({ mailStanding }) => mailStanding === "reachable") ?? contacts[0];
  return reader?.timeZone ?? timeZone;
}

/** Whether reminders rest at an instant, since somebody said that they have paid. */
export function isPaused(invoice: IssuedInvoice, now: Instant): boolean {
  const { pausedUntil } = invoice;
  return pausedUntil !== undefined && localDateOf(now, readerZone(invoice)) <= pausedUntil;
}

function isTooLate(invoice: IssuedInvoice, kind: MilestoneKind, now: Instant): boolean {
  const step = defaultCadence.find((candidate) => candidate.kind === kind);
  const planned = planMilestones(invoice).find((candidate) => candidate.kind === kind);
  if (step === undefined || planned === undefined) return false;
  const zone = readerZone(invoice);
  return daysBetween(localDateOf(planned.at, zone), localDateOf(now, zone)) > step.graceDays;
}

function stepDate(step: CadenceStep, sentDate: CalendarDate, dueDate: CalendarDate): CalendarDate {
  return addDays(step.anchor === "sent" ? sentDate : dueDate, step.offsetDays);
}

type Dated = { readonly step: CadenceStep; readonly date: CalendarDate };

/** The first day on which a reminder may leave after the previous one and any pause. */
function earliestDate(
  previousDate: CalendarDate,
  pausedUntil: CalendarDate | undefined,
): CalendarDate {
  const afterGap = addDays(previousDate, reminderGapDays);
  if (pausedUntil === undefined || pausedUntil < afterGap) return afterGap;
  return addDays(pausedUntil, 1);
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
