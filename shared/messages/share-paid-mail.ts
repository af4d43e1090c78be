import type { ShareView } from "../contract/arrangement-view.ts";
import type { InvoiceView } from "../contract/invoice-view.ts";
import { formatMoney } from "../values/money.ts";
import { arrangementMailCatalog } from "./arrangement-mail-catalog.ts";
import { cleanLine } from "./clean-text.ts";
import { clientLetter, isAsked, payAsk } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import type { Mail } from "./mail.ts";
import { renderNews, viewAsk } from "./news-mail.ts";

/** Composes the mail to whoever shared a bill that somebody has paid their share. */
export function composeSharePaidMail(
  facts: { readonly view: InvoiceView; readonly link: string; readonly share: ShareView },
  locale: Locale,
): Mail {
  const { view, link, share } = facts;
  const letter = clientLetter(view, locale);
  const words = arrangementMailCatalog(locale);
  const amount = formatMoney({ amount: share.paid, currency: view.currency }, locale);
  const name = cleanLine(share.name);
  return renderNews(letter, {
    subject: words.share.paidSubject(letter.facts, name),
    opening: words.share.paid(letter.facts, name, amount),
    paragraphs: [],
    ask: isAsked(letter.facts) ? payAsk(letter, link) : viewAsk(letter, link, words.records),
    thanks: words.share.paidThanks,
    isAsking: true,
  });
}
