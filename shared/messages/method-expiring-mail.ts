import type { InvoiceView } from "../contract/invoice-view.ts";
import type { PaidWith } from "../payments/payment.ts";
import { addDays, addMonthsClamped, formatDate } from "../values/calendar-date.ts";
import { accountMailCatalog } from "./account-mail-catalog.ts";
import { clientLetter } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import type { Mail } from "./mail.ts";
import { methodLine } from "./method-line.ts";
import { renderNews, viewAsk } from "./news-mail.ts";

/** What the mail about a card on file tells. */
export type MethodExpiringFacts = {
  readonly view: InvoiceView;
  readonly method: PaidWith;
  /** The last month in which it is good: "2027-06". */
  readonly expiryMonth: string;
  readonly link: string;
};

/** Composes the mail that a card on file ends soon, while it is still good. */
export function composeMethodExpiringMail(
  { view, method, expiryMonth, link }: MethodExpiringFacts,
  locale: Locale,
): Mail {
  const letter = clientLetter(view, locale);
  const words = accountMailCatalog(locale).methodExpiring;
  const card = methodLine({ method: "card", paidWith: method }, locale);
  const lastDate = addDays(addMonthsClamped(`${expiryMonth}-01`, 1), -1);
  const opening = words.opening(letter.facts, card, formatDate(lastDate, locale));
  return renderNews(letter, {
    subject: words.subject(letter.facts, card),
    opening: `${opening} ${words.beside(letter.facts)}`,
    paragraphs: [words.after],
    ask: viewAsk(letter, link, words.replace),
    thanks: words.thanks,
  });
}
