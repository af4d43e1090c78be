import { millisecondsOf } from "../../../shared/values/instant.ts";
import type { Instant } from "../../../shared/values/instant.ts";
import { invariant } from "../../../shared/values/invariant.ts";
import type { DocumentPlan } from "./document-plan.ts";
import { drawPages } from "./draw-pages.ts";
import type { LoadedFont } from "./font-files.ts";
import { setLine } from "./set-text.ts";
import { styles } from "./theme.ts";
import { typesetter } from "./typesetter.ts";

/** Lays out a document and writes it as a tagged PDF. The same plan gives the same bytes. */
export async function writeDocument(
  plan: DocumentPlan,
  PdfDocument: PDFKit.PDFDocument,
  fonts: readonly LoadedFont[],
): Promise<Uint8Array> {
  const line = (text: string) => setLine(text, styles.body).text;
  // Without a font named here, pdfkit would load a standard one that no text needs.
  const bare = { autoFirstPage: false, font: "" };
  const pdf = new PdfDocument({
    ...bare,
    pdfVersion: "1.7",
    tagged: true,
    lang: plan.language,
    displayTitle: true,
    info: {
      Title: line(plan.title),
      Subject: line(plan.subject),
      Author: line(plan.author),
      Creator: "Kindly",
      // pdfkit stamps a document with the present; its stamp is moved to the document's own moment.
      CreationDate: movedTo(plan.datedAt, new PdfDocument(bare).info),
    },
  });
  // The header is written by now. With a version beyond 1.3, pdfkit would repeat names and subject in
  // an XML part without escaping them.
  pdf.version = 1.3;

  const chunks: Uint8Array[] = [];
  pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => pdf.on("end", resolve).on("error", reject));
  const setter = typesetter(pdf, fonts);
  const { sheet, pages } = plan.layOut(setter);
  await drawPages(pdf, pages, sheet, setter);
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

function movedTo(instant: Instant, { CreationDate: stamp }: PDFKit.DocumentInfo): Date {
  invariant(stamp, "pdfkit stamps every document.");
  stamp.setTime(millisecondsOf(instant));
  return stamp;
}
