import { paymentNoticeWords as english } from "./catalog/en/payment-notice.ts";
import type { PaymentNoticeWords } from "./catalog/en/payment-notice.ts";
import { paymentNoticeWords as nepali } from "./catalog/ne/payment-notice.ts";
import { paymentNoticeWords as thai } from "./catalog/th/payment-notice.ts";
import type { Locale } from "./locale.ts";

const catalogs: Readonly<Record<Locale, PaymentNoticeWords>> = {
  en: english,
  th: thai,
  ne: nepali,
};

/** The words of notices about money to the vendor in a language. */
export function paymentNoticeCatalog(locale: Locale): PaymentNoticeWords {
  return catalogs[locale];
}
