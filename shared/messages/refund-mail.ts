import type { PaymentView } from "../contract/invoice-view.ts";
import { refundWay } from "../payments/refund-way.ts";
import { formatMoney } from "../values/money.ts";
import { clientLetter, isAsked } from "./client-letter.ts";
import type { ClientLetter } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import type { Mail } from "./mail.ts";
import { methodLine } from "./method-line.ts";
import { renderNews, standingAfterwards, viewAsk } from "./news-mail.ts";
import { paymentMailCatalog } from "./payment-mail-catalog.ts";
import type { PaymentMailFacts } from "./payment-processing-mail.ts";

/** A refund as a view has it. */
export type RefundView = NonNullable<PaymentView["refunds"]>[number];

/** What a mail about a refund tells. */
export type RefundMailFacts = PaymentMailFacts & {
  readonly refund: RefundView;
  readonly news: "on-its-way" | "failed";
};

/** Composes the mail that money goes back, or that it came back to the vendor and is kept as credit. */
export function composeRefundMail(facts: RefundMailFacts, locale: Locale): Mail {
  const { view, refund, news } = facts;
  const letter = clientLetter(view, locale);
  const amount = formatMoney({ amount: refund.amount, currency: view.currency }, locale);
  return news === "failed"
    ? failedMail(facts, letter, amount)
    : onItsWayMail(facts, letter, amount);
}

function onItsWayMail(
  { payment, refund, link }: RefundMailFacts,
  letter: ClientLetter,
  amount: string,
): Mail {
  const { locale } = letter.frame;
  const { refund: words, rows } = paymentMailCatalog(locale);
  const way = refundWay(payment.method);
  const records = isAsked(letter.facts) ? words.keep : words.keepAndRest;
  return renderNews(letter, {
    subject: words.subject(letter.facts, amount),
    opening: words.opening(letter.facts, amount),
    standing: standingAfterwards(letter),
    paragraphs: [words.ways[way]],
    rows: [
      { label: words.rows.amount, value: amount },
      {
        label: way === "as-paid" || way === "toWallet" ? words.rows.method : rows.method,
        value: methodLine(payment, locale),
      },
      { label: words.rows.reference, value: refund.id },
    ],
    ask: viewAsk(letter, link, way === "asks" ? words.answer : records),
    thanks: words.thanks,
  });
}

function failedMail({ link }: RefundMailFacts, letter: ClientLetter, amount: string): Mail {
  const { facts, frame } = letter;
  const words = paymentMailCatalog(frame.locale).refundFailed;
  return renderNews(letter, {
    subject: words.subject(facts),
    opening: words.opening(facts, amount),
    standing: standingAfterwards(letter),
    paragraphs: [`${words.safe(facts.vendor)} ${words.next(facts.sender)}`],
    ask: viewAsk(letter, link, words.keep),
    thanks: words.thanks,
  });
}
