import { authorizationSentences } from "./authorization-sentences.ts";
import type { PageArrangementsWords } from "./catalog/en/page-arrangements.ts";
import { pageArrangementsWords as english } from "./catalog/en/page-arrangements.ts";
import { pageArrangementsWords as nepali } from "./catalog/ne/page-arrangements.ts";
import { pageArrangementsWords as thai } from "./catalog/th/page-arrangements.ts";
import type { Locale } from "./locale.ts";

const catalogs: Readonly<Record<Locale, PageArrangementsWords>> = {
  en: english,
  th: thai,
  ne: nepali,
};

/** What a client authorizes with charges that happen by themselves, as its page says it. */
export function authorizationWords(
  locale: Locale,
  charge: { readonly vendor: string; readonly by: string },
): readonly string[] {
  return authorizationSentences(catalogs[locale].authorize, charge);
}
