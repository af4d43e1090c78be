import { noticeWords as english } from "./catalog/en/notice.ts";
import type { NoticeWords } from "./catalog/en/notice.ts";
import { noticeWords as nepali } from "./catalog/ne/notice.ts";
import { noticeWords as thai } from "./catalog/th/notice.ts";
import type { Locale } from "./locale.ts";

const catalogs: Readonly<Record<Locale, NoticeWords>> = { en: english, th: thai, ne: nepali };

/** The words of notices to the vendor in a language. */
export function noticeCatalog(locale: Locale): NoticeWords {
  return catalogs[locale];
}
