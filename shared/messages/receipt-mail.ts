import type { InvoiceView, PaymentView } from "../contract/invoice-view.ts";
import { formatMoney } from "../values/money.ts";
import { cleanLine, cleanLines } from "./clean-text.ts";
import { clientLetter, dayOf } from "./client-letter.ts";
import type { ClientLetter } from "./client-letter.ts";
import type { Locale } from "./locale.ts";
import { renderMail } from "./mail-layout.ts";
import type { Mail } from "./mail.ts";
import { methodLine } from "./method-line.ts";
import { inOwnWords } from "./wording.ts";
import type { OwnWords } from "./wording.ts";

/** What a receipt tells; the view is the one after the payment. */
export type ReceiptMailFacts = {
  readonly view: InvoiceView;
  readonly link: string;
  readonly payment: PaymentView;
  /** What of the payment became the client's credit, in minor units. */
  readonly surplus: number;
  /** Whether the receipt travels along as a PDF. */
  readonly hasAttachment: boolean;
  /** The vendor's own words for this message and language. */
  readonly wording?: OwnWords;
};

/** Composes the receipt for a payment, which is also the thank-you for it. */
export function composeReceiptMail(facts: ReceiptMailFacts, locale: Locale): Mail {
  const letter = clientLetter(facts.view, locale);
  const { words, frame } = letter;
  const { receipt } = words;
  const { currency, thankYou } = facts.view;
  const isAllPaid = facts.view.amounts.remaining === 0;
  const amount = formatMoney({ amount: facts.payment.amount, currency }, locale);
  const own = inOwnWords(facts.wording, letter);
  const ownThanks = thankYou === undefined ? own.thanks : cleanLines(thankYou);
  // Thanks are said once: in our opening, unless they close the letter.
  const thanks = ownThanks ?? (own.opening === undefined ? undefined : words.thanks);
  const opening = own.opening ?? openingOf(letter, amount, thanks !== undefined);
  return renderMail({
    ...frame,
    subject: receipt.subject(letter.facts, amount),
    preview: opening,
    paragraphs: [
      ...paragraphsOf(facts, letter, opening, locale),
      ...(own.reason === undefined ? [] : [own.reason]),
    ],
    rows: rowsOf(facts, letter, amount, locale),
    ask: {
      sentence: facts.hasAttachment ? receipt.keepAttached : receipt.keep,
      verb: isAllPaid ? receipt.verb : receipt.verbPartly,
      link: facts.link,
      addressLabel: words.addressLabel,
    },
    ...(thanks !== undefined && { thanks }),
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
  { view, payment, surplus }: ReceiptMailFacts,
  { words, facts, standing }: ClientLetter,
  opening: string,
  locale: Locale,
): readonly string[] {
  const { receipt } = words;
  const { together, withheld } = payment;
  const write = (amount: number) => formatMoney({ amount, currency: view.currency }, locale);
  return [
    `${opening} ${standing}`,
    ...(surplus > 0 ? [receipt.surplus(write(surplus), facts.vendor)] : []),
    ...(together ? [receipt.together(write(together.amount), together.invoiceCount)] : []),
    ...(withheld === undefined ? [] : [receipt.withheld(write(withheld))]),
    ...(withheld !== undefined && isCertificateAwaited(view) ? [receipt.certificate] : []),
    ...(facts.standing === "payable" ? restOf(view, receipt) : []),
  ];
}

/** What is left is paid on the page, unless it is charged by itself, or would be but for one step. */
function restOf(
  { arrangements }: InvoiceView,
  receipt: ClientLetter["words"]["receipt"],
): readonly string[] {
  const plan = arrangements?.plan;
  if (plan?.status !== "active" || plan.collection === "reminder") return [receipt.rest];
  return plan.waitsFor?.includes("method") === true ? [receipt.oneStep] : [];
}

/** A certificate comes after the tax was withheld, if nothing says otherwise. */
function isCertificateAwaited({ withholdings }: InvoiceView): boolean {
  return withholdings?.some(({ certificate }) => certificate.status === "awaited") ?? true;
}

function rowsOf(
  { view, payment }: ReceiptMailFacts,
  { words, facts }: ClientLetter,
  amount: string,
  locale: Locale,
) {
  const { rows } = words.receipt;
  const { discount, withheld, reference } = payment;
  const write = (part: number) => formatMoney({ amount: part, currency: view.currency }, locale);
  return [
    { label: rows.amount, value: amount },
    ...(discount === undefined ? [] : [{ label: rows.discount, value: write(discount) }]),
    ...(withheld === undefined ? [] : [{ label: rows.withheld, value: write(withheld) }]),
    { label: rows.date, value: dayOf(payment.at, view, locale) },
    { label: rows.method, value: methodLine(payment, locale) },
    ...(reference === undefined ? [] : [{ label: rows.details, value: cleanLine(reference) }]),
    { label: rows.left, value: facts.amountRemaining },
    { label: rows.reference, value: payment.id },
  ];
}
