import type { InvoiceView } from "../contract/invoice-view.ts";
import type { Currency } from "../values/currency.ts";
import { formatMoney } from "../values/money.ts";
import { accountMailCatalog } from "./account-mail-catalog.ts";
import { clientLetter, isAsked } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import type { Mail } from "./mail.ts";
import { renderNews, viewAsk } from "./news-mail.ts";

/** What the mail about a transfer tells; `amount` in minor units of the transfer's own currency. */
export type TransferCreditedFacts = {
  readonly view: InvoiceView;
  readonly amount: number;
  readonly currency: Currency;
  readonly link: string;
};

/** Composes the mail that a transfer which no invoice waited for is the client's credit. */
export function composeTransferCreditedMail(
  { view, amount, currency, link }: TransferCreditedFacts,
  locale: Locale,
): Mail {
  const letter = clientLetter(view, locale);
  const words = accountMailCatalog(locale).transferCredited;
  const isUsable = isAsked(letter.facts) && currency === view.currency;
  return renderNews(letter, {
    subject: words.subject(letter.facts),
    opening: `${words.opening(letter.facts, formatMoney({ amount, currency }, locale))} ${words.beside(letter.facts)}`,
    paragraphs: [words.unmatched],
    ask: viewAsk(letter, link, isUsable ? words.use : words.wait),
    thanks: words.thanks,
  });
}
