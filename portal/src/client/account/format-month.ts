import { dateLocale } from "../../../../shared/values/calendar-date.ts";

/** A month, "2028-04", in words with its year. */
export function formatMonth(month: string, locale: string): string {
  return new Intl.DateTimeFormat(dateLocale(locale), {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
    ...(locale === "th" && { era: "short" }),
  }).format(Date.parse(`${month}-01T00:00:00Z`));
}
