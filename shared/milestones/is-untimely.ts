import { daysBetween } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { CadenceStep } from "./cadence.ts";

/**
 * Whether a reminder that was owed would be untrue by now: "due today" on another day, or one that
 * counts from a due date which has moved away since. Both days are of the invoice's zone.
 */
export function isUntimely(
  { anchor, offsetDays }: Pick<CadenceStep, "anchor" | "offsetDays">,
  today: CalendarDate,
  dueDate: CalendarDate,
): boolean {
  if (anchor !== "due") return false;
  const daysLate = daysBetween(dueDate, today);
  // The reader's day may be the one after the invoice's.
  if (daysLate < Math.min(offsetDays, 0) - 1) return true;
  if (offsetDays > 0) return daysLate <= 0;
  return daysLate > 0;
}
