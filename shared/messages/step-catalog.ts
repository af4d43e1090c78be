import { stepWords as english } from "./catalog/en/steps.ts";
import type { StepWords } from "./catalog/en/steps.ts";
import { stepWords as nepali } from "./catalog/ne/steps.ts";
import { stepWords as thai } from "./catalog/th/steps.ts";
import type { Locale } from "./locale.ts";

const catalogs: Readonly<Record<Locale, StepWords>> = { en: english, th: thai, ne: nepali };

/** The words for why steps are sent, in a language. */
export function stepCatalog(locale: Locale): StepWords {
  return catalogs[locale];
}
