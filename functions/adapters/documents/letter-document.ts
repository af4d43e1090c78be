import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import { formalLetter } from "../../../shared/messages/formal-letter.ts";
import type { FormalLetter } from "../../../shared/messages/formal-letter.ts";
import type { LetterFacts } from "../../../shared/messages/letter-facts.ts";
import { readableAccent } from "../../../shared/messages/readable-accent.ts";
import type { DocumentPlan } from "./document-plan.ts";
import { documentWords } from "./document-words.ts";
import { factLines, gapLine } from "./fact-lines.ts";
import { createFlow } from "./flow.ts";
import type { Flow } from "./flow.ts";
import { setLetterPaper } from "./letter-paper.ts";
import { letterSheet } from "./letter-sheet.ts";
import { addPageFeet } from "./page-feet.ts";
import { setText } from "./set-text.ts";
import { colors, gaps, styles } from "./theme.ts";
import type { TextStyle } from "./theme.ts";
import type { Typesetter } from "./typesetter.ts";

const labelWidth = 130;
const bulletIndent = 12;

/** As high as a signature by hand. */
const signatureRoom = 36;

const body: TextStyle = { ...styles.body, size: 10 };
const strong: TextStyle = { ...styles.strong, size: 10 };

/** The formal letter about an open invoice, in the language of its view. */
export function letterDocument(
  view: InvoiceView,
  facts: LetterFacts,
  portalHost: string,
): DocumentPlan {
  const letter = formalLetter(view, facts, portalHost);
  return {
    title: letter.subject,
    subject: view.subject,
    author: view.vendor.name,
    language: view.locale,
    datedAt: `${view.today}T00:00:00.000Z`,
    layOut: (typesetter) => layOut(view, { facts, letter }, typesetter),
  };
}

function layOut(
  view: InvoiceView,
  { facts, letter }: { readonly facts: LetterFacts; readonly letter: FormalLetter },
  typesetter: Typesetter,
) {
  const words = documentWords(view.locale);
  const accent = readableAccent(view.vendor.accentColor, colors.paper, colors.accent);
  const sheet = letterSheet(view.vendor.address.country);
  const flow = createFlow(sheet);
  setLetterPaper(flow, { view, facts, date: letter.date, accent }, typesetter);
  setLetter(flow, letter, typesetter);
  const pages = addPageFeet(
    flow,
    [letter.subject, view.vendor.name].join(" · "),
    words,
    typesetter,
  );
  return { sheet, pages };
}

function setLetter(flow: Flow, letter: FormalLetter, typesetter: Typesetter): void {
  const { left, right } = flow.sheet;
  const width = right - left;
  const pour = (text: string, style: TextStyle, tag = "P") =>
    flow.pour(setText(text, { style, width, node: { tag } }, typesetter), left);
  const paragraph = (text: string) => {
    pour(text, body);
    flow.skip(gaps.small);
  };
  pour(letter.subject, styles.subject, "H1");
  flow.skip(gaps.medium);
  paragraph(letter.greeting);
  for (const text of letter.paragraphs) paragraph(text);
  flow.skip(gaps.tight);
  for (const { label, value } of letter.rows) {
    const lines = factLines({ label, paragraphs: [value] }, { width, labelWidth, typesetter });
    flow.pour([...lines, gapLine(gaps.tight)], left);
  }
  flow.skip(gaps.small);
  pour(letter.ways.title, strong, "H2");
  flow.skip(gaps.tight);
  for (const way of letter.ways.list) {
    const room = { style: body, width: width - bulletIndent, node: { tag: "P" } };
    flow.pour(setText(`• ${way}`, room, typesetter), left + bulletIndent);
    flow.skip(gaps.tight);
  }
  flow.skip(gaps.tight);
  for (const text of letter.afterwards) paragraph(text);
  flow.skip(gaps.tight);
  setSignature(flow, letter, typesetter);
}

/** Closing, room for a hand and the name below it stay together on a page. */
function setSignature(flow: Flow, letter: FormalLetter, typesetter: Typesetter): void {
  const { left, right } = flow.sheet;
  const width = right - left;
  const [name = "", ...rest] = letter.signature;
  const set = (text: string, style: TextStyle) =>
    setText(text, { style, width, node: { tag: "P" } }, typesetter);
  const closing = set(letter.closing, body);
  const lines = [...set(name, strong), ...rest.flatMap((line) => set(line, styles.quiet))];
  const height = [...closing, ...lines].reduce((sum, { leading }) => sum + leading, signatureRoom);
  flow.reserve(height);
  flow.pour(closing, left);
  flow.skip(signatureRoom);
  flow.pour(lines, left);
}
