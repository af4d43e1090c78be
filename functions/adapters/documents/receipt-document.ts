import type { InvoiceView, PaymentView } from "../../../shared/contract/invoice-view.ts";
import type { PdfWords } from "../../../shared/messages/catalog/en/pdf.ts";
import { methodLine } from "../../../shared/messages/method-line.ts";
import { readableAccent } from "../../../shared/messages/readable-accent.ts";
import { formatDate } from "../../../shared/values/calendar-date.ts";
import { formatInstant } from "../../../shared/values/instant.ts";
import type { Instant } from "../../../shared/values/instant.ts";
import { invariant } from "../../../shared/values/invariant.ts";
import { localDateOf } from "../../../shared/values/time-zone.ts";
import { amountWords } from "./amount-words.ts";
import type { AmountWords } from "./amount-words.ts";
import { questions } from "./closing-facts.ts";
import type { DocumentPlan } from "./document-plan.ts";
import { documentWords } from "./document-words.ts";
import { factLines, gapLine } from "./fact-lines.ts";
import type { Fact } from "./fact-lines.ts";
import { createFlow } from "./flow.ts";
import { setLetterhead } from "./letterhead.ts";
import { paidParts, reductionSteps } from "./money-steps.ts";
import type { MoneyStep } from "./money-steps.ts";
import { addPageFeet } from "./page-feet.ts";
import { setText } from "./set-text.ts";
import { sheetOf } from "./sheet.ts";
import { colors, gaps, styles } from "./theme.ts";
import type { TextStyle } from "./theme.ts";
import type { Typesetter } from "./typesetter.ts";

const labelWidth = 130;

/** The receipt of a payment that succeeded, in the language of its view. */
export function receiptDocument(view: InvoiceView, paymentId: string): DocumentPlan {
  const payment = view.payments.find(({ id }) => id === paymentId);
  invariant(payment?.status === "succeeded", "A receipt is for a payment that succeeded.");
  return {
    title: documentWords(view.locale).receiptTitle(view.number, view.vendor.name),
    subject: view.subject,
    author: view.vendor.name,
    language: view.locale,
    datedAt: payment.at,
    layOut: (typesetter) => layOut(view, payment, typesetter),
  };
}

function layOut(view: InvoiceView, payment: PaymentView, typesetter: Typesetter) {
  const words = documentWords(view.locale);
  const amounts = amountWords(view.currency, view.locale);
  const accent = readableAccent(view.vendor.accentColor, colors.paper, colors.accent);
  const flow = createFlow(sheetOf(view.vendor.address.country));
  const { left, right } = flow.sheet;
  const width = right - left;
  const pour = (text: string, style: TextStyle) =>
    flow.pour(setText(text, { style, width, node: { tag: "P" } }, typesetter), left);

  const day = (instant: Instant) => formatDate(localDateOf(instant, view.timeZone), view.locale);
  const facts = [
    { label: words.paidOn, paragraphs: [day(payment.at)] },
    { label: words.forInvoice, paragraphs: [view.number] },
  ];
  const letterhead = {
    view,
    title: words.receipt,
    facts,
    clientLabel: words.receivedFrom,
    aside: [],
    accent,
  };
  setLetterhead(flow, letterhead, typesetter);
  const notices = [
    ...(view.voided ? [`${words.void}. ${words.voided(day(view.voided.at))}`] : []),
    ...(payment.isReversed === true ? [words.reversed] : []),
  ];
  for (const notice of notices) {
    pour(notice, { ...styles.strong, color: colors.attention });
    flow.skip(gaps.medium);
  }
  flow.rule({ x: left, width, color: colors.hairline });
  flow.skip(gaps.medium);
  pour(words.paymentAmount, styles.quiet);
  pour(amounts.money(payment.amount), { ...styles.amount, color: accent });
  flow.skip(gaps.medium);
  for (const fact of receiptFacts(view, payment, words, amounts)) {
    flow.rule({ x: left, width, color: colors.hairline });
    flow.skip(gaps.tight);
    flow.pour([...factLines(fact, { width, labelWidth, typesetter }), gapLine(gaps.tight)], left);
  }
  flow.rule({ x: left, width, color: colors.hairline });
  flow.skip(gaps.large);
  pour(words.thanks, styles.body);
  if (view.thankYou !== undefined) pour(view.thankYou, styles.body);

  const caption = [`${words.receipt} · ${words.invoice} ${view.number}`, view.vendor.name].join(
    " · ",
  );
  return { sheet: flow.sheet, pages: addPageFeet(flow, caption, words, typesetter) };
}

function receiptFacts(
  view: InvoiceView,
  payment: PaymentView,
  words: PdfWords,
  amounts: AmountWords,
): Fact[] {
  const fact = (label: string, ...paragraphs: string[]): Fact => ({ label, paragraphs });
  const step = ({ label, value }: MoneyStep) => fact(label, value);
  const inOneLine = ({ label, value }: MoneyStep) => `${label}: ${value}`;
  const { reference } = payment;
  const invoice = words.issuedOn(view.number, formatDate(view.issueDate, view.locale));
  const facts = [
    ...besidePayment(view, payment, words, amounts).map(step),
    fact(words.paidOn, formatInstant(payment.at, view.locale, view.timeZone)),
    fact(words.paidWith, methodLine(payment, view.locale)),
    ...(reference === undefined ? [] : [fact(words.details, reference)]),
    fact(words.paymentId, payment.id),
    ...moneyBack(view, payment, words, amounts).map(step),
    fact(words.forInvoice, invoice, view.subject),
    fact(words.invoiceTotal, amounts.money(view.sums.total)),
    fact(words.lowered, ...reductionSteps(view, words, amounts).map(inOneLine)),
    fact(
      words.paidSoFar,
      amounts.money(view.amounts.paid),
      ...paidParts(view, words, amounts).map(inOneLine),
    ),
    fact(words.amountRemaining, amounts.money(view.amounts.remaining)),
    questions(view, words),
  ];
  return facts.filter(({ paragraphs }) => paragraphs.length > 0);
}

/** What settled a part of the invoice along with the money, and the payment that it is a part of. */
function besidePayment(
  view: InvoiceView,
  { discount, withheld, together }: PaymentView,
  words: PdfWords,
  { money }: AmountWords,
): MoneyStep[] {
  const isAwaited =
    view.withholdings?.some(({ certificate }) => certificate.status === "awaited") ?? true;
  const tax = (amount: number) =>
    isAwaited ? words.withCertificateAwaited(money(amount)) : money(amount);
  return [
    ...(discount === undefined ? [] : [{ label: words.letOff, value: money(discount) }]),
    ...(withheld === undefined ? [] : [{ label: words.taxWithheld, value: tax(withheld) }]),
    ...(together === undefined
      ? []
      : [
          {
            label: words.partOf,
            value: words.onePayment(money(together.amount), together.invoiceCount),
          },
        ]),
  ];
}

/** What of the payment went back since: refunds, and what a bank took back. */
function moneyBack(
  view: InvoiceView,
  { refunds = [], disputes = [], amount: paid }: PaymentView,
  words: PdfWords,
  { money }: AmountWords,
): MoneyStep[] {
  const day = (at: Instant) => formatDate(localDateOf(at, view.timeZone), view.locale);
  return [
    ...refunds
      .filter(({ status }) => status !== "failed" && status !== "canceled")
      .map(({ amount, at }) => ({
        label: words.refunded,
        value: words.amountOn(money(amount), day(at)),
      })),
    ...disputes
      .flatMap(({ takenBack, at }) => (takenBack === undefined ? [] : [{ takenBack, at }]))
      .map(({ takenBack, at }) => ({
        label: words.takenBack,
        value: words.amountOn(money(Math.min(takenBack, paid)), day(at)),
      })),
  ];
}
