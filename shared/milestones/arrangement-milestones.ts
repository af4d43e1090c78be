import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Instant } from "../values/instant.ts";
import type { ArrangementMilestone } from "./cadence.ts";

/** A moment at which something that was arranged has to be looked at. */
export type PlannedArrangement = {
  readonly kind: ArrangementMilestone;
  readonly at: Instant;
  /** The installment that it is about. */
  readonly number?: number;
};

/** The moments that the arrangements of an invoice still have before them, in order of time. */
export function arrangementMilestones(_invoice: IssuedInvoice): readonly PlannedArrangement[] {
  return [];
}
