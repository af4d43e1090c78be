import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Instant } from "../values/instant.ts";
import { localDayOf } from "../values/time-zone.ts";
import type { MilestoneKind } from "./cadence.ts";
import { nextMilestone } from "./plan-milestones.ts";
import { readerZone } from "./reader-zone.ts";
import { stepOf } from "./reminders-of.ts";
import { reminderGapDays } from "./resumption.ts";

/**
 * Whether a reminder that fired, and was held up for days since, leaves no more: its grace is over,
 * or the next one of the invoice has fired or is about to, and would come too close behind it.
 */
export function isOvertaken(invoice: IssuedInvoice, kind: MilestoneKind, now: Instant): boolean {
  const { firedMilestones } = invoice;
  const place = firedMilestones.findLastIndex((each) => each.kind === kind);
  const fired = firedMilestones[place];
  if (fired === undefined) return false;
  const zone = readerZone(invoice);
  const today = localDayOf(now, zone);
  const daysLate = today - localDayOf(fired.at, zone);
  if (daysLate <= 0) return false;
  if (daysLate > (stepOf(invoice, kind)?.graceDays ?? 0)) return true;
  const later = firedMilestones.slice(place + 1).find(({ skipped }) => skipped === undefined);
  const next = later ?? nextMilestone(invoice);
  return next !== undefined && localDayOf(next.at, zone) - today < reminderGapDays;
}
