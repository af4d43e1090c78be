import { mailWords as english } from "./catalog/en/mail.ts";
import type { MailWords } from "./catalog/en/mail.ts";
import { mailWords as thai } from "./catalog/th/mail.ts";
import type { Locale } from "./locale.ts";

const catalogs: Readonly<Record<Locale, MailWords>> = { en: english, th: thai, ne: english };

/** The words of mails in a language. */
export function mailCatalog(locale: Locale): MailWords {
  return catalogs[locale];
}
