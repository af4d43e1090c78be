import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { addDays } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import { localDateOf } from "../values/time-zone.ts";
import { moveDueDate } from "./move-due-date.ts";
import type { PaymentPlan, PlanEnd } from "./payment-plan.ts";

/** So many days are there to pay what remains of a plan that was in force. */
const restDays = 7;

/** The invoice with its plan as it is now. */
export function withPlan(invoice: IssuedInvoice, plan: PaymentPlan): IssuedInvoice {
  return { ...invoice, arrangements: { ...invoice.arrangements, plan } };
}

/**
 * Ends a plan before it was paid. What remains is due on the day that held before the plan; seven
 * days from now at the earliest, where the plan was stopped or missed. One that was settled leaves
 * the day as it is, since nothing is due any more.
 */
export function endPlan(
  invoice: IssuedInvoice,
  plan: PaymentPlan,
  end: PlanEnd,
  now: Instant,
): IssuedInvoice {
  const { setup: _, ...rest } = plan;
  const ended = withPlan(invoice, { ...rest, status: "ended", end, endedAt: now });
  if (end === "settled") return { ...ended, version: invoice.version + 1 };
  const earliest = addDays(localDateOf(now, invoice.timeZone), restDays);
  const hasGrace = end === "stopped" || end === "missed";
  const { dueDateBefore } = plan;
  const dueDate = hasGrace && dueDateBefore < earliest ? earliest : dueDateBefore;
  return { ...moveDueDate(ended, dueDate, now), version: invoice.version + 1 };
}
