import { invariant } from "./invariant.ts";

/** A day of the Gregorian calendar, "YYYY-MM-DD", from 1900 to 9999; strings sort like days. */
export type CalendarDate = string;

/** How often something recurs. */
export type Recurrence = "weekly" | "everyTwoWeeks" | "monthly" | "quarterly" | "yearly";

const datePattern = /^(?:19|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$/;
const millisecondsPerDay = 86_400_000;

/** Whether the text is a day that exists, from 1900 to 9999. */
export function isCalendarDate(text: string): boolean {
  if (!datePattern.test(text)) return false;
  const day = Number(text.slice(8));
  return monthOf(text) >= 1 && monthOf(text) <= 12 && day >= 1 && day <= lastDayOf(text);
}

function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7));
}

function lastDayOf(date: CalendarDate): number {
  // Day 0 of the next month is the last day of this one.
  const next = Date.UTC(yearOf(date), monthOf(date), 1);
  return (next - Date.UTC(yearOf(date), monthOf(date) - 1, 1)) / millisecondsPerDay;
}

function write(year: number, month: number, day: number): CalendarDate {
  const text = [
    String(year).padStart(4, "0"),
    String(month).padStart(2, "0"),
    String(day).padStart(2, "0"),
  ].join("-");
  invariant(datePattern.test(text), `${text} is outside the calendar of 1900 to 9999.`);
  return text;
}

/** Counts days since 1 January 1970. */
export function epochDayOf(date: CalendarDate): number {
  invariant(isCalendarDate(date), `${date} is not a calendar date.`);
  return Date.UTC(yearOf(date), monthOf(date) - 1, Number(date.slice(8))) / millisecondsPerDay;
}

/** The day that lies so many days after 1 January 1970. */
export function dateFromEpochDay(epochDay: number): CalendarDate {
  // Howard Hinnant's civil_from_days: years run from March, so that the leap day comes last.
  const shifted = epochDay + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return write(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The day that lies so many days later, or earlier for a negative number. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateFromEpochDay(epochDayOf(date) + days);
}

/** The same day of a later month; a day that the month lacks becomes its last. */
export function addMonthsClamped(date: CalendarDate, months: number): CalendarDate {
  invariant(isCalendarDate(date), `${date} is not a calendar date.`);
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const first = write(Math.floor(count / 12), (count % 12) + 1, 1);
  return first.slice(0, 8) + String(Math.min(Number(date.slice(8)), lastDayOf(first))).padStart(2, "0");
}

/** The n-th date of a recurrence, counted from the anchor (n = 0), so that nothing drifts. */
export function occurrence(anchor: CalendarDate, recurrence: Recurrence, n: number): CalendarDate {
  switch (recurrence) {
    case "weekly":
      return addDays(anchor, 7 * n);
    case "everyTwoWeeks":
      return addDays(anchor, 14 * n);
    case "monthly":
      return addMonthsClamped(anchor, n);
    case "quarterly":
      return addMonthsClamped(anchor, 3 * n);
    case "yearly":
      return addMonthsClamped(anchor, 12 * n);
  }
}

/** How many days lie from one date to another; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return epochDayOf(to) - epochDayOf(from);
}

/** Orders two dates: negative, zero or positive. */
export function compareDates(left: CalendarDate, right: CalendarDate): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The day of the week by ISO 8601: Monday is 1, Sunday is 7. */
export function weekday(date: CalendarDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // 1 January 1970 was a Thursday; adding whole weeks keeps the remainder positive since 1900.
  return (((epochDayOf(date) + 3 + 7 * 4000) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The Intl locale in which this product writes dates: day first in English, Buddhist years in Thai. */
export function dateLocale(locale: string): string {
  if (locale === "en") return "en-GB-u-nu-latn";
  return locale === "th" ? "th-u-ca-buddhist-nu-latn" : `${locale}-u-nu-latn`;
}

/** Writes a date in words with its year: "21 December 2026", "21 ธันวาคม พ.ศ. 2569". */
export function formatDate(date: CalendarDate, locale: string): string {
  let formatter = formatters.get(locale);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(dateLocale(locale), {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
      ...(locale === "th" && { era: "short" }),
    });
    formatters.set(locale, formatter);
  }
  return formatter.format(epochDayOf(date) * millisecondsPerDay);
}
