import { dateFromEpochDay, epochDayOf } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { firstHolidayYear, holidayTable } from "./holiday-table.ts";

/**
 * The public holidays of a country between two days (both included), in order; empty for countries
 * and years of which none are known, such as Nepal's.
 */
export function holidaysOf(
  country: string,
  fromDate: CalendarDate,
  untilDate: CalendarDate,
): readonly CalendarDate[] {
  const row = Object.hasOwn(holidayTable, country) ? holidayTable[country] : undefined;
  const years = row?.split(" ") ?? [];
  return years
    .flatMap((year, index) => datesOf(year, firstHolidayYear + index))
    .filter((date) => date >= fromDate && date <= untilDate);
}

function datesOf(days: string, year: number): readonly CalendarDate[] {
  const first = epochDayOf(`${year}-01-01`);
  const parts = days.match(/../gu) ?? [];
  return parts.map((part) => dateFromEpochDay(first + Number.parseInt(part, 36)));
}
