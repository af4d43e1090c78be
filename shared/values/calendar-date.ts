import { invariant } from "./invariant.ts";

/** A day of the Gregorian calendar, "YYYY-MM-DD", from 1900 to 9999; strings sort like days. */
export type CalendarDate = string;

const recurrences = {
  weekly: { days: 7 },
  everyTwoWeeks: { days: 14 },
  monthly: { months: 1 },
  quarterly: { months: 3 },
  yearly: { months: 12 },
} as const;

/** How often something recurs. */
export type Recurrence = keyof typeof recurrences;

const datePattern = /^(?:19|[2-9][0-9])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/;
const millisecondsPerDay = 86_400_000;

/** Whether the text is a day that exists, from 1900 to 9999. */
export function isCalendarDate(text: string): boolean {
  return datePattern.test(text) && (dayOf(text) <= 28 || dayOf(text) <= lastDayOf(text));
}

function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7));
}

function dayOf(date: CalendarDate): number {
  return Number(date.slice(8));
}

function lastDayOf(date: CalendarDate): number {
  const year = yearOf(date);
  const month = monthOf(date);
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function writeDate(year: number, month: number, day: number): CalendarDate {
  invariant(year >= 1900 && year <= 9999, "Dates lie between 1900 and 9999.");
  return `${year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

/** Counts days since 1 January 1970. */
export function epochDayOf(date: CalendarDate): number {
  invariant(isCalendarDate(date), "A calendar date is a day that exists.");
  return Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date)) / millisecondsPerDay;
}

/** The day that lies so many days after 1 January 1970. */
export function dateFromEpochDay(epochDay: number): CalendarDate {
  invariant(Number.isSafeInteger(epochDay), "Days are counted whole.");
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
  return writeDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The day that lies so many days later, or earlier for a negative number. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateFromEpochDay(epochDayOf(date) + days);
}

/** The same day of a later month; a day that the month lacks becomes its last. */
export function addMonthsClamped(date: CalendarDate, months: number): CalendarDate {
  invariant(isCalendarDate(date), "A calendar date is a day that exists.");
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return writeDate(year, month, Math.min(dayOf(date), lastDayOf(writeDate(year, month, 1))));
}

/** The n-th date of a recurrence, counted from the anchor (n = 0), so that nothing drifts. */
export function occurrence(anchor: CalendarDate, recurrence: Recurrence, n: number): CalendarDate {
  const step = recurrences[recurrence];
  return "days" in step
    ? addDays(anchor, step.days * n)
    : addMonthsClamped(anchor, step.months * n);
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
  // 1 January 1970 was a Thursday, 3 days after a Monday; 4,000 weeks more keep 1900 above zero.
  return (((epochDayOf(date) + 3 + 4000 * 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** What writes the dates of a language that Intl does not speak everywhere; comes with its words. */
export const dateWriters: Record<
  string,
  new (locale: string, options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat
> = {};

/** A formatter of moments as this product writes them: day first in English, Buddhist years in Thai. */
export function dateWriter(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return new (dateWriters[locale] ?? Intl.DateTimeFormat)(dateLocale(locale), options);
}

function dateLocale(locale: string): string {
  if (locale === "en") return "en-GB-u-nu-latn";
  return locale === "th" ? "th-u-ca-buddhist-nu-latn" : `${locale}-u-nu-latn`;
}

/**
 * How a date is written in words. Where people count years in more than one way, the era says which:
 * Thai counts from the Buddha, and Nepal's own calendar is ahead of the years meant here.
 */
export function dateStyle(locale: string): Intl.DateTimeFormatOptions {
  return {
    day: "numeric",
    month: "long",
    year: "numeric",
    ...(/th|ne/u.test(locale) && { era: "short" }),
  };
}

/** The one formatter of dates in words for a language and a zone: making it is what costs. */
export function dateFormatter(locale: string, timeZone = "UTC"): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = dateWriter(locale, { ...dateStyle(locale), timeZone });
    formatters.set(key, formatter);
  }
  return formatter;
}

/** Writes a date in words: "21 December 2026", "21 ธันวาคม พ.ศ. 2569", "सन् 2026 डिसेम्बर 21". */
export function formatDate(date: CalendarDate, locale: string): string {
  return dateFormatter(locale).format(epochDayOf(date) * millisecondsPerDay);
}
