import type { InvoiceView, LineView, ViewEvent } from "../contract/invoice-view.ts";
import { isPlanInForce } from "../flexibility/plan-standing.ts";
import type { Question } from "../flexibility/question.ts";
import type { Locale } from "../messages/locale.ts";
import { planMilestones } from "../milestones/plan-milestones.ts";
import type { Payment } from "../payments/payment.ts";
import type { DeclaredPayment } from "../payments/declared-payment.ts";
import { paymentOptions } from "../payments/payment-options.ts";
import type { Withholding } from "../payments/withholding.ts";
import type { Instant } from "../values/instant.ts";
import { mutable } from "../values/mutable.ts";
import { instantAt, localDateOf } from "../values/time-zone.ts";
import type { Contact } from "./client.ts";
import { invoiceAmounts, invoiceStatus } from "./invoice-status.ts";
import type { IssuedInvoice } from "./invoice.ts";
import { lineAmount } from "./line-item.ts";
import type { LineItem } from "./line-item.ts";
import { presentArrangements, questionsFor } from "./present-arrangements.ts";
import { arrangedEvents } from "./present-arranged-events.ts";
import { moneyEvents, paymentEvents } from "./present-events.ts";
import { presentMoney } from "./present-money.ts";
import { presentPayment } from "./present-payment.ts";

/** How many lines a view carries at first; the rest come in pages of this size. */
export const linesPerPage = 200;

/** How many coming reminders a view tells of. */
const plannedShown = 2;

/** Whose eyes an invoice is presented to, and when. */
export type Presentation = {
  readonly now: Instant;
  /** The contact whose link was opened; absent for the vendor's own look. */
  readonly reader?: Contact;
  readonly locale?: Locale;
  /** How many lines go in; a PDF asks for all. */
  readonly lineLimit: number;
  /** What clients have declared of this invoice; nothing of it is shown when absent. */
  readonly declared?: {
    readonly declarations: readonly DeclaredPayment[];
    readonly withholdings: readonly Withholding[];
    readonly questions?: readonly Question[];
  };
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
    options: mutable(paymentOptions(invoice)),
    ...presentMoney(invoice, presentation.declared),
    ...presentArranged(invoice, payments, presentation),
    payments: payments.map(presentPayment).toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    events: presentEvents(invoice, payments, presentation),
    ...(invoice.voided === undefined ? {} : { voided: invoice.voided }),
    ...(invoice.writtenOff === undefined ? {} : { writtenOff: { at: invoice.writtenOff.at } }),
    ...(invoice.paidAt === undefined ? {} : { paidAt: invoice.paidAt }),
  };
}

function presentArranged(
  invoice: IssuedInvoice,
  payments: readonly Payment[],
  presentation: Presentation,
) {
  const questions = shownQuestions(presentation);
  if (invoice.arrangements === undefined && questions.length === 0) return {};
  const { now, reader } = presentation;
  const arrangements = presentArrangements(
    { invoice, payments, questions },
    { today: localDateOf(now, invoice.timeZone), ...(reader === undefined ? {} : { reader }) },
  );
  return arrangements === undefined ? {} : { arrangements };
}

/** A view without a reader may be read by programs, which read no word of hardship. */
function shownQuestions({ declared, reader }: Presentation): readonly Question[] {
  return questionsFor(declared?.questions ?? [], reader?.id ?? "");
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

function presentReader(contact: Contact) {
  return {
    id: contact.id,
    name: contact.name,
    salutation: contact.salutation ?? contact.name,
    ...(contact.remindersStoppedAt === undefined ? {} : { remindersStopped: true as const }),
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
  presentation: Presentation,
): ViewEvent[] {
  const { now, declared } = presentation;
  const past: ViewEvent[] = [{ kind: "issued", at: invoice.issuedAt }];
  if (invoice.sentAt !== undefined) past.push({ kind: "sent", at: invoice.sentAt });
  for (const fired of invoice.firedMilestones) {
    // A call or a letter is a person's to tell of.
    if (fired.skipped !== undefined || (fired.channel ?? "mail") !== "mail") continue;
    past.push({ kind: "reminder-sent", at: fired.at, milestone: fired.kind });
  }
  past.push(...payments.flatMap(paymentEvents), ...moneyEvents(invoice, declared));
  past.push(...arrangedEvents(invoice, shownQuestions(presentation)));
  if (invoice.paidAt !== undefined) past.push({ kind: "paid", at: invoice.paidAt });
  if (invoice.voided !== undefined) past.push({ kind: "voided", at: invoice.voided.at });
  // What comes after that is on the line of time, which the page asks for by itself.
  const planned = planMilestones(invoice)
    .slice(0, plannedShown)
    .map((milestone): ViewEvent => ({
      kind: "reminder-planned",
      at: milestone.at,
      milestone: milestone.kind,
    }));
  const due = instantAt(invoice.dueDate, "00:00", invoice.timeZone);
  // A plan says itself when what is due.
  const isAsked = invoiceStatus(invoice) === "open" && !isPlanInForce(invoice.arrangements?.plan);
  const coming = isAsked && due > now ? [...planned, { kind: "due", at: due } as const] : planned;
  return [...past, ...coming].toSorted((a, b) => (a.at < b.at ? -1 : 1));
}
