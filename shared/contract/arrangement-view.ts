import * as v from "valibot";
import { amount, calendarDate, email, id, instant } from "./fields.ts";
import { checkoutMethod } from "./payment-schema.ts";
import {
  planCadence,
  planCollection,
  policyBreachSchema,
  proposalSchema,
  termsSchema,
} from "./proposal-schema.ts";

/** One installment as both sides see it. */
export const installmentViewSchema = v.strictObject({
  number: v.number(),
  date: calendarDate,
  movedFrom: v.exactOptional(calendarDate),
  amount,
  paid: amount,
  state: v.picklist(["paid", "processing", "retrying", "missed", "next", "later"]),
  nextTryDate: v.exactOptional(calendarDate),
  /** Why the latest charge did not work, in the processor's code. */
  declineCode: v.exactOptional(v.string()),
});

/** A plan as both sides see it. */
export const planViewSchema = v.strictObject({
  id: id("plan"),
  status: v.picklist(["starting", "active", "finished", "ended"]),
  /** What keeps a starting plan from being active. */
  waitsFor: v.exactOptional(v.array(v.picklist(["first-payment", "method"]))),
  cadence: planCadence,
  collection: planCollection,
  method: v.exactOptional(checkoutMethod),
  paidWith: v.exactOptional(v.strictObject({ brand: v.string(), lastDigits: v.string() })),
  payNow: v.exactOptional(v.strictObject({ amount, method: checkoutMethod })),
  installments: v.array(installmentViewSchema),
  acceptedAt: instant,
  isPastDue: v.exactOptional(v.boolean()),
  canTakeBack: v.boolean(),
  canPause: v.boolean(),
  /** The installment that can be moved, and until when at the latest. */
  movable: v.exactOptional(
    v.strictObject({ number: v.number(), earliest: calendarDate, latest: calendarDate }),
  ),
  end: v.exactOptional(v.picklist(["taken-back", "not-started", "stopped", "missed", "settled"])),
  endedAt: v.exactOptional(instant),
});

/** A request as both sides see it. */
export const requestViewSchema = v.strictObject({
  id: id("req"),
  status: v.picklist(["pending", "approved", "declined", "countered", "withdrawn", "expired"]),
  proposal: proposalSchema,
  terms: termsSchema,
  breaches: v.array(policyBreachSchema),
  words: v.exactOptional(v.string()),
  askedAt: instant,
  expiresAt: instant,
  /** The vendor's word. */
  message: v.exactOptional(v.string()),
  answeredAt: v.exactOptional(instant),
  counter: v.exactOptional(v.strictObject({ proposal: proposalSchema, terms: termsSchema })),
});

/** A promise as both sides see it. */
export const promiseViewSchema = v.strictObject({
  id: id("prm"),
  status: v.picklist(["open", "kept", "partly-kept", "broken", "replaced"]),
  date: calendarDate,
  amount,
  madeAt: instant,
});

/** A question with its thread, as its asker and the vendor see it. */
export const questionViewSchema = v.strictObject({
  id: id("qst"),
  kind: v.picklist(["question", "dispute", "suggestion", "hardship"]),
  line: v.exactOptional(v.number()),
  status: v.picklist(["open", "answered", "adjusted", "stood-by", "withdrawn"]),
  /** What it keeps from being chased, in minor units. */
  frozen: v.exactOptional(amount),
  askedAt: instant,
  messages: v.array(
    v.strictObject({
      from: v.picklist(["client", "vendor"]),
      /** Who wrote it, by name. */
      name: v.string(),
      at: instant,
      text: v.string(),
    }),
  ),
});

/** A share of a split bill, as the one who shared it and the vendor see it. */
export const shareViewSchema = v.strictObject({
  id: id("shr"),
  name: v.string(),
  email,
  amount,
  paid: amount,
  sharedAt: instant,
  isEnded: v.exactOptional(v.boolean()),
});

/** What was arranged on an invoice, as its client may know it; all of it absent on most. */
export const arrangementsViewSchema = v.strictObject({
  plan: v.exactOptional(planViewSchema),
  request: v.exactOptional(requestViewSchema),
  promise: v.exactOptional(promiseViewSchema),
  questions: v.exactOptional(v.array(questionViewSchema)),
  shares: v.exactOptional(v.array(shareViewSchema)),
  /** The due date as it was before it moved. */
  originalDueDate: v.exactOptional(calendarDate),
  /** The latest extension, while it can be taken back. */
  extension: v.exactOptional(v.strictObject({ id: id("ext"), canTakeBack: v.boolean() })),
  /** The last day of a pause that runs. */
  pausedUntil: v.exactOptional(calendarDate),
  /** What open questions keep from being chased. */
  frozen: v.exactOptional(amount),
  /** The reader's own share, where they are one of several payers. */
  ownShare: v.exactOptional(
    v.strictObject({
      id: id("shr"),
      amount,
      paid: amount,
      /** Who shared the bill, by name. */
      sharedBy: v.exactOptional(v.string()),
      isEnded: v.exactOptional(v.boolean()),
    }),
  ),
});

export type InstallmentView = v.InferOutput<typeof installmentViewSchema>;
export type PlanView = v.InferOutput<typeof planViewSchema>;
export type RequestView = v.InferOutput<typeof requestViewSchema>;
export type PromiseView = v.InferOutput<typeof promiseViewSchema>;
export type QuestionView = v.InferOutput<typeof questionViewSchema>;
export type ShareView = v.InferOutput<typeof shareViewSchema>;
export type ArrangementsView = v.InferOutput<typeof arrangementsViewSchema>;
