import { paymentMailWords as english } from "./catalog/en/payment-mail.ts";
import type { PaymentMailWords } from "./catalog/en/payment-mail.ts";
import { paymentMailWords as nepali } from "./catalog/ne/payment-mail.ts";
import { paymentMailWords as thai } from "./catalog/th/payment-mail.ts";
import type { Locale } from "./locale.ts";

const catalogs: Readonly<Record<Locale, PaymentMailWords>> = { en: english, th: thai, ne: nepali };

/** The words of the mails about money on its way, coming back or going back, in a language. */
export function paymentMailCatalog(locale: Locale): PaymentMailWords {
  return catalogs[locale];
}
