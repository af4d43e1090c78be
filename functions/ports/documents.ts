import type { InvoiceView } from "../../shared/contract/invoice-view.ts";
import type { LetterFacts } from "../../shared/messages/letter-facts.ts";

/**
 * Makes the documents that travel with mails and hang behind the page's links, as PDF files.
 * The view must hold all of its lines, not a page of them. The same view gives the same bytes.
 */
export type Documents = {
  /** The invoice as the view has it: an open, paid or void one says so, a draft as well. */
  invoicePdf(view: InvoiceView): Promise<Uint8Array>;
  /** The receipt of one of the view's payments, which must have succeeded. */
  receiptPdf(view: InvoiceView, paymentId: string): Promise<Uint8Array>;
  /** The formal letter about an open invoice, to be printed, signed and put into a window envelope. */
  letterPdf(view: InvoiceView, letter: LetterFacts): Promise<Uint8Array>;
};
