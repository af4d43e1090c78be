import { formatMoney } from "../values/money.ts";
import { clientLetter, isAsked, payAsk } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import type { Mail } from "./mail.ts";
import { methodCatalog } from "./method-line.ts";
import { renderNews, standingAfterwards } from "./news-mail.ts";
import { paymentMailCatalog } from "./payment-mail-catalog.ts";
import type { PaymentMailFacts } from "./payment-processing-mail.ts";

/**
 * Composes the mail that a payment did not go through after it was on its way. Why stays between
 * the payer and the bank.
 */
export function composePaymentFailedMail(facts: PaymentMailFacts, locale: Locale): Mail {
  const { view, payment, link } = facts;
  const letter = clientLetter(view, locale);
  const { failed } = paymentMailCatalog(locale);
  const amount = formatMoney({ amount: payment.amount, currency: view.currency }, locale);
  const by = methodCatalog(locale).byMethod(payment.method);
  return renderNews(letter, {
    subject: failed.subject(letter.facts),
    opening: failed.opening(letter.facts, amount, by),
    standing: standingAfterwards(letter),
    paragraphs: isAsked(letter.facts) ? [failed.waysOn] : [],
    ask: payAsk(letter, link),
    thanks: failed.thanks,
    isAsking: true,
  });
}
