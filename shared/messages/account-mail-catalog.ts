import { accountMailWords as english } from "./catalog/en/account-mail.ts";
import type { AccountMailWords } from "./catalog/en/account-mail.ts";
import { accountMailWords as nepali } from "./catalog/ne/account-mail.ts";
import { accountMailWords as thai } from "./catalog/th/account-mail.ts";
import type { Locale } from "./locale.ts";

const catalogs: Readonly<Record<Locale, AccountMailWords>> = { en: english, th: thai, ne: nepali };

/** The words of the mails about credit, declared payments, withheld tax and accounts. */
export function accountMailCatalog(locale: Locale): AccountMailWords {
  return catalogs[locale];
}
