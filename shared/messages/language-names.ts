import type { Locale } from "./locale.ts";

/** What each language calls itself; not every browser knows. */
export const languageNames: Readonly<Record<Locale, string>> = {
  en: "English",
  th: "ไทย",
  ne: "नेपाली",
};
