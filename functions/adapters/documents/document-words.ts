import { pdfWords as english } from "../../../shared/messages/catalog/en/pdf.ts";
import type { PdfWords } from "../../../shared/messages/catalog/en/pdf.ts";
import { pdfWords as nepali } from "../../../shared/messages/catalog/ne/pdf.ts";
import { pdfWords as thai } from "../../../shared/messages/catalog/th/pdf.ts";
import type { Locale } from "../../../shared/messages/locale.ts";

const catalogs: Readonly<Record<Locale, PdfWords>> = { en: english, th: thai, ne: nepali };

/** The words of documents in a language. */
export function documentWords(locale: Locale): PdfWords {
  return catalogs[locale];
}
