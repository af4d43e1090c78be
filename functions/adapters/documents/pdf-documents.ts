import type { Documents } from "../../ports/documents.ts";
import type { DocumentPlan } from "./document-plan.ts";
import type { LoadedFont } from "./font-files.ts";

type Settings = {
  /** The host of the client's pages, which documents name without any link. */
  readonly portalHost: string;
  /** Where the font files lie, if neither beside the bundle nor in their packages. */
  readonly fontFolder?: string;
};

/** Makes documents with pdfkit. It, the layout and the fonts are loaded for the first document. */
export function pdfDocuments({ portalHost, fontFolder }: Settings): Documents {
  let fonts: Promise<LoadedFont[]> | undefined;
  const loadFonts = async () => {
    const { readFonts } = await import("./font-files.ts");
    return readFonts(fontFolder);
  };
  const write = async (plan: DocumentPlan) => {
    fonts ??= loadFonts().catch((failure: unknown) => {
      // The next document tries again rather than meeting an old failure.
      fonts = undefined;
      throw failure;
    });
    const [{ default: PdfDocument }, { writeDocument }, loaded] = await Promise.all([
      import("pdfkit"),
      import("./write-document.ts"),
      fonts,
    ]);
    return writeDocument(plan, PdfDocument, loaded);
  };
  return {
    invoicePdf: async (view) => {
      const { invoiceDocument } = await import("./invoice-document.ts");
      return write(invoiceDocument(view, portalHost));
    },
    receiptPdf: async (view, paymentId) => {
      const { receiptDocument } = await import("./receipt-document.ts");
      return write(receiptDocument(view, paymentId));
    },
    letterPdf: async (view, letter) => {
      const { letterDocument } = await import("./letter-document.ts");
      return write(letterDocument(view, letter, portalHost));
    },
  };
}
