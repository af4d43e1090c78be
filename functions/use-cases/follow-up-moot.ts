import { invoiceAmounts, invoiceStatus } from "../../shared/invoicing/invoice-status.ts";
import type { TaskKind } from "../../shared/invoicing/task.ts";
import { remindersRest } from "../../shared/milestones/holds.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { FollowUpSubject } from "./follow-up-subject.ts";

const chasing: ReadonlySet<TaskKind> = new Set(["call-due", "letter-due", "visit-due"]);

/**
 * Whether nobody should be called, written to or visited about an invoice now: it is settled, its
 * money is on its way, or its reminders rest. What stops a mail stops a person as well.
 */
export function isMoot({ task, invoice }: FollowUpSubject, now: Instant): boolean {
  if (invoice === undefined) return false;
  const isSettled = invoiceStatus(invoice) !== "open" || invoiceAmounts(invoice).startable === 0;
  if (task.kind === "hand-over-due") {
    const { completedAt, withdrawnAt } = invoice.handOver ?? {};
    return isSettled || completedAt !== undefined || withdrawnAt !== undefined;
  }
  return chasing.has(task.kind) && (isSettled || remindersRest(invoice, now) !== undefined);
}
