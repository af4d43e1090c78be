import type { InvoiceView, PaymentView } from "../contract/invoice-view.ts";
import { formatMoney } from "../values/money.ts";
import { clientLetter, dayOf } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import type { Mail } from "./mail.ts";
import { methodCatalog, methodLine } from "./method-line.ts";
import { renderNews, viewAsk } from "./news-mail.ts";
import { paymentMailCatalog } from "./payment-mail-catalog.ts";

/** What a mail about one payment tells; the view is the one after the news. */
export type PaymentMailFacts = {
  readonly view: InvoiceView;
  readonly payment: PaymentView;
  readonly link: string;
};

/** Composes the mail that money is on its way: no receipt yet, and nothing more to do. */
export function composePaymentProcessingMail(facts: PaymentMailFacts, locale: Locale): Mail {
  const { view, payment, link } = facts;
  const letter = clientLetter(view, locale);
  const { processing, rows } = paymentMailCatalog(locale);
  const amount = formatMoney({ amount: payment.amount, currency: view.currency }, locale);
  const by = methodCatalog(locale).byMethod(payment.method);
  const day = payment.expectedAt && dayOf(payment.expectedAt, view, locale);
  return renderNews(letter, {
    subject: processing.subject(letter.facts, amount),
    opening: processing.opening(letter.facts, amount, by),
    ...(letter.facts.standing === "processing" && { standing: processing.nothingToDo }),
    paragraphs: [
      `${day === undefined ? processing.undated : processing.expected(day)} ${processing.ifItComesBack}`,
    ],
    rows: [
      { label: rows.amount, value: amount },
      { label: rows.method, value: methodLine(payment, locale) },
      ...(day === undefined ? [] : [{ label: rows.expected, value: day }]),
      { label: rows.reference, value: payment.id },
    ],
    ask: viewAsk(letter, link, processing.keep),
    thanks: processing.thanks,
  });
}
