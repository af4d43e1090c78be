import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { ArrangementMilestone } from "../milestones/cadence.ts";
import type { Instant } from "../values/instant.ts";

/** A milestone of a plan that is still to come, of which installment, and when it fires. */
export type PlanMilestone = {
  readonly kind: Exclude<ArrangementMilestone, "promise-due" | "request-expires" | "pause-ends">;
  readonly at: Instant;
  readonly number?: number;
};

/** The milestones that the plan of an invoice has before it, in order of time. */
export function planMilestonesOf(_invoice: IssuedInvoice): readonly PlanMilestone[] {
  return [];
}
