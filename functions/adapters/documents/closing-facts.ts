import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import type { PdfWords } from "../../../shared/messages/catalog/en/pdf.ts";
import { isPaidOnline } from "../../../shared/payments/payment-method.ts";
import { formatDate } from "../../../shared/values/calendar-date.ts";
import type { Fact } from "./fact-lines.ts";

/** What is said below the sums: terms, ways to pay, whom to ask, links and an offer. */
export function closingFacts(view: InvoiceView, words: PdfWords, portalHost: string): Fact[] {
  // Nothing is asked, offered or thanked for on an invoice that no longer counts.
  if (view.status === "void") return [questions(view, words)];
  const isAsking = view.status === "draft" || view.status === "open";
  const terms = words.payWithin(view.netDays, formatDate(view.dueDate, view.locale));
  return [
    ...(isAsking ? [{ label: words.terms, paragraphs: [terms] }] : []),
    ...(isAsking && view.lateTerms !== undefined
      ? [{ label: words.late, paragraphs: [view.lateTerms] }]
      : []),
    ...waysToPay(view, words, portalHost),
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

function waysToPay(view: InvoiceView, words: PdfWords, portalHost: string): Fact[] {
  // A draft is shown as the client will get it, before it has a link.
  if (view.status === "draft")
    return [{ label: words.ways, paragraphs: [words.payByCard(portalHost)] }];
  if (view.status !== "open" || view.amounts.startable === 0) return [];
  const canPayOnline = view.options.some(({ method }) => isPaidOnline(method));
  const way = canPayOnline ? words.payByCard(portalHost) : words.payByArrangement;
  return [{ label: words.ways, paragraphs: [way] }];
}
