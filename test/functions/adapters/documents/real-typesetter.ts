import PdfDocument from "pdfkit";
import { readFonts } from "../../../../functions/adapters/documents/font-files.ts";
import { typesetter } from "../../../../functions/adapters/documents/typesetter.ts";
import type { Typesetter } from "../../../../functions/adapters/documents/typesetter.ts";

/** A typesetter with the real fonts, for texts that need no document around them. */
export async function realTypesetter(): Promise<Typesetter> {
  return typesetter(new PdfDocument({ autoFirstPage: false, font: "" }), await readFonts());
}
