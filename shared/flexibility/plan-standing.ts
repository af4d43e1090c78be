import type { PaymentPlan } from "./payment-plan.ts";

/** Whether a plan is in force and nothing of it is missing in spite of being asked for. */
export function isPlanInGoodStanding(plan: PaymentPlan): boolean {
  return plan.status === "active" && plan.pastDueAt === undefined;
}
