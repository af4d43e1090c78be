import * as v from "valibot";
import { id, locale, text } from "./fields.ts";
import { stepTones } from "./step-fields.ts";

/** The messages that a vendor may put into own words. */
export const wordingMessages = [
  "invoice",
  "not-opened",
  "reminder",
  "options",
  "level-set",
  "receipt",
] as const;

const part = v.exactOptional(text(400));

const wordingPartsSchema = v.strictObject({ opening: part, reason: part, thanks: part });

/** Own words as they are put in place; at least one part. */
export const wordingSchema = v.strictObject({
  parts: v.pipe(
    wordingPartsSchema,
    v.check((parts) => Object.keys(parts).length > 0, "must have at least one part"),
  ),
});

/** Words to look at before they are kept; the kept ones, or ours, where `parts` is absent. */
export const wordingPreviewSchema = v.strictObject({
  parts: v.exactOptional(wordingPartsSchema),
  /** An issued invoice to fill them with; an invented one without it. */
  invoiceId: v.exactOptional(id("inv")),
});

/** Which message, in which tone and language. */
export const wordingPlaceSchema = v.strictObject({
  message: v.picklist(wordingMessages),
  tone: v.picklist(stepTones),
  locale,
});

/** A vendor's own words for one message, tone and language. */
export const wordingViewSchema = v.strictObject({
  ...wordingPlaceSchema.entries,
  parts: wordingPartsSchema,
});

/** All own words, and what can stand in them. */
export const wordingListSchema = v.strictObject({
  version: v.number(),
  items: v.array(wordingViewSchema),
  placeholders: v.array(v.string()),
});

/** One of them, and the version that the next change must name. */
export const wordingAnswerSchema = v.strictObject({
  version: v.number(),
  ...wordingViewSchema.entries,
});

export type WordingChange = v.InferOutput<typeof wordingSchema>;
export type WordingPreview = v.InferOutput<typeof wordingPreviewSchema>;
export type WordingView = v.InferOutput<typeof wordingViewSchema>;
export type WordingList = v.InferOutput<typeof wordingListSchema>;
export type WordingAnswer = v.InferOutput<typeof wordingAnswerSchema>;
