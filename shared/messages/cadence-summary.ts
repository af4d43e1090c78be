import type { CadenceStep } from "../milestones/cadence.ts";
import type { Locale } from "./locale.ts";

/** A step of a cadence as a sentence that its vendor can read. */
export function cadenceSummary(_step: CadenceStep, _locale: Locale): string {
  return "";
}
