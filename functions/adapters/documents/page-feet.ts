import type { PdfWords } from "../../../shared/messages/catalog/en/pdf.ts";
import type { Flow } from "./flow.ts";
import type { Page } from "./marks.ts";
import { setLine } from "./set-text.ts";
import { gaps, styles } from "./theme.ts";
import type { Typesetter } from "./typesetter.ts";

/** Adds to every page what it belongs to, and which of how many it is. */
export function addPageFeet(
  flow: Flow,
  caption: string,
  words: PdfWords,
  typesetter: Typesetter,
): Page[] {
  const { left, right, footBaseline: baseline } = flow.sheet;
  const style = styles.small;
  return flow.pages.map((page, index) => {
    const number = setLine(words.pageOf(index + 1, flow.pages.length), style);
    const room = right - left - gaps.large - typesetter.widthOf(number.text, style);
    const text = shortened(setLine(caption, style).text, room, typesetter);
    return [
      ...page,
      { kind: "text", text, x: left, baseline, align: "left", style },
      { kind: "text", text: number.text, x: right, baseline, align: "right", style },
    ];
  });
}

/** A caption only points to the first page, so that a long one may end in an ellipsis. */
function shortened(text: string, room: number, typesetter: Typesetter): string {
  if (typesetter.widthOf(text, styles.small) <= room) return text;
  const letters = Array.from(new Intl.Segmenter("en").segment(text), ({ segment }) => segment);
  let width = typesetter.widthOf("…", styles.small);
  const kept = letters.findIndex((letter) => {
    width += typesetter.widthOf(letter, styles.small);
    return width > room;
  });
  return `${letters.slice(0, kept).join("")}…`;
}
