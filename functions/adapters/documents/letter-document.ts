import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import type { LetterFacts } from "../../../shared/messages/letter-facts.ts";
import { instantAt } from "../../../shared/values/time-zone.ts";
import type { DocumentPlan } from "./document-plan.ts";
import { documentWords } from "./document-words.ts";
import { createFlow } from "./flow.ts";
import { sheetOf } from "./sheet.ts";
import { addPageFeet } from "./page-feet.ts";

/** The formal letter about an open invoice, in the language of its view. */
export function letterDocument(view: InvoiceView, _letter: LetterFacts): DocumentPlan {
  return {
    title: view.number,
    subject: view.subject,
    author: view.vendor.name,
    language: view.locale,
    datedAt: instantAt(view.today, "00:00", view.timeZone),
    layOut: (typesetter) => {
      const flow = createFlow(sheetOf(view.vendor.address.country));
      const words = documentWords(view.locale);
      return { sheet: flow.sheet, pages: addPageFeet(flow, view.number, words, typesetter) };
    },
  };
}
