import type { InvoiceView, LineView, PaymentView, ViewEvent } from "../contract/invoice-view.ts";
import type { Locale } from "../messages/locale.ts";
import { planMilestones } from "../milestones/plan-milestones.ts";
import type { Payment } from "../payments/payment.ts";
import { startableMethods } from "../payments/start-payment.ts";
import type { Instant } from "../values/instant.ts";
import { mutable } from "../values/mutable.ts";
import { instantAt, localDateOf } from "../values/time-zone.ts";
import type { Contact } from "./client.ts";
import { invoiceAmounts, invoiceStatus } from "./invoice-status.ts";
import type { IssuedInvoice } from "./invoice.ts";
import { lineAmount } from "./line-item.ts";
import type { LineItem } from "./line-item.ts";

/** How many lines a view carries at first; the rest come in pages of this size. */
export const linesPerPage = 200;

/** Whose eyes an invoice is presented to, and when. */
export type Presentation = {
  readonly now: Instant;
  /** The contact whose link was opened; absent for the vendor's own look. */
  readonly reader?: Contact;
  readonly locale?: Locale;
  /** How many lines go in; a PDF asks for all. */
  readonly lineLimit: number;
};

/** An issued invoice as its client sees it: the one view model of page, mail and PDF. */
export function presentInvoice(
  invoice: IssuedInvoice,
  lines: readonly LineItem[],
  payments: readonly Payment[],
  presentation: Presentation,
): InvoiceView {
  const { content, vendor } = invoice;
  const { now, reader, lineLimit } = presentation;
  return {
    id: invoice.id,
    number: invoice.number,
    status: invoiceStatus(invoice),
    locale: presentation.locale ?? reader?.locale ?? invoice.locale,
    timeZone: invoice.timeZone,
    country: vendor.address.country,
    today: localDateOf(now, invoice.timeZone),
    subject: content.subject,
    vendor: mutable(vendor),
    client: mutable(invoice.client),
    sender: mutable(invoice.sender),
    ...(reader === undefined ? {} : { reader: presentReader(reader) }),
    currency: content.currency,
    issueDate: invoice.issueDate,
    dueDate: invoice.dueDate,
    netDays: content.paymentTerms.netDays,
    ...wordsOf(invoice),
    usefulLinks: mutable(content.usefulLinks),
    ...presentLines(lines, content.currency, { from: 0, limit: lineLimit }),
    lineCount: invoice.lineCount,
    adjustments: mutable(content.adjustments),
    sums: mutable(invoice.sums),
    amounts: invoiceAmounts(invoice),
    methods: [...startableMethods(invoice)],
    payments: payments.map(presentPayment).toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    events: presentEvents(invoice, payments, now),
    ...(invoice.voided === undefined ? {} : { voided: invoice.voided }),
    ...(invoice.paidAt === undefined ? {} : { paidAt: invoice.paidAt }),
  };
}

/** A page of lines with their amounts; `nextLineCursor` is absent on the last one. */
export function presentLines(
  lines: readonly LineItem[],
  currency: string,
  page: { readonly from: number; readonly limit: number },
): { readonly lines: LineView[]; readonly nextLineCursor?: string } {
  const end = page.from + page.limit;
  return {
    lines: lines
      .slice(page.from, end)
      .map((line) => ({ ...mutable(line), amount: lineAmount(line, currency) })),
    ...(end < lines.length ? { nextLineCursor: String(end) } : {}),
  };
}

/** A payment as the payer sees it. */
export function presentPayment(payment: Payment): PaymentView {
  return {
    id: payment.id,
    status: payment.status,
    method: payment.method,
    amount: payment.amountReceived ?? payment.amount,
    isUnfinished: payment.status === "requires_action",
    ...(payment.declineCode === undefined ? {} : { declineCode: payment.declineCode }),
    ...(payment.paidWith === undefined ? {} : { paidWith: payment.paidWith }),
    at: payment.endedAt ?? payment.startedAt,
  };
}

function presentReader(contact: Contact) {
  return {
    id: contact.id,
    name: contact.name,
    salutation: contact.salutation ?? contact.name,
  };
}

function wordsOf({ content }: IssuedInvoice) {
  return {
    ...(content.purchaseOrder === undefined ? {} : { purchaseOrder: content.purchaseOrder }),
    ...(content.note === undefined ? {} : { note: content.note }),
    ...(content.thankYou === undefined ? {} : { thankYou: content.thankYou }),
    ...(content.offer === undefined ? {} : { offer: content.offer }),
    ...(content.lateTerms === undefined ? {} : { lateTerms: content.lateTerms }),
  };
}

function presentEvents(
  invoice: IssuedInvoice,
  payments: readonly Payment[],
  now: Instant,
): ViewEvent[] {
  const past: ViewEvent[] = [{ kind: "issued", at: invoice.issuedAt }];
  if (invoice.sentAt !== undefined) past.push({ kind: "sent", at: invoice.sentAt });
  for (const fired of invoice.firedMilestones) {
    if (fired.skipped !== undefined) continue;
    past.push({ kind: "reminder-sent", at: fired.at, milestone: fired.kind });
  }
  past.push(...payments.flatMap(paymentEvent));
  if (invoice.paidAt !== undefined) past.push({ kind: "paid", at: invoice.paidAt });
  if (invoice.voided !== undefined) past.push({ kind: "voided", at: invoice.voided.at });
  const planned = planMilestones(invoice).map((milestone): ViewEvent => ({
    kind: "reminder-planned",
    at: milestone.at,
    milestone: milestone.kind,
  }));
  const due = instantAt(invoice.dueDate, "00:00", invoice.timeZone);
  const isOpen = invoiceStatus(invoice) === "open";
  const coming = isOpen && due > now ? [...planned, { kind: "due", at: due } as const] : planned;
  return [...past, ...coming].toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

function paymentEvent(payment: Payment): ViewEvent[] {
  const at = payment.endedAt ?? payment.startedAt;
  const amount = payment.amountReceived ?? payment.amount;
  if (payment.status === "succeeded") return [{ kind: "payment-succeeded", at, amount }];
  if (payment.status === "processing") return [{ kind: "payment-processing", at, amount }];
  if (payment.declineCode === undefined) return [];
  return [{ kind: "payment-failed", at, amount }];
}
