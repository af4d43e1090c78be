import type { FlexibilitySituation } from "../../../../shared/contract/arrangement-schema.ts";
import type { PlanProposal } from "../../../../shared/flexibility/proposal.ts";

/** Whether a plan is the one that this client and vendor have agreed on for later invoices. */
export function isUsualPlan(
  { usualPlan }: FlexibilitySituation,
  plan: PlanProposal | undefined,
): boolean {
  return (
    usualPlan !== undefined &&
    plan?.installments === usualPlan.installments &&
    plan.cadence === usualPlan.cadence &&
    plan.collection === usualPlan.collection
  );
}
