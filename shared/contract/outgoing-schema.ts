import * as v from "valibot";
import { calendarDate, id, instant, locale } from "./fields.ts";
import { holdSchema } from "./reminder-schema.ts";
import { stepAnchors, stepChannels, stepCircles, stepMessages, stepTones } from "./step-fields.ts";

/** What one invoice brings into a mail, call, letter or visit. */
const outgoingPart = v.strictObject({
  invoiceId: id("inv"),
  number: v.string(),
  /** The step's name, or the moment of an arrangement. */
  milestone: v.string(),
  /** What the step is; absent for moments of arrangements. */
  step: v.exactOptional(
    v.strictObject({
      anchor: v.picklist(stepAnchors),
      offsetDays: v.number(),
      tone: v.picklist(stepTones),
      message: v.picklist(stepMessages),
      circle: v.picklist(stepCircles),
    }),
  ),
  /** Why, in a few words, in the language that was asked for. */
  reason: v.string(),
});

/** One thing that goes out: all that one person gets on one day stands in one. */
export const outgoingItemSchema = v.strictObject({
  at: instant,
  /** The day where its reader is. */
  date: calendarDate,
  channel: v.picklist(stepChannels),
  clientId: id("cli"),
  clientName: v.string(),
  /** The one who is asked first; calls, letters and visits name whom they are for. */
  to: v.array(v.strictObject({ contactId: id("con"), name: v.string(), email: v.string() })),
  /** Who signs. */
  sender: v.strictObject({ name: v.string(), role: v.string() }),
  invoices: v.array(outgoingPart),
  /** It would go out, and a hold keeps it from it. */
  held: v.exactOptional(
    v.strictObject({
      reason: holdSchema.entries.reason,
      until: v.exactOptional(calendarDate),
    }),
  ),
});

/** What goes out in the next days, earliest first. */
export const outgoingSchema = v.strictObject({
  until: calendarDate,
  locale,
  items: v.array(outgoingItemSchema),
  /** More open invoices than one answer looks into. */
  isIncomplete: v.boolean(),
});

/** A mail as its reader would get it; its links open nothing. */
export const mailTextSchema = v.strictObject({
  locale,
  subject: v.string(),
  text: v.string(),
  html: v.string(),
});

/** The next mail about an invoice. */
export const outgoingMailSchema = v.strictObject({
  invoiceId: id("inv"),
  /** Absent: nothing is going to be mailed as things are. */
  mail: v.exactOptional(
    v.strictObject({
      at: instant,
      milestone: v.string(),
      to: v.array(v.strictObject({ contactId: id("con"), name: v.string(), email: v.string() })),
      ...mailTextSchema.entries,
    }),
  ),
});

export type OutgoingItem = v.InferOutput<typeof outgoingItemSchema>;
export type OutgoingAnswer = v.InferOutput<typeof outgoingSchema>;
export type OutgoingMailAnswer = v.InferOutput<typeof outgoingMailSchema>;
export type MailText = v.InferOutput<typeof mailTextSchema>;
