import type { InvoiceView } from "../contract/invoice-view.ts";
import type { DeclaredPaymentView } from "../contract/payment-schema.ts";
import { formatDate } from "../values/calendar-date.ts";
import { formatMoney } from "../values/money.ts";
import { accountMailCatalog } from "./account-mail-catalog.ts";
import { cleanLine, cleanLines } from "./clean-text.ts";
import { clientLetter, isAsked } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import type { Mail } from "./mail.ts";
import { methodCatalog } from "./method-line.ts";
import { renderNews, viewAsk } from "./news-mail.ts";

/** Composes the mail that a payment which the client declared was not found. */
export function composeDeclarationDeclinedMail(
  {
    view,
    declaration,
    link,
  }: {
    readonly view: InvoiceView;
    readonly declaration: DeclaredPaymentView;
    readonly link: string;
  },
  locale: Locale,
): Mail {
  const letter = clientLetter(view, locale);
  const words = accountMailCatalog(locale).declarationDeclined;
  const { rows } = words;
  const { reference, message } = declaration;
  const amount = formatMoney({ amount: declaration.amount, currency: view.currency }, locale);
  return renderNews(letter, {
    subject: words.subject(letter.facts),
    opening: words.opening(letter.facts, amount),
    paragraphs: [words.innocent],
    rows: [
      { label: rows.amount, value: amount },
      { label: rows.method, value: methodCatalog(locale).methodName(declaration.method) },
      { label: rows.date, value: formatDate(declaration.paidDate, locale) },
      ...(reference === undefined ? [] : [{ label: rows.reference, value: cleanLine(reference) }]),
    ],
    ...(message !== undefined && {
      quote: { introduction: words.wrote(letter.facts.vendor), text: cleanLines(message) },
    }),
    ask: viewAsk(letter, link, isAsked(letter.facts) ? words.lookAgain : words.settled),
    thanks: words.thanks,
  });
}
