import type { InvoiceView } from "../contract/invoice-view.ts";
import { accountMailCatalog } from "./account-mail-catalog.ts";
import { cleanLine } from "./clean-text.ts";
import { clientLetter, dayOf } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import type { Mail } from "./mail.ts";
import { renderNews, viewAsk } from "./news-mail.ts";

/**
 * Composes the mail that the vendor's own account changed: since when, where the new details are
 * and which number to call. The details themselves never stand in a mail.
 */
export function composeOwnAccountChangedMail(
  { view, link }: { readonly view: InvoiceView; readonly link: string },
  locale: Locale,
): Mail {
  const letter = clientLetter(view, locale);
  const words = accountMailCatalog(locale).ownAccountChanged;
  const changedAt = view.ownAccount?.changedAt ?? view.vendor.detailsChangedAt;
  const { vendor } = letter.facts;
  return renderNews(letter, {
    subject: words.subject(letter.facts),
    opening: words.opening(letter.facts, dayOf(changedAt, view, locale)),
    paragraphs: [`${words.onPage} ${words.oldOnes}`],
    ask: viewAsk(letter, link, words.call(vendor, cleanLine(view.vendor.phone))),
    thanks: words.thanks,
  });
}
