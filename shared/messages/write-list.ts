import type { Locale } from "./locale.ts";

/** Several words as a language lists them: "Anna, Ben and Carl", "Anna or Ben". */
export function writeList(
  items: readonly string[],
  locale: Locale,
  last: "and" | "or" = "and",
): string {
  const type = last === "and" ? "conjunction" : "disjunction";
  return new Intl.ListFormat(locale === "en" ? "en-GB" : locale, { type }).format(items);
}
