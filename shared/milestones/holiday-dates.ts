import type { CalendarDate } from "../values/calendar-date.ts";

/** The public holidays of a country between two days (both included), in order. */
export function holidaysOf(
  _country: string,
  _fromDate: CalendarDate,
  _untilDate: CalendarDate,
): readonly CalendarDate[] {
  return [];
}
