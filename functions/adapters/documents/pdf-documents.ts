import { invoiceDocument } from "./invoice-document.ts";
import { readFonts } from "./font-files.ts";
import type { LoadedFont } from "./font-files.ts";
import type { DocumentPlan } from "./document-plan.ts";
import { receiptDocument } from "./receipt-document.ts";
import type { Documents } from "../../ports/documents.ts";
import { writeDocument } from "./write-document.ts";

type Settings = {
  /** The host of the client's pages, which documents name without any link. */
  readonly portalHost: string;
  /** Where the font files lie, if neither beside the bundle nor in their packages. */
  readonly fontFolder?: string;
};

/** Makes documents with pdfkit, which is loaded for the first one. */
export function pdfDocuments({ portalHost, fontFolder }: Settings): Documents {
  let fonts: Promise<LoadedFont[]> | undefined;
  const write = async (plan: DocumentPlan) => {
    fonts ??= readFonts(fontFolder);
    const [{ default: PdfDocument }, loaded] = await Promise.all([import("pdfkit"), fonts]);
    return writeDocument(plan, PdfDocument, loaded);
  };
  return {
    invoicePdf: async (view) => write(invoiceDocument(view, portalHost)),
    receiptPdf: async (view, paymentId) => write(receiptDocument(view, paymentId)),
  };
}
