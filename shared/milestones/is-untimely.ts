import { daysBetween } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { defaultCadence } from "./cadence.ts";
import type { MilestoneKind } from "./cadence.ts";

/**
 * Whether a reminder that was owed would be untrue by now: "due today" on another day, or one that
 * counts from a due date which has moved away since. Both days are of the invoice's zone.
 */
export function isUntimely(
  kind: MilestoneKind,
  today: CalendarDate,
  dueDate: CalendarDate,
): boolean {
  const step = defaultCadence.find((candidate) => candidate.kind === kind);
  if (step === undefined || step.anchor === "sent") return false;
  const daysLate = daysBetween(dueDate, today);
  // The reader's day may be the one after the invoice's.
  if (daysLate < Math.min(step.offsetDays, 0) - 1) return true;
  if (step.offsetDays > 0) return daysLate <= 0;
  return step.offsetDays === 0 && daysLate > 0;
}
