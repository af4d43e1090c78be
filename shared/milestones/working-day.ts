import { epochDayOf } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { ReminderCalendar } from "./reminder-settings.ts";
import { weekendOf } from "./weekends.ts";

/** Nobody is off for so long; a calendar that says otherwise must not keep reminders for ever. */
const longestStretchDays = 60;

// Calendars are kept on invoices and never change, so that their days are read once.
const daySets = new WeakMap<readonly CalendarDate[], ReadonlySet<number>>();

/** The days of a list, counted from 1 January 1970. */
function daysOf(dates: readonly CalendarDate[]): ReadonlySet<number> {
  let days = daySets.get(dates);
  if (days === undefined) {
    days = new Set(dates.map(epochDayOf));
    daySets.set(dates, days);
  }
  return days;
}

/** Whether a day, counted from 1 January 1970, is one of a list. */
export function isListed(dates: readonly CalendarDate[], day: number): boolean {
  return dates.length > 0 && daysOf(dates).has(day);
}

/** Whether a day, counted from 1 January 1970, is on a weekend of the calendar's country. */
export function isWeekend({ country }: ReminderCalendar, day: number): boolean {
  return weekendOf(country).includes(weekdayOf(day));
}

function weekdayOf(day: number): number {
  // 1 January 1970 was a Thursday; 4,000 weeks more keep 1900 above zero.
  return ((day + 3 + 4000 * 7) % 7) + 1;
}

/** Whether reminders may go out on a day, counted from 1 January 1970. */
export function isWorkingDay(calendar: ReminderCalendar, day: number): boolean {
  return workingDayFrom(calendar)(day) === day;
}

/** Tells the first day, the given one or later, on which reminders may go out. */
export function workingDayFrom({
  country,
  skipsWeekends,
  daysOff,
}: ReminderCalendar): (day: number) => number {
  if (!skipsWeekends && daysOff.length === 0) return (day) => day;
  const weekend = skipsWeekends ? weekendOf(country) : [];
  const off = daysOf(daysOff);
  return (day) => {
    for (let later = day; later < day + longestStretchDays; later += 1) {
      if (!weekend.includes(weekdayOf(later)) && !off.has(later)) return later;
    }
    return day;
  };
}
