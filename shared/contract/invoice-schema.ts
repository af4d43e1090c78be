import * as v from "valibot";
import { arrangementsViewSchema } from "./arrangement-view.ts";
import {
  amount,
  calendarDate,
  clearable,
  currency,
  decimal,
  id,
  instant,
  money,
  percent,
  positiveAmount,
  text,
  webAddress,
} from "./fields.ts";
import { paymentSchema } from "./money-schema.ts";
import { creditNoteSchema, declaredPaymentSchema, withholdingSchema } from "./payment-schema.ts";

/** The longest invoice, in lines. */
export const maximumLineCount = 10_000;

/** One line of an invoice; its amount is never sent, the server computes it. */
export const lineItemSchema = v.strictObject({
  description: text(2_000),
  quantity: decimal,
  unitPrice: decimal,
  discount: v.exactOptional(
    v.union(
      [v.strictObject({ percent }), v.strictObject({ amount: positiveAmount })],
      "must be either { percent } or { amount }",
    ),
  ),
  taxRate: percent,
  servicePeriod: v.exactOptional(
    v.pipe(
      v.strictObject({ startDate: calendarDate, endDate: calendarDate }),
      v.check((period) => period.startDate <= period.endDate, "must not end before it starts"),
    ),
  ),
  originalEstimate: v.exactOptional(amount),
});

/** A discount or charge on the whole invoice, taxed at a rate of its own. */
export const adjustmentSchema = v.strictObject({
  kind: v.picklist(["discount", "charge"]),
  description: text(200),
  amount: positiveAmount,
  taxRate: percent,
});

const paymentTerms = v.strictObject({
  netDays: v.pipe(
    v.number("must be a number of days"),
    v.integer("must be a whole number of days"),
    v.minValue(0, "must be 0 to 365"),
    v.maxValue(365, "must be 0 to 365"),
  ),
});

const contentFields = {
  subject: text(200),
  purchaseOrder: v.exactOptional(text(100)),
  note: v.exactOptional(text(2_000)),
  thankYou: v.exactOptional(text(500)),
  offer: v.exactOptional(text(500)),
  lateTerms: v.exactOptional(text(500)),
};

const usefulLinks = v.pipe(
  v.array(v.strictObject({ label: text(100), url: webAddress })),
  v.maxLength(10, "must be at most ten links"),
);

const adjustments = v.pipe(
  v.array(adjustmentSchema),
  v.maxLength(50, "must be at most 50 discounts and charges"),
);

const lines = v.pipe(
  v.array(lineItemSchema),
  v.minLength(1, "must have at least one line"),
  v.maxLength(maximumLineCount, `must have at most ${maximumLineCount} lines`),
);

/** What a new draft needs. Amounts are minor units of `currency`; prices exclude tax. */
export const newInvoiceSchema = v.strictObject({
  clientId: id("cli"),
  currency: v.exactOptional(currency),
  ...contentFields,
  lines,
  adjustments: v.exactOptional(adjustments),
  paymentTerms: v.exactOptional(paymentTerms),
  usefulLinks: v.exactOptional(usefulLinks),
  senderId: v.exactOptional(id("mem")),
});

/**
 * What of a draft can be changed; an absent member stays as it is, null takes an optional one away,
 * lists are replaced.
 */
export const invoiceChangeSchema = v.strictObject({
  ...v.partial(newInvoiceSchema).entries,
  purchaseOrder: clearable(contentFields.purchaseOrder.wrapped),
  note: clearable(contentFields.note.wrapped),
  thankYou: clearable(contentFields.thankYou.wrapped),
  offer: clearable(contentFields.offer.wrapped),
  lateTerms: clearable(contentFields.lateTerms.wrapped),
});

// Due date and milestones are counted from it and must exist as well.
const issueDate = v.pipe(
  calendarDate,
  v.check((date) => date >= "2000-01-01" && date <= "2099-12-31", "must be from 2000 to 2099"),
);

/** How a draft becomes binding; without `send` nothing is mailed. */
export const issueSchema = v.strictObject({
  send: v.exactOptional(v.boolean()),
  issueDate: v.exactOptional(issueDate),
});

/** Why an invoice is taken back. */
export const voidSchema = v.strictObject({ reason: text(500) });

/** Whose link is wanted: a contact's, else that of the one who gets invoices. */
export const mintLinkSchema = v.strictObject({ contactId: v.exactOptional(id("con")) });

/** A preview goes to whoever asks for it, and nowhere else. */
export const sendPreviewSchema = v.strictObject({});

const status = v.picklist(["draft", "open", "paid", "void", "uncollectible"]);

const sumsSchema = v.strictObject({
  lineTotal: money,
  discountTotal: money,
  chargeTotal: money,
  taxGroups: v.array(v.strictObject({ taxRate: percent, taxable: money, tax: money })),
  taxTotal: money,
  total: money,
});

/** A row of the list of invoices. */
export const invoiceSummarySchema = v.strictObject({
  id: id("inv"),
  status,
  number: v.exactOptional(v.string()),
  clientId: id("cli"),
  clientName: v.string(),
  subject: v.string(),
  total: money,
  amountRemaining: money,
  amountProcessing: money,
  issueDate: v.exactOptional(calendarDate),
  dueDate: v.exactOptional(calendarDate),
  isOverdue: v.boolean(),
  sentAt: v.exactOptional(instant),
  seenAt: v.exactOptional(instant),
  createdAt: instant,
});

/** An invoice as the API shows it; the first 500 lines are in it, the rest come in pages. */
export const invoiceSchema = v.strictObject({
  ...invoiceSummarySchema.entries,
  version: v.number(),
  currency,
  ...contentFields,
  adjustments,
  paymentTerms,
  usefulLinks,
  senderId: id("mem"),
  sums: sumsSchema,
  amountDue: money,
  amountPaid: money,
  lineCount: v.number(),
  lines: v.array(lineItemSchema),
  lineAmounts: v.array(amount),
  nextLineCursor: v.exactOptional(v.string()),
  payments: v.array(paymentSchema),
  creditNotes: v.array(creditNoteSchema),
  declarations: v.array(declaredPaymentSchema),
  withholdings: v.array(withholdingSchema),
  creditApplied: money,
  writtenOff: v.exactOptional(v.strictObject({ at: instant, reason: v.string() })),
  voided: v.exactOptional(v.strictObject({ at: instant, reason: v.string() })),
  hostedUrl: v.exactOptional(v.string()),
  /** What was arranged, asked and promised; what was said of hardship is shown to members alone. */
  arrangements: v.exactOptional(arrangementsViewSchema),
});

/** A contact's magic link as the API shows it; `hostedUrl` is there only when it is made. */
export const linkSchema = v.strictObject({
  id: id("lnk"),
  contactId: id("con"),
  contactName: v.string(),
  email: v.string(),
  createdAt: instant,
  expiresAt: v.exactOptional(instant),
  revokedAt: v.exactOptional(instant),
  hostedUrl: v.exactOptional(v.string()),
});

/** One thing that happened to an invoice, or will. */
export const timelineEventSchema = v.strictObject({
  kind: v.string(),
  at: instant,
  /** Facts of the event, for the words that the page puts around them. */
  facts: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
});

export type NewInvoice = v.InferOutput<typeof newInvoiceSchema>;
export type InvoiceChange = v.InferOutput<typeof invoiceChangeSchema>;
export type InvoiceSummary = v.InferOutput<typeof invoiceSummarySchema>;
export type InvoiceAnswer = v.InferOutput<typeof invoiceSchema>;
export type LinkAnswer = v.InferOutput<typeof linkSchema>;
export type TimelineEvent = v.InferOutput<typeof timelineEventSchema>;
