import { arrangementNoticeWords as english } from "./catalog/en/arrangement-notice.ts";
import type { ArrangementNoticeWords } from "./catalog/en/arrangement-notice.ts";
import { arrangementNoticeWords as nepali } from "./catalog/ne/arrangement-notice.ts";
import { arrangementNoticeWords as thai } from "./catalog/th/arrangement-notice.ts";
import type { Locale } from "./locale.ts";

const catalogs: Readonly<Record<Locale, ArrangementNoticeWords>> = {
  en: english,
  th: thai,
  ne: nepali,
};

/** The words of the vendor's notices about what clients arrange, in a language. */
export function arrangementNoticeCatalog(locale: Locale): ArrangementNoticeWords {
  return catalogs[locale];
}
