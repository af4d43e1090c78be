import * as v from "valibot";
import { amount, calendarDate, currency, positiveAmount } from "./fields.ts";
import { checkoutMethod } from "./payment-schema.ts";

/** How far apart installments lie. */
export const planCadence = v.picklist(["weekly", "everyTwoWeeks", "monthly"]);
/** How installments are collected: charged by themselves, or asked for each time. */
export const planCollection = v.picklist(["autopay", "reminder"]);

const installmentCount = v.pipe(
  v.number("must be a number of installments"),
  v.integer("must be a whole number of installments"),
  v.minValue(1, "must be 1 to 24 installments"),
  v.maxValue(24, "must be 1 to 24 installments"),
);

/** The part of a proposal that is paid in installments. */
const planProposalSchema = v.strictObject({
  installments: installmentCount,
  cadence: planCadence,
  firstDate: calendarDate,
  collection: planCollection,
  method: v.exactOptional(checkoutMethod),
});

/** What a client would like to agree on: something now, the rest later at once or in parts. */
export const proposalSchema = v.strictObject({
  payNow: v.exactOptional(v.strictObject({ amount: positiveAmount, method: checkoutMethod })),
  dueDate: v.exactOptional(calendarDate),
  plan: v.exactOptional(planProposalSchema),
  forLater: v.exactOptional(v.boolean()),
});

/** What a proposal comes to, to the cent and day. */
export const termsSchema = v.strictObject({
  currency,
  total: amount,
  payNow: amount,
  parts: v.array(v.strictObject({ date: calendarDate, amount })),
  lastDate: calendarDate,
  collection: v.exactOptional(planCollection),
  method: v.exactOptional(checkoutMethod),
});

/** A rule of the policy that a proposal goes beyond, and what would be granted. */
export const policyBreachSchema = v.variant("rule", [
  v.strictObject({ rule: v.literal("nothing-granted-over-amount"), allowed: amount }),
  v.strictObject({ rule: v.literal("too-long-overdue"), allowedDays: v.number() }),
  v.strictObject({ rule: v.literal("extension-used"), allowedTimes: v.number() }),
  v.strictObject({ rule: v.literal("extension-too-long"), allowedUntil: calendarDate }),
  v.strictObject({ rule: v.literal("too-many-installments"), allowed: v.number() }),
  v.strictObject({ rule: v.literal("cadence-not-offered"), allowed: v.array(planCadence) }),
  v.strictObject({ rule: v.literal("collection-not-offered"), allowed: v.array(planCollection) }),
  v.strictObject({ rule: v.literal("plan-too-long"), allowedUntil: calendarDate }),
  v.strictObject({ rule: v.literal("first-payment-too-late"), allowedUntil: calendarDate }),
  v.strictObject({ rule: v.literal("first-payment-too-small"), allowed: amount }),
  v.strictObject({ rule: v.literal("installment-too-small"), allowed: amount }),
]);

export type ProposalRequest = v.InferOutput<typeof proposalSchema>;
export type TermsView = v.InferOutput<typeof termsSchema>;
export type PolicyBreachView = v.InferOutput<typeof policyBreachSchema>;
