import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { ArrangementMilestone } from "../milestones/cadence.ts";
import type { Instant } from "../values/instant.ts";
import type { Arranged } from "./arrangement-news.ts";

/** The invoice after a milestone of its plan took effect; as it was where it no longer applies. */
export function passPlanMilestone(
  invoice: IssuedInvoice,
  _planned: {
    readonly kind: ArrangementMilestone;
    readonly at: Instant;
    readonly number?: number;
  },
  _now: Instant,
): Arranged {
  return { invoice, news: [] };
}
