import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import type { LetterFacts } from "../../../shared/messages/letter-facts.ts";
import { addressLines } from "./address-lines.ts";
import type { Flow, TextLine } from "./flow.ts";
import { addressWindow } from "./letter-sheet.ts";
import { setLine, setText } from "./set-text.ts";
import { colors, gaps, styles } from "./theme.ts";
import type { TextStyle } from "./theme.ts";
import type { Typesetter } from "./typesetter.ts";

/** What stands on a letter's first page around its text. */
export type LetterPaper = {
  readonly view: InvoiceView;
  readonly facts: LetterFacts;
  readonly date: string;
  readonly accent: string;
};

const accentBar = { width: 28, thickness: 3 };
const foldMark = { x: 14, width: 10 };
const addressStyle: TextStyle = { ...styles.body, size: 10 };

/** Sets who writes, to whom in the envelope's window, and when; the flow ends where the text begins. */
export function setLetterPaper(flow: Flow, paper: LetterPaper, typesetter: Typesetter): void {
  const { sheet } = flow;
  const window = addressWindow(sheet);
  const moveTo = (top: number) => flow.skip(top - flow.top());
  for (const fold of window.folds) {
    moveTo(fold);
    flow.rule({ ...foldMark, color: colors.hairline });
  }
  moveTo(sheet.top);
  setVendor(flow, paper, typesetter);
  moveTo(window.returnTop);
  flow.place([returnLine(paper, window.width, typesetter)], window.left);
  moveTo(window.top);
  flow.place(recipientLines(paper, window, typesetter), window.left);
  const date = setLine(paper.date, addressStyle, { tag: "P" });
  moveTo(window.bottom - date.leading);
  flow.placeRight(date, sheet.right);
  moveTo(window.textTop);
}

function setVendor(flow: Flow, { view, accent }: LetterPaper, typesetter: Typesetter): void {
  const { left, right } = flow.sheet;
  const { vendor, client, locale } = view;
  const width = (right - left) / 2;
  flow.rule({ x: left, ...accentBar, color: accent });
  flow.skip(accentBar.thickness + gaps.medium);
  const details = [
    ...(vendor.legalName === undefined || vendor.legalName === vendor.name
      ? []
      : [vendor.legalName]),
    addressLines(vendor.address, { locale, seenFrom: client.address?.country }).join(", "),
    [vendor.phone, vendor.email].join(" · "),
    ...vendor.taxIdentifiers.map(({ kind, value }) => `${kind} ${value}`),
  ];
  const set = (text: string, style: TextStyle) =>
    setText(text, { style, width, node: { tag: "P" } }, typesetter);
  flow.place(set(vendor.name, styles.name), left);
  const lines = details.flatMap((detail) => set(detail, styles.small));
  flow.place(lines, left + width);
}

/** Where the letter goes back to when nobody takes it: one line, as much as the window shows. */
function returnLine({ view }: LetterPaper, width: number, typesetter: Typesetter): TextLine {
  const { vendor, client, locale } = view;
  const address = addressLines(vendor.address, { locale, seenFrom: client.address?.country });
  const parts = [vendor.name, ...address];
  const line = () => parts.join(" · ");
  while (parts.length > 2 && typesetter.widthOf(line(), styles.small) > width) parts.splice(1, 1);
  return setLine(line(), styles.small, { tag: "P" });
}

/** The recipient as the post reads it; what doesn't fit the window is left to the last lines. */
function recipientLines(
  { view, facts }: LetterPaper,
  { width, top, bottom }: { readonly width: number; readonly top: number; readonly bottom: number },
  typesetter: Typesetter,
): readonly TextLine[] {
  const { client, vendor, locale, reader } = view;
  const person = facts.contact?.name ?? reader?.name;
  const address = facts.contact?.postalAddress ?? client.address;
  const lines = [
    client.name,
    ...(person === undefined || person === client.name ? [] : [person]),
    ...(address === undefined
      ? []
      : addressLines(address, { locale, seenFrom: vendor.address.country })),
  ];
  const set = (style: TextStyle) =>
    lines.flatMap((line) => setText(line, { style, width, node: { tag: "P" } }, typesetter));
  const usual = set(addressStyle);
  const height = usual.reduce((sum, { leading }) => sum + leading, 0);
  return height <= bottom - top ? usual : set(styles.small);
}
