import type { InvoiceView } from "../contract/invoice-view.ts";
import type { WithholdingView } from "../contract/payment-schema.ts";
import { formatMoney } from "../values/money.ts";
import { accountMailCatalog } from "./account-mail-catalog.ts";
import { cleanLines } from "./clean-text.ts";
import { clientLetter } from "./client-letter.ts";
import type { ClientLetter } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import type { Mail } from "./mail.ts";
import { renderNews, viewAsk } from "./news-mail.ts";

type WithholdingAnsweredFacts = {
  readonly view: InvoiceView;
  readonly withholding: WithholdingView;
  readonly link: string;
};

/** Composes the vendor's answer to tax withheld at source: it counts or not, and the certificate. */
export function composeWithholdingAnsweredMail(
  facts: WithholdingAnsweredFacts,
  locale: Locale,
): Mail {
  const letter = clientLetter(facts.view, locale);
  return facts.withholding.status === "declined"
    ? declinedMail(facts, letter)
    : bookedMail(facts, letter);
}

function bookedMail({ view, withholding, link }: WithholdingAnsweredFacts, letter: ClientLetter) {
  const { facts, frame } = letter;
  const words = accountMailCatalog(frame.locale).withholding;
  const { amount, certificate } = withholding;
  const isAwaited = certificate.status === "awaited";
  return renderNews(letter, {
    subject: words.subject(facts),
    opening: words.booked(facts, formatMoney({ amount, currency: view.currency }, frame.locale)),
    paragraphs: [words[certificate.status]],
    ask: viewAsk(letter, link, isAwaited ? words.addCertificate : words.keep),
    thanks: words.thanks,
  });
}

function declinedMail({ view, withholding, link }: WithholdingAnsweredFacts, letter: ClientLetter) {
  const { facts, frame } = letter;
  const words = accountMailCatalog(frame.locale).withholding;
  const write = (amount: number) => formatMoney({ amount, currency: view.currency }, frame.locale);
  const { amount, allowed, message } = withholding;
  return renderNews(letter, {
    subject: words.subject(facts),
    opening: words.declined(facts, write(amount)),
    paragraphs: amount > allowed ? [words.lawsShare(write(allowed))] : [],
    ...(message !== undefined && {
      quote: { introduction: words.wrote(facts.vendor), text: cleanLines(message) },
    }),
    ask: viewAsk(letter, link, words.correct),
    thanks: words.thanks,
  });
}
