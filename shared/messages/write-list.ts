import type { Locale } from "./locale.ts";

/** Several words as a language lists them: "Anna, Ben and Carl", "Anna or Ben". */
export function writeList(
  items: readonly string[],
  locale: Locale,
  last: "and" | "or" = "and",
): string {
  const type = last === "and" ? "conjunction" : "disjunction";
  const parts = new Intl.ListFormat(locale === "en" ? "en-GB" : locale, { type }).formatToParts(
    items,
  );
  return parts.map(({ value, type: kind }) => (kind === "literal" ? apart(value) : value)).join("");
}

/** Thai puts no space around its "and", which reads badly behind a bracket or another script. */
function apart(separator: string): string {
  return /^\s|^,/u.test(separator) ? separator : ` ${separator.trim()} `;
}
