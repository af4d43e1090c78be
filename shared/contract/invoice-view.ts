import * as v from "valibot";
import { arrangementsViewSchema } from "./arrangement-view.ts";
import { stepAnchors, stepChannels } from "./step-fields.ts";
import {
  amount,
  calendarDate,
  country,
  currency,
  id,
  instant,
  locale,
  percent,
  postalAddress,
  taxIdentifiers,
  timeZone,
} from "./fields.ts";
import { adjustmentSchema, lineItemSchema } from "./invoice-schema.ts";
import {
  creditNoteSchema,
  declaredPaymentSchema,
  ownAccountSchema,
  paymentOptionSchema,
  paymentViewSchema,
  withholdingSchema,
} from "./payment-schema.ts";

const optionalString = v.exactOptional(v.string());

const vendorParty = v.strictObject({
  name: v.string(),
  legalName: optionalString,
  address: postalAddress,
  email: v.string(),
  phone: v.string(),
  website: optionalString,
  taxIdentifiers,
  accentColor: optionalString,
  detailsChangedAt: instant,
});

const clientParty = v.strictObject({
  kind: v.picklist(["business", "person"]),
  name: v.string(),
  address: v.exactOptional(postalAddress),
  email: optionalString,
  phone: optionalString,
  taxIdentifiers,
});

const sender = v.strictObject({
  name: v.string(),
  role: v.string(),
  email: v.string(),
  phone: optionalString,
});

/** Something that happened with the invoice, or is planned, as the client may know it. */
export const viewEventSchema = v.strictObject({
  kind: v.picklist([
    "issued",
    "sent",
    "payment-succeeded",
    "payment-failed",
    "payment-processing",
    "payment-returned",
    "payment-refunded",
    "refund-failed",
    "dispute-opened",
    "dispute-won",
    "dispute-lost",
    "payment-declared",
    "tax-withheld",
    "credit-note",
    "credit-applied",
    "written-off",
    "paid",
    "voided",
    "plan-agreed",
    "plan-ended",
    "agreement-taken-back",
    "due-date-moved",
    "installment-planned",
    "promise-made",
    "promise-kept",
    "promise-broken",
    "promised",
    "request-asked",
    "request-answered",
    "question-asked",
    "question-answered",
    "bill-shared",
    "paused",
    "reminder-sent",
    "reminder-planned",
    "due",
  ]),
  at: instant,
  amount: v.exactOptional(amount),
  /** The step of the cadence that it was or will be. */
  milestone: v.exactOptional(v.string()),
  /** What the step counts from and how it reaches somebody: why it is sent. */
  step: v.exactOptional(
    v.strictObject({
      anchor: v.picklist(stepAnchors),
      offsetDays: v.number(),
      channel: v.picklist(stepChannels),
    }),
  ),
  /** The names of those it went or will go to. */
  to: v.exactOptional(v.array(v.string())),
});

/**
 * Everything that page, mail and PDF show of one invoice; all amounts are minor units of `currency`.
 * One view model feeds all three, so that they state the same facts.
 */
export const invoiceViewSchema = v.strictObject({
  id: id("inv"),
  number: v.string(),
  status: v.picklist(["draft", "open", "paid", "void", "uncollectible"]),
  locale,
  timeZone,
  country: v.exactOptional(country),
  /** The day it is now in the invoice's zone, by the server's clock. */
  today: calendarDate,
  subject: v.string(),
  vendor: vendorParty,
  client: clientParty,
  sender,
  /** Who looks: the contact of the link, absent in previews. */
  reader: v.exactOptional(
    v.strictObject({
      id: id("con"),
      name: v.string(),
      salutation: v.string(),
      /** They asked for no more reminders. */
      remindersStopped: v.exactOptional(v.literal(true)),
    }),
  ),
  currency,
  issueDate: calendarDate,
  dueDate: calendarDate,
  netDays: v.number(),
  purchaseOrder: optionalString,
  note: optionalString,
  thankYou: optionalString,
  offer: optionalString,
  lateTerms: optionalString,
  usefulLinks: v.array(v.strictObject({ label: v.string(), url: v.string() })),
  /** The first page of lines, each with its amount; further pages come by cursor. */
  lines: v.array(v.strictObject({ ...lineItemSchema.entries, amount })),
  lineCount: v.number(),
  nextLineCursor: optionalString,
  adjustments: v.array(adjustmentSchema),
  sums: v.strictObject({
    lineTotal: amount,
    discountTotal: amount,
    chargeTotal: amount,
    taxGroups: v.array(v.strictObject({ taxRate: percent, taxable: amount, tax: amount })),
    taxTotal: amount,
    total: amount,
  }),
  amounts: v.strictObject({
    due: amount,
    paid: amount,
    processing: amount,
    remaining: amount,
    startable: amount,
  }),
  /** The ways to pay it now, best first; empty when nothing can be started. */
  options: v.array(paymentOptionSchema),
  /** The vendor's own account, where it is one of the ways. */
  ownAccount: v.exactOptional(ownAccountSchema),
  /** The share of the net that the law lets this client withhold, with the sum that is left of it. */
  withholding: v.exactOptional(v.strictObject({ percent, allowed: amount })),
  withholdings: v.exactOptional(v.array(withholdingSchema)),
  declarations: v.exactOptional(v.array(declaredPaymentSchema)),
  creditNotes: v.exactOptional(v.array(creditNoteSchema)),
  /** What was arranged, asked and promised; absent: nothing. */
  arrangements: v.exactOptional(arrangementsViewSchema),
  /** What was paid from the client's credit. */
  creditApplied: v.exactOptional(amount),
  payments: v.array(paymentViewSchema),
  /** What happened and what comes next, in order of time. */
  events: v.array(viewEventSchema),
  voided: v.exactOptional(v.strictObject({ at: instant, reason: v.string() })),
  writtenOff: v.exactOptional(v.strictObject({ at: instant })),
  paidAt: v.exactOptional(instant),
});

/** A further page of lines. */
export const linesPageSchema = v.strictObject({
  lines: v.array(v.strictObject({ ...lineItemSchema.entries, amount })),
  nextLineCursor: optionalString,
});

export type InvoiceView = v.InferOutput<typeof invoiceViewSchema>;
/** A payment as the payer sees it. */
export type PaymentView = InvoiceView["payments"][number];
export type ViewEvent = v.InferOutput<typeof viewEventSchema>;
/** One line as the client sees it, with its amount. */
export type LineView = InvoiceView["lines"][number];
export type LinesPage = v.InferOutput<typeof linesPageSchema>;
