import * as v from "valibot";
import { answerRequestSchema, situationSchema } from "./arrangement-schema.ts";
import { requestViewSchema } from "./arrangement-view.ts";
import { amount, calendarDate, currency, id, text } from "./fields.ts";
import { secret } from "./portal-schema.ts";

/** What opens a request from the mail that tells of it. */
export const openAnswerSchema = v.strictObject({ secret });

/** The answer from that mail; it works for this request alone, while it waits. */
export const mailedAnswerSchema = v.strictObject({ secret, answer: answerRequestSchema });

/** A request as the vendor decides on it, with what it needs to know of the invoice. */
export const waitingRequestSchema = v.strictObject({
  invoiceId: id("inv"),
  invoiceNumber: v.string(),
  clientName: v.string(),
  subject: v.string(),
  currency,
  /** What is left to pay, in minor units. */
  amountRemaining: amount,
  dueDate: calendarDate,
  /** The day in the invoice's zone. */
  today: calendarDate,
  request: requestViewSchema,
  /** What an offer of the vendor's own is previewed from. */
  situation: situationSchema,
});

/** More time that the vendor gives unasked. */
export const grantExtensionSchema = v.strictObject({
  date: calendarDate,
  /** A word to the client. */
  message: v.exactOptional(text(1_000)),
});

/** Whether what was agreed on holds for the client's later invoices. */
export const termsForLaterSchema = v.strictObject({ keep: v.boolean() });

export type WaitingRequest = v.InferOutput<typeof waitingRequestSchema>;
export type MailedAnswer = v.InferOutput<typeof mailedAnswerSchema>;
