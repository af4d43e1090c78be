import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import type { PdfWords } from "../../../shared/messages/catalog/en/pdf.ts";
import { methodCatalog } from "../../../shared/messages/method-line.ts";
import { formatDate } from "../../../shared/values/calendar-date.ts";
import type { AmountWords } from "./amount-words.ts";
import type { Fact } from "./fact-lines.ts";

/** In which words and numbers it is said, and where the portal is. */
export type ClosingContext = {
  readonly words: PdfWords;
  readonly amounts: AmountWords;
  readonly portalHost: string;
};

/** What is said below the sums: terms, ways to pay, whom to ask, links and an offer. */
export function closingFacts(view: InvoiceView, context: ClosingContext): Fact[] {
  const { words } = context;
  // Nothing is asked, offered or thanked for on an invoice that no longer counts.
  if (view.status === "void") return [questions(view, words)];
  const isAsking = view.status === "draft" || view.status === "open";
  const terms = words.payWithin(view.netDays, formatDate(view.dueDate, view.locale));
  return [
    ...(isAsking ? [{ label: words.terms, paragraphs: [terms] }] : []),
    ...(isAsking && view.lateTerms !== undefined
      ? [{ label: words.late, paragraphs: [view.lateTerms] }]
      : []),
    ...waysToPay(view, context),
    questions(view, words),
    ...(view.usefulLinks.length === 0
      ? []
      : [
          {
            label: words.links,
            paragraphs: view.usefulLinks.map(({ label, url }) => `${label}: ${url}`),
          },
        ]),
    ...(view.offer === undefined ? [] : [{ label: words.offer, paragraphs: [view.offer] }]),
  ];
}

/** Whom to call or write to. */
export function questions({ sender, vendor }: InvoiceView, words: PdfWords): Fact {
  const reach = [sender.phone ?? vendor.phone, sender.email].join(" · ");
  return { label: words.questions, paragraphs: [`${sender.name}, ${sender.role}`, reach] };
}

/** The vendor's own account stands on the page alone: a document travels by mail. */
function waysToPay(view: InvoiceView, context: ClosingContext): Fact[] {
  const { words, amounts, portalHost } = context;
  // A draft is shown as the client will get it, before it has a link.
  if (view.status === "draft") {
    return [{ label: words.ways, paragraphs: [words.payOnPage(portalHost)] }];
  }
  if (view.status !== "open" || view.amounts.startable === 0) return [];
  if (view.options.length === 0) {
    return [{ label: words.ways, paragraphs: [words.payByArrangement] }];
  }
  const ways = view.options.map(({ method, discount }) => {
    const name = methodCatalog(view.locale).methodName(method);
    return discount === undefined ? name : words.wayWithDiscount(name, amounts.money(discount));
  });
  const list = new Intl.ListFormat(view.locale, { type: "disjunction" }).format(ways);
  return [
    { label: words.ways, paragraphs: [words.payOnPage(portalHost), words.payableWith(list)] },
  ];
}
