import type { InstallmentView, PlanView } from "../../../../shared/contract/arrangement-view.ts";

/** The first installment that money can still be paid for; undefined when nothing is left. */
export function nextInstallment({ installments }: PlanView): InstallmentView | undefined {
  return installments.find(({ state }) => state !== "paid" && state !== "processing");
}

/** What of an installment is still open, in minor units. */
export function openAmount({ amount, paid }: InstallmentView): number {
  return amount - paid;
}

/** What is left in a plan, in minor units; money on its way counts as left until it is final. */
export function leftInPlan({ installments }: PlanView): number {
  return installments.reduce((sum, installment) => sum + openAmount(installment), 0);
}

/** Whether the plan is in force, or about to be. */
export function isRunning({ status }: PlanView): boolean {
  return status === "starting" || status === "active";
}
