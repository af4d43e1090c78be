import type { Locale } from "./locale.ts";
import { stepCatalog } from "./step-catalog.ts";
import { stepReasonIn } from "./step-reason-in.ts";
import type { ReasonedStep } from "./step-reason-in.ts";

/**
 * Why a step is sent, in a short line that holds before and after: "7 days before the due date".
 * Where one language is enough, `stepReasonIn` takes its words and loads no others.
 */
export function stepReason(step: ReasonedStep, locale: Locale): string {
  return stepReasonIn(step, stepCatalog(locale));
}
