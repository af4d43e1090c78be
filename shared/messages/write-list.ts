import type { Locale } from "./locale.ts";

const formatters = new Map<string, Intl.ListFormat>();

/** Several words as a language lists them: "Anna, Ben and Carl", "Anna or Ben". */
export function writeList(
  items: readonly string[],
  locale: Locale,
  last: "and" | "or" = "and",
): string {
  const parts = formatter(locale, last === "and" ? "conjunction" : "disjunction").formatToParts(
    items,
  );
  return parts.map(({ value, type }) => (type === "literal" ? apart(value) : value)).join("");
}

/** Thai puts no space around its "and", which reads badly behind a bracket or another script. */
function apart(separator: string): string {
  return /^\s|^,/u.test(separator) ? separator : ` ${separator.trim()} `;
}

/** Making one takes longer than using it many times. */
function formatter(locale: Locale, type: "conjunction" | "disjunction"): Intl.ListFormat {
  const key = `${locale} ${type}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  // American English has a comma before "and".
  const made = new Intl.ListFormat(locale === "en" ? "en-GB" : locale, { type });
  formatters.set(key, made);
  return made;
}
