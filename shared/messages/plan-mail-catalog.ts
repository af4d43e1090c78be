import { planMailWords as english } from "./catalog/en/plan-mail.ts";
import type { PlanMailWords } from "./catalog/en/plan-mail.ts";
import { planMailWords as nepali } from "./catalog/ne/plan-mail.ts";
import { planMailWords as thai } from "./catalog/th/plan-mail.ts";
import type { Locale } from "./locale.ts";

const catalogs: Readonly<Record<Locale, PlanMailWords>> = { en: english, th: thai, ne: nepali };

/** The words of the mails about a payment plan and its payments, in a language. */
export function planMailCatalog(locale: Locale): PlanMailWords {
  return catalogs[locale];
}
