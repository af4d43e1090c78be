import type { Page, StructureNode } from "./marks.ts";
import type { Sheet } from "./sheet.ts";
import type { TextStyle } from "./theme.ts";

/** A line of text before it has its place. */
export type TextLine = {
  readonly text: string;
  readonly style: TextStyle;
  readonly leading: number;
  readonly baseline: number;
  /** How far it is set in from the left. */
  readonly indent?: number;
  readonly node?: StructureNode;
};

/** Fills page after page from top to bottom. */
export type Flow = {
  readonly sheet: Sheet;
  readonly pages: readonly Page[];
  /** Where the next line's top is. */
  top(): number;
  skip(points: number): void;
  /** Turns the page unless so much still fits; what is higher than a page starts on a fresh one. */
  reserve(height: number): void;
  /** Sets lines below each other, over as many pages as they need. */
  pour(lines: readonly TextLine[], x: number): void;
  /** Sets lines below each other without moving on, so that others can stand beside them. */
  place(lines: readonly TextLine[], x: number): void;
  /** Sets one line at the current top, ending at its right edge, without moving on. */
  placeRight(line: TextLine, rightEdge: number): void;
  rule(options: { x: number; width: number; color: string; thickness?: number }): void;
  /** What each further page begins with while `body` fills them. */
  withHead(drawHead: () => void, body: () => void): void;
};

/** How high lines stand together. */
export function heightOf(lines: readonly TextLine[]): number {
  return lines.reduce((height, { leading }) => height + leading, 0);
}

/** Begins a document on an empty page. */
export function createFlow(sheet: Sheet): Flow {
  let page: Page = [];
  let top = sheet.top;
  let drawHead: (() => void) | undefined;
  const pages: Page[] = [page];

  const turnPage = () => {
    page = [];
    pages.push(page);
    top = sheet.top;
    drawHead?.();
  };
  const reserve = (height: number) => {
    if (top + height > sheet.bottom && page.length > 0) turnPage();
  };
  const mark = (line: TextLine, x: number, lineTop: number, align: "left" | "right") => {
    const { text, style, node } = line;
    if (text === "") return;
    const baseline = lineTop + line.baseline;
    const place = { x: x + (line.indent ?? 0), baseline, align };
    page.push({ kind: "text", text, ...place, style, ...(node && { node }) });
  };
  return {
    sheet,
    pages,
    top: () => top,
    skip: (points) => {
      top += points;
    },
    reserve,
    pour: (lines, x) => {
      for (const [index, line] of lines.entries()) {
        // A line without height of its own, such as a label, stays with the one that it stands beside.
        reserve(line.leading === 0 ? (lines[index + 1]?.leading ?? 0) : line.leading);
        mark(line, x, top, "left");
        top += line.leading;
      }
    },
    place: (lines, x) => {
      let lineTop = top;
      for (const line of lines) {
        mark(line, x, lineTop, "left");
        lineTop += line.leading;
      }
    },
    placeRight: (line, rightEdge) => mark(line, rightEdge, top, "right"),
    rule: ({ x, width, color, thickness = 0.5 }) => {
      page.push({ kind: "rule", x, y: top, width, thickness, color });
    },
    withHead: (head, body) => {
      drawHead = head;
      body();
      drawHead = undefined;
    },
  };
}
