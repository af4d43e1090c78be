import { For } from "solid-js";
import type { CadenceStep } from "../../../../shared/milestones/cadence.ts";
import { useStepSummary } from "./use-step-summary.ts";

/** The steps of a cadence, each as a sentence. */
export function SummaryList(props: { readonly steps: readonly CadenceStep[] }) {
  const summary = useStepSummary();
  return (
    <ol class="summary-list">
      <For each={props.steps}>{(step) => <li>{summary(step)}</li>}</For>
    </ol>
  );
}
