import type { Arranged } from "../flexibility/arrangement-news.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Instant } from "../values/instant.ts";
import type { PlannedArrangement } from "./arrangement-milestones.ts";

/** The invoice after a moment of one of its arrangements has come, with what there is to tell. */
export function passMilestone(
  invoice: IssuedInvoice,
  _planned: PlannedArrangement,
  _now: Instant,
): Arranged {
  return { invoice, news: [] };
}
