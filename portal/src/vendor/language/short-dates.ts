import { dateWriter, dateStyle, epochDayOf } from "../../../../shared/values/calendar-date.ts";
import { millisecondsOf } from "../../../../shared/values/instant.ts";

const millisecondsPerDay = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? dateWriter(locale, options);
  formatters.set(key, known);
  return known;
}

function dayOptions(locale: string): Intl.DateTimeFormatOptions {
  return { ...dateStyle(locale), month: "short" };
}

// A date that breaks across lines is read twice.
function unbroken(date: string): string {
  return date.replaceAll(" ", "\u00a0");
}

/** Writes a date for a column of dates: "21 Dec 2026". */
export function formatShortDate(date: string, locale: string): string {
  const options = { ...dayOptions(locale), timeZone: "UTC" };
  return unbroken(formatter(locale, options).format(epochDayOf(date) * millisecondsPerDay));
}

/** Writes a moment for a list of moments: "21 Dec 2026, 14:02". */
export function formatShortInstant(instant: string, locale: string, zone: string): string {
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const options = { ...dayOptions(locale), ...clock, timeZone: zone };
  return formatter(locale, options).format(millisecondsOf(instant));
}

/** Writes a time of day, as the reader's own clock shows it: "14:02". */
export function formatTime(milliseconds: number, locale: string): string {
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return formatter(locale, clock).format(milliseconds);
}
