import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import { stateBand } from "../../../shared/invoicing/state-band.ts";
import { readableAccent } from "../../../shared/messages/readable-accent.ts";
import { stateBandText } from "../../../shared/messages/state-band-text.ts";
import { formatDate } from "../../../shared/values/calendar-date.ts";
import type { Instant } from "../../../shared/values/instant.ts";
import { localDateOf } from "../../../shared/values/time-zone.ts";
import { amountWords } from "./amount-words.ts";
import { closingFacts } from "./closing-facts.ts";
import type { DocumentPlan } from "./document-plan.ts";
import { documentWords } from "./document-words.ts";
import { factLines, gapLine } from "./fact-lines.ts";
import type { Fact } from "./fact-lines.ts";
import { createFlow, heightOf } from "./flow.ts";
import type { Flow, TextLine } from "./flow.ts";
import { columnWidth, setLetterhead } from "./letterhead.ts";
import type { LineTableContext } from "./line-columns.ts";
import { setLineTable } from "./line-table.ts";
import { addPageFeet } from "./page-feet.ts";
import { setText } from "./set-text.ts";
import { sheetOf } from "./sheet.ts";
import { setStateBlock } from "./state-block.ts";
import { colors, gaps, styles } from "./theme.ts";
import { setTotals, sumRows } from "./totals-block.ts";
import type { Typesetter } from "./typesetter.ts";

const closingLabelWidth = 112;

// A note up to this height stands beside the client's address; a longer one has the page's width.
const highestAside = 140;

/** An invoice, in the language of its view. */
export function invoiceDocument(view: InvoiceView, portalHost: string): DocumentPlan {
  return {
    title: documentWords(view.locale).invoiceTitle(view.number, view.vendor.name),
    subject: view.subject,
    author: view.vendor.name,
    language: view.locale,
    datedAt: `${view.issueDate}T00:00:00.000Z`,
    layOut: (typesetter) => layOut(view, portalHost, typesetter),
  };
}

function layOut(view: InvoiceView, portalHost: string, typesetter: Typesetter) {
  const words = documentWords(view.locale);
  const context = { words, amounts: amountWords(view.currency, view.locale), typesetter };
  const accent = readableAccent(view.vendor.accentColor, colors.paper, colors.accent);
  const flow = createFlow(sheetOf(view.vendor.address.country));
  const title = titleOf(view, context);
  const facts = headFacts(view, context);

  const aside = noteLines(view, columnWidth(flow.sheet), context);
  const isAside = heightOf(aside) <= highestAside;

  setLetterhead(
    flow,
    { view, title, facts, clientLabel: words.client, aside: isAside ? aside : [], accent },
    typesetter,
  );
  setState(flow, view, context);
  setPurpose(flow, view, { ...context, withNote: !isAside });
  setLineTable(flow, view, context);
  flow.skip(gaps.medium);
  setTotals(flow, sumRows(view, words, context.amounts), context, accent);
  flow.skip(gaps.large);
  setClosing(
    flow,
    view,
    closingFacts(view, { words, amounts: context.amounts, portalHost }),
    typesetter,
  );

  const caption = [`${title} ${view.number}`, view.vendor.name].join(" · ");
  return { sheet: flow.sheet, pages: addPageFeet(flow, caption, words, typesetter) };
}

function titleOf({ status }: InvoiceView, { words }: LineTableContext): string {
  if (status === "void") return `${words.invoice} · ${words.void}`;
  return status === "draft" ? `${words.invoice} · ${words.draft}` : words.invoice;
}

function headFacts(view: InvoiceView, { words }: LineTableContext): Fact[] {
  const date = (day: string) => formatDate(day, view.locale);
  const fact = (label: string, text: string): Fact => ({ label, paragraphs: [text] });
  return [
    fact(words.number, view.number),
    fact(words.issued, date(view.issueDate)),
    ...(view.status === "void" ? [] : [fact(words.payBy, date(view.dueDate))]),
    ...(view.purchaseOrder === undefined ? [] : [fact(words.purchaseOrder, view.purchaseOrder)]),
  ];
}

function setState(flow: Flow, view: InvoiceView, { words, amounts, typesetter }: LineTableContext) {
  const band = stateBand(view);
  const day = (at: Instant) => formatDate(localDateOf(at, view.timeZone), view.locale);
  const stateFacts = {
    ...(view.amounts.paid > 0 && { amountPaid: amounts.money(view.amounts.paid) }),
    ...(band.kind === "payment-processing" &&
      band.expectedAt !== undefined && { expectedDate: day(band.expectedAt) }),
  };
  const voided = view.voided && [
    words.voided(day(view.voided.at)),
    words.voidReason(view.voided.reason),
  ];
  const isOpen = view.status === "open" || view.status === "draft";
  setStateBlock(
    flow,
    {
      text: voided?.join("\n") ?? stateBandText(band, view.locale, stateFacts),
      asOf: words.asOf(formatDate(view.today, view.locale)),
      ...(isOpen && {
        amount: { label: words.amountRemaining, value: amounts.money(view.amounts.remaining) },
      }),
      color: band.kind === "days-late" || band.kind === "void" ? colors.attention : colors.ink,
    },
    typesetter,
  );
}

/** The note of the person who signs, under a heading that names them. */
function noteLines(view: InvoiceView, width: number, context: LineTableContext): TextLine[] {
  if (view.note === undefined) return [];
  const { words, typesetter } = context;
  const setting = { width, node: { tag: "P" } };
  const { name, role } = view.sender;
  return [
    ...setText(words.noteFrom(name), { ...setting, style: styles.heading }, typesetter),
    gapLine(gaps.tight),
    ...setText(view.note, { ...setting, style: styles.body }, typesetter),
    gapLine(gaps.tight),
    ...setText(`${name}, ${role}`, { ...setting, style: styles.quiet }, typesetter),
  ];
}

function setPurpose(
  flow: Flow,
  view: InvoiceView,
  context: LineTableContext & { readonly withNote: boolean },
) {
  const { words, typesetter, withNote } = context;
  const { left, right } = flow.sheet;
  const width = right - left;
  if (withNote) flow.pour([...noteLines(view, width, context), gapLine(gaps.large)], left);
  const subject = { style: styles.subject, width, node: { tag: "H2" } };
  const currency = { style: styles.small, width, node: { tag: "P" } };
  flow.pour(setText(view.subject, subject, typesetter), left);
  flow.pour(setText(words.pricesIn(view.currency), currency, typesetter), left);
  flow.skip(gaps.medium);
}

function setClosing(flow: Flow, view: InvoiceView, facts: readonly Fact[], typesetter: Typesetter) {
  const { left, right } = flow.sheet;
  const width = right - left;
  const thanks = setText(
    view.status === "void" ? "" : (view.thankYou ?? ""),
    { style: styles.strong, width, node: { tag: "P" } },
    typesetter,
  );
  for (const [index, fact] of facts.entries()) {
    const lines = [
      ...factLines(fact, { width, labelWidth: closingLabelWidth, typesetter }),
      gapLine(gaps.small),
      // The thanks never stand alone on a page.
      ...(index === facts.length - 1 ? [gapLine(gaps.small), ...thanks] : []),
    ];
    // A few lines stay together; only long ones run on over a page's end.
    flow.reserve(Math.min(heightOf(lines), highestAside));
    flow.pour(lines, left);
  }
}
