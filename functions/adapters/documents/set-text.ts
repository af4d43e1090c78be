import { cleanLines } from "../../../shared/messages/clean-text.ts";
import { breakLines } from "./break-lines.ts";
import type { TextLine } from "./flow.ts";
import type { StructureNode } from "./marks.ts";
import { lineMetrics } from "./theme.ts";
import type { TextStyle } from "./theme.ts";
import type { Typesetter } from "./typesetter.ts";

/** What setting a text needs to know beside the text. */
export type Setting = {
  readonly style: TextStyle;
  readonly width: number;
  readonly node?: StructureNode;
};

// Zero-width and soft breaks show nothing here, and all kinds of wide spaces show as one.
const invisible = /[\u00ad\u200b\u2060]/gu;
const wideSpaces = /[\t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/gu;

/** A text without anything that can't be seen, its accents joined to their letters where Unicode can. */
function printable(text: string): string {
  return cleanLines(text).normalize("NFC").replace(invisible, "").replace(wideSpaces, " ");
}

/** Breaks a text into lines of a width. */
export function setText(text: string, setting: Setting, typesetter: Typesetter): TextLine[] {
  const { style, width, node } = setting;
  const clean = printable(text);
  const metrics = lineMetrics(clean, style.size);
  const lines = breakLines(clean, width, (part) => typesetter.widthOf(part, style));
  return lines.map((line) => ({ text: line, style, ...metrics, ...(node && { node }) }));
}

/** A text on one line however long it is. */
export function setLine(text: string, style: TextStyle, node?: StructureNode): TextLine {
  const line = printable(text).replaceAll("\n", " ");
  return { text: line, style, ...lineMetrics(line, style.size), ...(node && { node }) };
}
