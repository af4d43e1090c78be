import * as v from "valibot";
import { clearable, currency, percent, positiveAmount } from "./fields.ts";
import { planCadence, planCollection } from "./proposal-schema.ts";

const whole = (least: number, most: number) =>
  v.pipe(
    v.number(`must be ${least} to ${most}`),
    v.integer(`must be a whole number from ${least} to ${most}`),
    v.minValue(least, `must be at least ${least}`),
    v.maxValue(most, `must be at most ${most}`),
  );

const amounts = v.record(currency, positiveAmount);

/** Each setting of what clients may arrange by themselves; see the policy's own words for each. */
const policySettings = {
  smallestParts: amounts,
  sharing: v.picklist(["anyone", "contacts", "nobody"]),
  planInstallments: whole(0, 24),
  planDays: whole(1, 730),
  planCadences: v.pipe(v.array(planCadence), v.minLength(1, "must have at least one")),
  planCollections: v.pipe(v.array(planCollection), v.minLength(1, "must have at least one")),
  planFirstPercent: percent,
  planFirstBy: v.picklist(["today", "due-date"]),
  smallestInstallments: amounts,
  planEndsAfterDays: whole(0, 120),
  extensionDays: whole(0, 365),
  extensionTimes: whole(0, 12),
  overdueDays: whole(0, 365),
  promiseDays: whole(0, 90),
  promiseTimes: whole(0, 12),
  pauseDays: whole(0, 60),
  grantedUpTo: amounts,
  answerDays: whole(1, 30),
  forLater: v.picklist(["granted", "asked", "never"]),
};

/** What a client may arrange by itself, every setting told. */
export const policySchema = v.strictObject(policySettings);

/** Settings of one level: what is absent comes from further away. */
const policySettingsSchema = v.partial(policySchema);

/** A change of one level's settings: null gives one back to what holds further away. */
export const policyChangeSchema = v.strictObject({
  smallestParts: clearable(policySettings.smallestParts),
  sharing: clearable(policySettings.sharing),
  planInstallments: clearable(policySettings.planInstallments),
  planDays: clearable(policySettings.planDays),
  planCadences: clearable(policySettings.planCadences),
  planCollections: clearable(policySettings.planCollections),
  planFirstPercent: clearable(policySettings.planFirstPercent),
  planFirstBy: clearable(policySettings.planFirstBy),
  smallestInstallments: clearable(policySettings.smallestInstallments),
  planEndsAfterDays: clearable(policySettings.planEndsAfterDays),
  extensionDays: clearable(policySettings.extensionDays),
  extensionTimes: clearable(policySettings.extensionTimes),
  overdueDays: clearable(policySettings.overdueDays),
  promiseDays: clearable(policySettings.promiseDays),
  promiseTimes: clearable(policySettings.promiseTimes),
  pauseDays: clearable(policySettings.pauseDays),
  grantedUpTo: clearable(policySettings.grantedUpTo),
  answerDays: clearable(policySettings.answerDays),
  forLater: clearable(policySettings.forLater),
});

/** One level's settings with what holds in the end. */
export const levelPolicySchema = v.strictObject({
  version: v.number(),
  /** What this level sets itself. */
  settings: policySettingsSchema,
  /** What holds, with everything that comes from further away. */
  policy: policySchema,
});

export type PolicyView = v.InferOutput<typeof policySchema>;
export type PolicyChange = v.InferOutput<typeof policyChangeSchema>;
export type LevelPolicy = v.InferOutput<typeof levelPolicySchema>;
