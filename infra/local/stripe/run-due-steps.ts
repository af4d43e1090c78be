import { settleDebit } from "./debits/debit-payment.ts";
import { closeOldInquiry, loseUnanswered } from "./disputes/dispute-outcome.ts";
import { openPublishedDispute } from "./disputes/open-dispute.ts";
import { failRefund, settleRefund } from "./refunds/refund-record.ts";
import { nextStep, removeStep, type StepKind } from "./scheduled-steps.ts";
import type { Scene } from "./scene.ts";
import { expireVoucher } from "./vouchers/voucher-payment.ts";

const runs: Record<StepKind, (scene: Scene, subject: string) => void> = {
  "close-inquiry": closeOldInquiry,
  "expire-voucher": expireVoucher,
  "fail-refund": failRefund,
  "lose-dispute": loseUnanswered,
  "open-dispute": openPublishedDispute,
  "settle-debit": settleDebit,
  "settle-refund": settleRefund,
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
