import type { CadenceStep } from "./cadence.ts";

/** What is wrong with a cadence, where (a JSON pointer into its steps), and what would be right. */
export type CadenceFault = { readonly pointer: string; readonly detail: string };

/** All that keeps steps from being a cadence. */
export function cadenceFaults(steps: readonly CadenceStep[]): readonly CadenceFault[] {
  return steps.length === 0
    ? [{ pointer: "/steps", detail: "A cadence has between 1 and 30 steps." }]
    : [];
}
