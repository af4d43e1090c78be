import { dateWriter, dateStyle } from "../../../../shared/values/calendar-date.ts";

/** A month, "2028-04", in words with its year. */
export function formatMonth(month: string, locale: string): string {
  return dateWriter(locale, {
    ...dateStyle(locale),
    day: undefined,
    timeZone: "UTC",
  }).format(Date.parse(`${month}-01T00:00:00Z`));
}
