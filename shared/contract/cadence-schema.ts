import * as v from "valibot";
import { isId } from "../values/identifiers.ts";
import { locale, text } from "./fields.ts";
import {
  skipRules,
  stepAnchors,
  stepChannels,
  stepCircles,
  stepMessages,
  stepTones,
} from "./step-fields.ts";

/** "usual" for the cadence that comes with the product, or the id of one of the vendor's own. */
export const cadenceName = v.pipe(
  v.string(),
  v.check(
    (value) => value === "usual" || isId("cad", value),
    'must be "usual" or an id that starts with cad_',
  ),
);

const oneOf = <const Names extends readonly string[]>(names: Names) =>
  v.picklist(names, `must be one of ${names.join(", ")}`);

const days = (least: number, most: number) =>
  v.pipe(
    v.number("must be a number of days"),
    v.integer("must be a whole number of days"),
    v.minValue(least, `must be at least ${least}`),
    v.maxValue(most, `must be at most ${most}`),
  );

/** One step of a cadence; what fits together is checked over all of them. */
export const stepSchema = v.strictObject({
  kind: v.pipe(
    v.string(),
    v.regex(
      /^(?=.{1,40}$)[a-z0-9]+(?:-[a-z0-9]+)*$/u,
      'must be small letters and digits with hyphens between, such as "three-days-late", at most 40',
    ),
  ),
  anchor: oneOf(stepAnchors),
  /** Calendar days from the anchor; negative is before. */
  offsetDays: days(-90, 365),
  /** Days after its day on which it may still be sent. */
  graceDays: days(0, 14),
  channel: oneOf(stepChannels),
  tone: oneOf(stepTones),
  circle: oneOf(stepCircles),
  sender: oneOf(["owner", "senior"]),
  message: oneOf(stepMessages),
  unless: v.exactOptional(
    v.pipe(
      v.array(oneOf(skipRules)),
      v.maxLength(skipRules.length, `must be at most ${skipRules.length} rules`),
    ),
  ),
});

/** The steps of a cadence, all of them. */
export const stepsSchema = v.pipe(
  v.array(stepSchema),
  v.minLength(1, "must have at least one step"),
  v.maxLength(30, "must have at most 30 steps"),
);

const name = text(80);

/** A cadence of the vendor's own, as it is made. */
export const newCadenceSchema = v.strictObject({ name, steps: stepsSchema });

/** Its name and steps; steps, when given, are replaced. */
export const cadenceChangeSchema = v.strictObject({
  name: v.exactOptional(name),
  steps: v.exactOptional(stepsSchema),
});

/** A cadence as the API shows it. */
export const cadenceSchema = v.strictObject({
  id: cadenceName,
  name: v.string(),
  /** The one that comes with the product stays as it is. */
  isUsual: v.boolean(),
  steps: v.array(stepSchema),
  /** What each step does, in a sentence, in the order of the steps. */
  summary: v.array(v.string()),
});

/** One cadence, and the version that a change of it must name. */
export const cadenceAnswerSchema = v.strictObject({
  version: v.number(),
  /** The language of the summaries: English where the one asked for has no words. */
  locale,
  ...cadenceSchema.entries,
});

/** All cadences, the usual one first. */
export const cadenceListSchema = v.strictObject({
  version: v.number(),
  locale,
  items: v.array(cadenceSchema),
});

export type CadenceStepFields = v.InferOutput<typeof stepSchema>;
export type NewCadence = v.InferOutput<typeof newCadenceSchema>;
export type CadenceChange = v.InferOutput<typeof cadenceChangeSchema>;
export type CadenceView = v.InferOutput<typeof cadenceSchema>;
export type CadenceAnswer = v.InferOutput<typeof cadenceAnswerSchema>;
export type CadenceList = v.InferOutput<typeof cadenceListSchema>;
