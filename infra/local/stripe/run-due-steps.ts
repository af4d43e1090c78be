import { settleDebit } from "./debits/debit-payment.ts";
import { nextStep, removeStep, type StepKind } from "./scheduled-steps.ts";
import type { Scene } from "./scene.ts";

type Run = (scene: Scene, subject: string) => void;

const runs: Record<StepKind, Run> = {
  "close-inquiry": () => undefined,
  "fail-refund": () => undefined,
  "lose-dispute": () => undefined,
  "open-dispute": () => undefined,
  "settle-debit": settleDebit,
  "settle-refund": () => undefined,
};

/**
 * Does all that came due since the last look, in order and each at its own instant, however far the
 * clock was moved at once. A step may schedule others.
 */
export function runDueSteps(scene: Scene): void {
  for (;;) {
    const step = nextStep(scene.records);
    if (step === undefined || step.at > scene.now) return;
    removeStep(scene, step);
    runs[step.kind]({ ...scene, now: step.at }, step.subject);
  }
}
