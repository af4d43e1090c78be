import type { InvoiceView, PaymentView } from "../contract/invoice-view.ts";
import { formatDate } from "../values/calendar-date.ts";
import { formatMoney } from "../values/money.ts";
import { localDateOf } from "../values/time-zone.ts";
import { brandName } from "./card-name.ts";
import type { MailWords } from "./catalog/en/mail.ts";
import { cleanLine, cleanLines } from "./clean-text.ts";
import { clientLetter } from "./client-letter.ts";
import type { ClientLetter } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import { renderMail } from "./mail-layout.ts";
import type { Mail } from "./mail.ts";

/** What a receipt tells; the view is the one after the payment. */
export type ReceiptMailFacts = {
  readonly view: InvoiceView;
  readonly link: string;
  readonly payment: PaymentView;
  /** What of the payment became the client's credit, in minor units. */
  readonly surplus: number;
  /** Whether the receipt travels along as a PDF. */
  readonly hasAttachment: boolean;
};

/** Composes the receipt for a payment, which is also the thank-you for it. */
export function composeReceiptMail(facts: ReceiptMailFacts, locale: Locale): Mail {
  const letter = clientLetter(facts.view, locale);
  const { words, frame } = letter;
  const { receipt } = words;
  const { currency, thankYou } = facts.view;
  const isAllPaid = facts.view.amounts.remaining === 0;
  const amount = formatMoney({ amount: facts.payment.amount, currency }, locale);
  const opening = openingOf(letter, amount, thankYou !== undefined);
  return renderMail({
    ...frame,
    subject: receipt.subject(letter.facts, amount),
    preview: opening,
    paragraphs: paragraphsOf(facts, letter, opening, locale),
    rows: rowsOf(facts, letter, amount, locale),
    ask: {
      sentence: facts.hasAttachment ? receipt.keepAttached : receipt.keep,
      verb: isAllPaid ? receipt.verb : receipt.verbPartly,
      link: facts.link,
      addressLabel: words.addressLabel,
    },
    ...(thankYou !== undefined && { thanks: cleanLines(thankYou) }),
    foot: [
      ...(isAllPaid ? [receipt.next] : []),
      words.otherWays.ask(letter.facts),
      words.isThisReal(letter.facts.vendor),
    ],
  });
}

/** The vendor's own thank-you closes the letter; without one, the letter opens with thanks. */
function openingOf({ words, facts }: ClientLetter, amount: string, hasThanks: boolean): string {
  return hasThanks
    ? words.receipt.opening(facts, amount)
    : words.receipt.openingWithThanks(facts, amount);
}

function paragraphsOf(
  { view, surplus }: ReceiptMailFacts,
  { words, facts, standing }: ClientLetter,
  opening: string,
  locale: Locale,
): readonly string[] {
  const credit = formatMoney({ amount: surplus, currency: view.currency }, locale);
  return [
    `${opening} ${standing}`,
    ...(surplus > 0 ? [words.receipt.surplus(credit, facts.vendor)] : []),
    ...(facts.standing === "payable" ? [words.receipt.rest] : []),
  ];
}

function rowsOf(
  { view, payment }: ReceiptMailFacts,
  { words, facts }: ClientLetter,
  amount: string,
  locale: Locale,
) {
  const { rows } = words.receipt;
  return [
    { label: rows.amount, value: amount },
    { label: rows.date, value: formatDate(localDateOf(payment.at, view.timeZone), locale) },
    { label: rows.method, value: methodOf(payment, words) },
    { label: rows.left, value: facts.amountRemaining },
    { label: rows.reference, value: payment.id },
  ];
}

function methodOf({ paidWith }: PaymentView, { receipt }: MailWords): string {
  return paidWith === undefined
    ? receipt.anyCard
    : receipt.card(brandName(paidWith), cleanLine(paidWith.lastDigits));
}
