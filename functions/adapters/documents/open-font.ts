import type { Weight } from "./font-files.ts";
import type { Script } from "./script-runs.ts";

/** Where a glyph stands within its run, in thousandths of the size. */
type GlyphPosition = {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  /** How wide the glyph itself is; the advance differs from it by the kerning. */
  readonly advanceWidth: number;
};

/** What a pdfkit document knows of a font, beyond what its public interface tells. */
export type OpenFont = {
  readonly id: string;
  /** The font's object in the file; asking for it embeds the font. */
  ref(): unknown;
  /** The glyphs of a text as hexadecimal codes, and their positions. */
  encode(text: string): [codes: string[], positions: GlyphPosition[]];
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
};

/** The name under which a document knows a font. */
export function fontName(script: Script, weight: Weight): string {
  return `${script} ${weight}`;
}

/** Makes a font the document's current one. The only place that looks behind pdfkit's public interface. */
export function openFont(pdf: PDFKit.PDFDocument, script: Script, weight: Weight): OpenFont {
  pdf.font(fontName(script, weight));
  return (pdf as unknown as { readonly _font: OpenFont })._font;
}
