import type { IssuedInvoice } from "../invoicing/invoice.ts";

/**
 * How many steps further reminders go on now because promises were broken. It is used up by the
 * first reminder that leaves afterwards, and forgotten when another due date is agreed on.
 */
export function stepsUpNow(invoice: IssuedInvoice): number {
  const { arrangements = {}, dueDateMovedAt, firedMilestones } = invoice;
  const broken = arrangements.promises?.findLast(({ status }) => status === "broken");
  const since = broken?.endedAt;
  if (since === undefined) return 0;
  if (dueDateMovedAt !== undefined && dueDateMovedAt >= since) return 0;
  const goesOn = firedMilestones.some(({ at, skipped }) => skipped === undefined && at >= since);
  return goesOn ? 0 : (arrangements.stepsUp ?? 0);
}
