import { arrangementMailWords as english } from "./catalog/en/arrangement-mail.ts";
import type { ArrangementMailWords } from "./catalog/en/arrangement-mail.ts";
import { arrangementMailWords as nepali } from "./catalog/ne/arrangement-mail.ts";
import { arrangementMailWords as thai } from "./catalog/th/arrangement-mail.ts";
import type { Locale } from "./locale.ts";

const catalogs: Readonly<Record<Locale, ArrangementMailWords>> = {
  en: english,
  th: thai,
  ne: nepali,
};

/** The words of the mails about agreements, requests, promises, questions and shares. */
export function arrangementMailCatalog(locale: Locale): ArrangementMailWords {
  return catalogs[locale];
}
