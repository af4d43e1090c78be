import type { LoadedFont } from "./font-files.ts";
import { fontName, openFont } from "./open-font.ts";
import { scriptRuns } from "./script-runs.ts";
import type { Script, ScriptRun } from "./script-runs.ts";
import type { TextStyle } from "./theme.ts";

/** Knows how wide a text comes out, and in which fonts. */
export type Typesetter = {
  runsOf(text: string): ScriptRun[];
  widthOf(text: string, style: Pick<TextStyle, "size" | "weight">): number;
};

/** Teaches a document its fonts, and answers how texts come out in them. */
export function typesetter(pdf: PDFKit.PDFDocument, fonts: readonly LoadedFont[]): Typesetter {
  for (const { script, weight, content } of fonts) {
    pdf.registerFont(fontName(script, weight), content);
  }
  // Both weights of a font have the same glyphs.
  const covers = (script: Script, codePoint: number) =>
    openFont(pdf, script, "regular").font.hasGlyphForCodePoint(codePoint);
  const runsOf = (text: string) => scriptRuns(text, covers);
  return {
    runsOf,
    widthOf: (text, { size, weight }) => {
      let width = 0;
      for (const { script, shown } of runsOf(text)) {
        width += pdf.font(fontName(script, weight)).fontSize(size).widthOfString(shown);
      }
      return width;
    },
  };
}
