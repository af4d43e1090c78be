import type { CadenceStep } from "../milestones/cadence.ts";
import type { Locale } from "./locale.ts";

/** What of a step says why it is sent. */
export type ReasonedStep = Pick<CadenceStep, "anchor" | "offsetDays" | "channel"> &
  Partial<Pick<CadenceStep, "message">>;

/** Why a step is sent, in a short line: "because it is due in 7 days". */
export function stepReason(_step: ReasonedStep, _locale: Locale): string {
  return "";
}
