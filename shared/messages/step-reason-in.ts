import type { CadenceStep } from "../milestones/cadence.ts";
import type { StepWords } from "./catalog/en/steps.ts";

/** What of a step says why it is sent. */
export type ReasonedStep = Pick<CadenceStep, "anchor" | "offsetDays" | "channel"> &
  Partial<Pick<CadenceStep, "message">>;

/** Why a step is sent, in the words of one language: "7 days before the due date". */
export function stepReasonIn(step: ReasonedStep, words: StepWords): string {
  const when = stepMoment(step, words);
  const reason = step.message === "not-opened" ? words.notOpened(when) : when;
  return step.channel === "mail" ? reason : words.by(words.channels[step.channel], reason);
}

/** When a step is due, by what it counts from. */
export function stepMoment(
  { anchor, offsetDays }: Pick<CadenceStep, "anchor" | "offsetDays">,
  words: StepWords,
): string {
  const moment = words.moments[anchor];
  if (offsetDays === 0) return words.on(moment);
  return offsetDays < 0 ? words.before(-offsetDays, moment) : words.after(offsetDays, moment);
}
