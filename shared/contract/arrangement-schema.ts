import * as v from "valibot";
import {
  amount,
  calendarDate,
  currency,
  email,
  id,
  locale,
  positiveAmount,
  text,
} from "./fields.ts";
import { checkoutMethod } from "./payment-schema.ts";
import { policySchema } from "./policy-schema.ts";
import { proposalSchema, termsSchema } from "./proposal-schema.ts";

/**
 * What arrangements are computed from, the same facts on the server and on the page: amounts in
 * minor units, days in the invoice's zone.
 */
export const situationSchema = v.strictObject({
  currency,
  today: calendarDate,
  dueDate: calendarDate,
  isOpen: v.boolean(),
  /** What can still be started and no question freezes. */
  total: amount,
  /** What open questions freeze. */
  frozen: amount,
  clientKind: v.picklist(["business", "person"]),
  policy: policySchema,
  policyVersion: v.string(),
  /** The least that one payment by each method can be, the most, and the step between amounts. */
  methods: v.array(
    v.strictObject({
      method: checkoutMethod,
      smallest: amount,
      largest: amount,
      step: v.number(),
      /** Whether it can be authorized for later charges. */
      canBeKept: v.boolean(),
    }),
  ),
  /** The least part outside any method, where smaller ones are the vendor's to grant. */
  smallestPart: amount,
  /** The least that any part can be: what can be charged and would not be closed by rule. */
  leastPart: amount,
  step: v.number(),
  extensionCount: v.number(),
  promiseCount: v.number(),
  brokenCount: v.number(),
  hasPlan: v.boolean(),
  hasRequest: v.boolean(),
  hasPromise: v.boolean(),
  hasPaused: v.boolean(),
  isHardship: v.boolean(),
  /** Whether the reader holds a share only, and arranges nothing. */
  isPayer: v.boolean(),
  /** The client's terms of an earlier agreement. */
  usualPlan: v.exactOptional(
    v.strictObject({
      installments: v.number(),
      cadence: v.picklist(["weekly", "everyTwoWeeks", "monthly"]),
      collection: v.picklist(["autopay", "reminder"]),
    }),
  ),
});

/** What is offered, or why it is not; the kinds of arrangement in the order of the page. */
export const arrangementOptionSchema = v.strictObject({
  kind: v.picklist([
    "part",
    "plan",
    "more-time",
    "promise",
    "share",
    "question",
    "pause",
    "hardship",
  ]),
  /** Why it is not offered now; absent: it is. */
  refusal: v.exactOptional(
    v.picklist([
      "not-open",
      "nothing-left",
      "payer",
      "switched-off",
      "plan-in-force",
      "request-pending",
      "too-small",
      "used-up",
      "promise-open",
    ]),
  ),
  /** Whether it can be had only by asking the vendor. */
  mustAsk: v.exactOptional(v.boolean()),
  /** A sensible proposal with its exact terms, granted at once. */
  suggestion: v.exactOptional(v.strictObject({ proposal: proposalSchema, terms: termsSchema })),
  /** The latest day, the most days or parts that are granted at once. */
  latestDate: v.exactOptional(calendarDate),
  largestCount: v.exactOptional(v.number()),
});

/** What a client may arrange now. */
export const arrangementOptionsSchema = v.strictObject({
  situation: situationSchema,
  options: v.array(arrangementOptionSchema),
});

/** A proposal with the terms that the client was shown: others than these are not agreed on. */
export const agreeSchema = v.strictObject({
  proposal: proposalSchema,
  seen: termsSchema,
  /** The language in which the page said what is authorized; it is part of the evidence. */
  locale: v.exactOptional(locale),
});

/** The same beyond the policy, with a reason in the client's own words if they like. */
export const askRequestSchema = v.strictObject({
  proposal: proposalSchema,
  seen: termsSchema,
  words: v.exactOptional(text(2_000)),
});

/** The client's yes to a counter-offer, with the terms that they were shown. */
export const acceptCounterSchema = v.strictObject({
  seen: termsSchema,
  locale: v.exactOptional(locale),
});

/** The vendor's answer to a request. */
export const answerRequestSchema = v.variant("decision", [
  v.strictObject({ decision: v.literal("approve"), message: v.exactOptional(text(1_000)) }),
  v.strictObject({ decision: v.literal("decline"), message: v.exactOptional(text(1_000)) }),
  v.strictObject({
    decision: v.literal("counter"),
    proposal: proposalSchema,
    message: v.exactOptional(text(1_000)),
  }),
]);

/** The day to which an installment is moved. */
export const moveInstallmentSchema = v.strictObject({ date: calendarDate });

/** What pays an installment, early or on time; 0 in the path is what a plan has paid at once. */
export const payInstallmentSchema = v.strictObject({
  method: checkoutMethod,
  methodOnFileId: v.exactOptional(
    v.pipe(v.string(), v.regex(/^\w{1,100}$/u, "must be the id of a method on file")),
  ),
});

/** How the client pays the installments from now on. */
export const changePlanMethodSchema = v.strictObject({
  method: checkoutMethod,
  /** A method on file; without it a page opens on which one is authorized. */
  methodOnFileId: v.exactOptional(
    v.pipe(v.string(), v.regex(/^\w{1,100}$/u, "must be the id of a method on file")),
  ),
});

/** What stops: the automatic charges alone, or the plan with the rest due. */
export const stopPlanSchema = v.strictObject({ what: v.picklist(["autopay", "plan"]) });

/** By when the client says that an amount will be paid. */
export const makePromiseSchema = v.strictObject({ date: calendarDate, amount: positiveAmount });

/** What a client asks, disputes, suggests, or tells of hardship. */
export const askQuestionSchema = v.strictObject({
  kind: v.picklist(["question", "dispute", "suggestion", "hardship"]),
  /** The place of the line, 0 is the first; absent: the invoice as a whole. */
  line: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0, "must be 0 or more"))),
  text: text(2_000),
});

/** What a client adds to a thread. */
export const writeMessageSchema = v.strictObject({ text: text(2_000) });

/** The vendor's answer to a question; by a credit note only where it adjusts. */
export const answerQuestionSchema = v.pipe(
  v.strictObject({
    outcome: v.picklist(["answered", "adjusted", "stood-by", "message"]),
    text: text(2_000),
    /** What is credited, in minor units; needed where the outcome is `adjusted`. */
    creditAmount: v.exactOptional(positiveAmount),
  }),
  v.forward(
    v.check(
      ({ outcome, creditAmount }) => (outcome === "adjusted") === (creditAmount !== undefined),
      "must be there when the outcome is adjusted, and only then",
    ),
    ["creditAmount"],
  ),
);

/** The shares of other payers, all of them; the rest stays with whoever shares. */
export const shareBillSchema = v.strictObject({
  shares: v.pipe(
    v.array(
      v.strictObject({
        /** A share that stands already. */
        id: v.exactOptional(id("shr")),
        name: text(200),
        email,
        amount: positiveAmount,
      }),
    ),
    v.maxLength(9, "must be at most 9 shares"),
  ),
});

/** Where a client goes on after an agreement: a page of Stripe's, or nowhere. */
export const agreedSchema = v.strictObject({
  agreementId: v.string(),
  redirectUrl: v.exactOptional(v.string()),
});

export type FlexibilitySituation = v.InferOutput<typeof situationSchema>;
export type ArrangementOption = v.InferOutput<typeof arrangementOptionSchema>;
export type ArrangementOptions = v.InferOutput<typeof arrangementOptionsSchema>;
export type Agree = v.InferOutput<typeof agreeSchema>;
export type AskRequest = v.InferOutput<typeof askRequestSchema>;
export type AcceptCounter = v.InferOutput<typeof acceptCounterSchema>;
export type AnswerRequest = v.InferOutput<typeof answerRequestSchema>;
export type MakePromise = v.InferOutput<typeof makePromiseSchema>;
export type AskQuestion = v.InferOutput<typeof askQuestionSchema>;
export type AnswerQuestion = v.InferOutput<typeof answerQuestionSchema>;
export type ShareBill = v.InferOutput<typeof shareBillSchema>;
export type Agreed = v.InferOutput<typeof agreedSchema>;
