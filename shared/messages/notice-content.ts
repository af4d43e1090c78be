import type { InvoiceView } from "../contract/invoice-view.ts";
import type { InvoiceFacts } from "./invoice-facts.ts";
import type { Locale } from "./locale.ts";
import type { MailContent, Quote } from "./mail-content.ts";

/** What a notice says of its own kind, around what all of them say. */
export type NoticeParts = Pick<MailContent, "rows"> & {
  /** The end of the subject. */
  readonly subject: string;
  readonly opening: string;
  readonly paragraphs: readonly string[];
  readonly quote?: Quote;
  /** What is asked of the vendor, or that nothing is. */
  readonly next: string;
  /** The button, where it leads elsewhere than to the invoice's page. */
  readonly button?: { readonly verb: string; readonly link: string };
  readonly foot?: readonly string[];
};

/** The invoice that a notice is about, and the language in which it is written. */
export type NoticeSubject = {
  readonly view: InvoiceView;
  readonly facts: InvoiceFacts;
  readonly locale: Locale;
};
