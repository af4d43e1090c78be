import type { InvoiceView } from "../contract/invoice-view.ts";
import type { CreditNoteView } from "../contract/payment-schema.ts";
import { formatMoney } from "../values/money.ts";
import { accountMailCatalog } from "./account-mail-catalog.ts";
import { cleanLine, cleanLines } from "./clean-text.ts";
import { clientLetter, dayOf } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import type { Mail } from "./mail.ts";
import { renderNews, viewAsk } from "./news-mail.ts";

/** Composes the mail that the vendor asks for less; the view is the one after the credit note. */
export function composeCreditNoteMail(
  {
    view,
    creditNote,
    link,
  }: { readonly view: InvoiceView; readonly creditNote: CreditNoteView; readonly link: string },
  locale: Locale,
): Mail {
  const letter = clientLetter(view, locale);
  const words = accountMailCatalog(locale).creditNote;
  const write = (amount: number) => formatMoney({ amount, currency: view.currency }, locale);
  const { amount, toStoreCredit, at } = creditNote;
  const number = cleanLine(creditNote.number);
  return renderNews(letter, {
    subject: words.subject(letter.facts, number),
    opening: words.opening(letter.facts, write(amount)),
    paragraphs:
      toStoreCredit > 0 ? [words.toCredit(write(toStoreCredit), letter.facts.vendor)] : [],
    rows: [
      { label: words.rows.number, value: number },
      { label: words.rows.amount, value: write(amount) },
      { label: words.rows.date, value: dayOf(at, view, locale) },
    ],
    quote: { introduction: words.reason, text: cleanLines(creditNote.reason) },
    ask: viewAsk(letter, link, words.keep),
    thanks: words.thanks,
  });
}
