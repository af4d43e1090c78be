import * as v from "valibot";
import { cadenceName, stepsSchema } from "./cadence-schema.ts";
import { calendarDate, id, instant, locale, money, text, timeZone } from "./fields.ts";
import { stepChannels, stepCircles, stepTones } from "./step-fields.ts";

/** An invoice that never was. */
export const inventedInvoiceSchema = v.pipe(
  v.strictObject({
    issueDate: calendarDate,
    dueDate: calendarDate,
    total: v.exactOptional(money),
    kind: v.exactOptional(v.picklist(["business", "person"], "must be business or person")),
    timeZone: v.exactOptional(timeZone),
    /** Invoices with the same name here are of one client. */
    client: v.exactOptional(text(200)),
    /** The day on which somebody opens it; absent: nobody does. */
    openedDate: v.exactOptional(calendarDate),
    /** The day on which it is paid; absent: it never is. */
    paidDate: v.exactOptional(calendarDate),
  }),
  v.forward(
    v.check(({ issueDate, dueDate }) => issueDate <= dueDate, "must not be before the issue date"),
    ["dueDate"],
  ),
);

/** A cadence to try, on which invoices; nothing is sent and nothing is kept. */
export const rehearsalSchema = v.strictObject({
  /** One that there is; the vendor's usual one where neither this nor steps are given. */
  cadenceId: v.exactOptional(cadenceName),
  /** Steps that nothing has been made of yet. */
  steps: v.exactOptional(stepsSchema),
  /** The vendor's own invoices that were issued from one day to another. */
  past: v.exactOptional(
    v.pipe(
      v.strictObject({ from: calendarDate, until: calendarDate }),
      v.forward(
        v.check(({ from, until }) => from <= until, "must not be before the first day"),
        ["until"],
      ),
    ),
  ),
  invented: v.exactOptional(
    v.pipe(v.array(inventedInvoiceSchema), v.minLength(1, "must have at least one invoice")),
  ),
  /** The last day that is played; without it, a year after the first issue. */
  until: v.exactOptional(calendarDate),
});

/** One thing that would have happened. */
export const rehearsedItemSchema = v.strictObject({
  at: instant,
  date: calendarDate,
  /** The number of a past one; invented ones are counted from 1. */
  invoice: v.string(),
  invoiceId: v.exactOptional(id("inv")),
  client: v.string(),
  milestone: v.string(),
  channel: v.picklist(stepChannels),
  tone: v.picklist(stepTones),
  circle: v.picklist(stepCircles),
  to: v.array(v.string()),
  /** Why nothing would have gone out. */
  skipped: v.exactOptional(v.string()),
  summary: v.string(),
});

/** What a rehearsal comes to. */
export const rehearsedSchema = v.strictObject({
  from: calendarDate,
  until: calendarDate,
  locale,
  counts: v.strictObject({
    invoices: v.number(),
    /** Mails, where all that one person gets on one day is one. */
    mails: v.number(),
    letters: v.number(),
    calls: v.number(),
    visits: v.number(),
    skipped: v.number(),
  }),
  /** The first 5,000. */
  items: v.array(rehearsedItemSchema),
  isIncomplete: v.boolean(),
});

export type InventedInvoice = v.InferOutput<typeof inventedInvoiceSchema>;
export type RehearsalWish = v.InferOutput<typeof rehearsalSchema>;
export type RehearsedItem = v.InferOutput<typeof rehearsedItemSchema>;
export type Rehearsed = v.InferOutput<typeof rehearsedSchema>;
