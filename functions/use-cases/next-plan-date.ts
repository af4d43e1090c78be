import { planMilestonesOf } from "../../shared/flexibility/plan-milestones-of.ts";
import type { PlanMilestone } from "../../shared/flexibility/plan-milestones-of.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { CalendarDate } from "../../shared/values/calendar-date.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";

/** The day of the next milestone of a kind that an invoice's plan has before it. */
export function nextPlanDate(
  invoice: IssuedInvoice,
  kind: PlanMilestone["kind"],
): CalendarDate | undefined {
  const next = planMilestonesOf(invoice).find((milestone) => milestone.kind === kind);
  return next && localDateOf(next.at, invoice.timeZone);
}
