import type { InvoiceView, PaymentView } from "../../../shared/contract/invoice-view.ts";
import { brandName } from "../../../shared/messages/card-name.ts";
import type { PdfWords } from "../../../shared/messages/catalog/en/pdf.ts";
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
  if (view.voided) {
    const notice = `${words.void}. ${words.voided(day(view.voided.at))}`;
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
  const { paidWith, at, id } = payment;
  const brand = paidWith && brandName(paidWith);
  const fact = (label: string, ...paragraphs: string[]): Fact => ({ label, paragraphs });
  const invoice = words.issuedOn(view.number, formatDate(view.issueDate, view.locale));
  return [
    fact(words.paidOn, formatInstant(at, view.locale, view.timeZone)),
    fact(
      words.paidWith,
      paidWith ? words.card(brand || words.cardAlone, paidWith.lastDigits) : words.cardAlone,
    ),
    fact(words.paymentId, id),
    fact(words.forInvoice, invoice, view.subject),
    fact(words.invoiceTotal, amounts.money(view.amounts.due)),
    fact(words.paidSoFar, amounts.money(view.amounts.paid)),
    fact(words.amountRemaining, amounts.money(view.amounts.remaining)),
    questions(view, words),
  ];
}
