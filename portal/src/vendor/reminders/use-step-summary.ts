import { cadenceSummary } from "../../../../shared/messages/cadence-summary.ts";
import type { CadenceStep } from "../../../../shared/milestones/cadence.ts";
import { useLanguage } from "../language/language.tsx";

/** What a step of a cadence does, as a sentence in the language that is chosen. */
export function useStepSummary(): (step: CadenceStep) => string {
  const language = useLanguage();
  return (step) => cadenceSummary(step, language.locale());
}
