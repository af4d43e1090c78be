import {
  type CalendarDate,
  dateWriter,
  epochDayOf,
} from "../../../../shared/values/calendar-date.ts";

const millisecondsPerDay = 86_400_000;

/** A date in words without its year, for lines that stand above the same date in full. */
export function shortDate(date: CalendarDate, locale: string): string {
  return dateWriter(locale, {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(epochDayOf(date) * millisecondsPerDay);
}

/** Several things in one sentence: "3 January and 3 February". */
export function writtenList(things: readonly string[], locale: string): string {
  const [isSpoken] = Intl.ListFormat.supportedLocalesOf(locale);
  // Where the browser has no "and" for a language, commas do.
  const style = isSpoken === undefined ? ({ type: "unit" } as const) : {};
  const tag = locale === "en" ? "en-GB" : locale;
  const parts = new Intl.ListFormat(tag, style).formatToParts(things);
  // Thai writes its "and" without spaces, which beside a figure is hard to read.
  return parts
    .map(({ type, value }) =>
      type === "literal" && /\p{L}/u.test(value) ? ` ${value.trim()} ` : value,
    )
    .join("");
}
