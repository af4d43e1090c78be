import type { OpenFont } from "./open-font.ts";
import type { ScriptRun } from "./script-runs.ts";

/** A run, the font that it is shown in, and the point where its baseline starts. */
export type ShownRun = {
  readonly run: ScriptRun;
  readonly font: OpenFont;
  readonly size: number;
  readonly x: number;
  readonly baseline: number;
};

/**
 * Writes a run of text into the current page, and answers how wide it came out.
 * pdfkit's own text() closes its graphics state before a marked span could end, which makes readers
 * lose the place of what was written (ActualText); here the span lies inside the text object.
 */
export function showText(pdf: PDFKit.PDFDocument, shown: ShownRun): number {
  const { run, font, size, x, baseline } = shown;
  const fonts = pdf.page.fonts as Record<string, unknown>;
  fonts[font.id] ??= font.ref();
  const { operators, advance } = showGlyphs(shown);
  // The page's y grows downwards, so that upright letters need it turned back.
  pdf.addContent(`BT /${font.id} ${short(size)} Tf 1 0 0 -1 ${short(x)} ${short(baseline)} Tm`);
  if (run.written !== undefined) pdf.markContent("Span", { actual: run.written });
  pdf.addContent(operators);
  if (run.written !== undefined) pdf.endMarkedContent();
  pdf.addContent("ET");
  return (advance * size) / 1000;
}

/** The operators TJ and Ts of PDF: glyphs with the shifts between them, and how far some are raised. */
function showGlyphs({ run, font, size }: ShownRun): { operators: string; advance: number } {
  const [codes, positions] = font.encode(run.shown);
  const operators: string[] = [];
  let array = "";
  let advance = 0;
  const flush = () => {
    if (array !== "") operators.push(`[${array}] TJ`);
    array = "";
  };
  for (const [index, { xAdvance, xOffset, yOffset, advanceWidth }] of positions.entries()) {
    const code = `<${codes[index]}>`;
    const rest = advanceWidth - xAdvance;
    if (xOffset === 0 && yOffset === 0) {
      array += rest === 0 ? code : `${code}${short(rest)} `;
    } else {
      flush();
      operators.push(`${short((yOffset * size) / 1000)} Ts`);
      operators.push(`[${short(-xOffset)} ${code} ${short(rest + xOffset)}] TJ 0 Ts`);
    }
    advance += xAdvance;
  }
  flush();
  return { operators: operators.join("\n").replaceAll("><", ""), advance };
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
