import { collection } from "./records.ts";
import type { Scene } from "./scene.ts";

// What happens by itself as time goes by, beside sessions that end and webhooks that are repeated.
// A step is a record, so it comes due after a restart too; what no longer applies then does nothing.

export type StepKind =
  | "close-inquiry"
  | "expire-voucher"
  | "fail-refund"
  | "lose-dispute"
  | "open-dispute"
  | "settle-debit"
  | "settle-refund";

export type Step = {
  id: string;
  /** Seconds since 1970. */
  at: number;
  kind: StepKind;
  /** The charge, dispute or refund that it is about. */
  subject: string;
};

const steps = collection<Step>("step");

export function scheduleStep(scene: Scene, step: Omit<Step, "id">): void {
  const id = scene.newId("step");
  scene.records.put(steps, id, { id, ...step });
}

/** The step that comes first; of two at one instant the one that was scheduled first. */
export function nextStep(records: Scene["records"]): Step | undefined {
  return records
    .all(steps)
    .reduce<Step | undefined>(
      (first, step) => (first === undefined || step.at < first.at ? step : first),
      undefined,
    );
}

export const removeStep = (scene: Scene, step: Step): void => scene.records.delete(steps, step.id);
