import { epochDayOf } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { ReminderCalendar } from "./reminder-settings.ts";
import { weekendOf } from "./weekends.ts";

/** Nobody is off for so long; a calendar that says otherwise must not keep reminders for ever. */
const longestStretchDays = 60;

// Calendars are kept on invoices and never change, so that their days are read once.
const daySets = new WeakMap<readonly CalendarDate[], ReadonlySet<number>>();

/** Whether a day is one of a calendar's list; days are counted from 1 January 1970. */
export function isListed(dates: readonly CalendarDate[], day: number): boolean {
  if (dates.length === 0) return false;
  let days = daySets.get(dates);
  if (days === undefined) {
    days = new Set(dates.map(epochDayOf));
    daySets.set(dates, days);
  }
  return days.has(day);
}

/** Whether a day, counted from 1 January 1970, is on a weekend of the calendar's country. */
export function isWeekend({ country }: ReminderCalendar, day: number): boolean {
  // 1 January 1970 was a Thursday; 4,000 weeks more keep 1900 above zero.
  return weekendOf(country).includes(((day + 3 + 4000 * 7) % 7) + 1);
}

/** Whether reminders may go out on a day, counted from 1 January 1970. */
export function isWorkingDay(calendar: ReminderCalendar, day: number): boolean {
  if (calendar.skipsWeekends && isWeekend(calendar, day)) return false;
  return !isListed(calendar.daysOff, day);
}

/** The first day, the given one or later, on which reminders may go out. */
export function workingDayFrom(calendar: ReminderCalendar, day: number): number {
  for (let later = day; later < day + longestStretchDays; later += 1) {
    if (isWorkingDay(calendar, later)) return later;
  }
  return day;
}
