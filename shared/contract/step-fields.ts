import type {
  SkipRule,
  StepAnchor,
  StepChannel,
  StepCircle,
  StepMessage,
  StepTone,
} from "../milestones/cadence.ts";

/** What a step of a cadence can count from. */
export const stepAnchors = [
  "sent",
  "opened",
  "due",
  "discount-end",
  "installment",
  "promise",
  "month-end",
] as const satisfies readonly StepAnchor[];

/** How a step can reach somebody. */
export const stepChannels = [
  "mail",
  "letter",
  "call",
  "visit",
] as const satisfies readonly StepChannel[];

/** The tones of a step's words. */
export const stepTones = ["warm", "clear", "firm", "formal"] as const satisfies readonly StepTone[];

/** Who can get a step. */
export const stepCircles = [
  "first",
  "billing",
  "leadership",
] as const satisfies readonly StepCircle[];

/** What a step's mail can say before all else. */
export const stepMessages = [
  "not-opened",
  "reminder",
  "options",
  "level-set",
] as const satisfies readonly StepMessage[];

/** When a step can be left out. */
export const skipRules = [
  "opened",
  "part-paid",
  "person",
  "business",
] as const satisfies readonly SkipRule[];
