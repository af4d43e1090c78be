import { mailWords as english } from "./catalog/en/mail.ts";
import type { MailWords } from "./catalog/en/mail.ts";
import { mailWords as nepali } from "./catalog/ne/mail.ts";
import { mailWords as thai } from "./catalog/th/mail.ts";
import type { Locale } from "./locale.ts";

const catalogs: Readonly<Record<Locale, MailWords>> = { en: english, th: thai, ne: nepali };

/** The words of mails in a language. */
export function mailCatalog(locale: Locale): MailWords {
  return catalogs[locale];
}
