import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { leadInvoiceId } from "../../shared/payments/payment.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import { arrangementMilestones } from "../../shared/milestones/arrangement-milestones.ts";
import type { PlannedArrangement } from "../../shared/milestones/arrangement-milestones.ts";
import { nextMilestone } from "../../shared/milestones/plan-milestones.ts";
import type { PlannedMilestone } from "../../shared/milestones/plan-milestones.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { Job, MailOrder } from "../ports/jobs.ts";

/** The last letters of an id: enough to tell apart the jobs of one owner, short enough for a name. */
export function shortId(id: string): string {
  return id.slice(-16);
}

/** The one dated job of an invoice, its next milestone's, is always called this. */
export const milestoneJobName = "milestone";

/** The next moment of an invoice: of its cadence or, at the same time or before, of an arrangement. */
function nextMoment(invoice: IssuedInvoice): PlannedMilestone | PlannedArrangement | undefined {
  const reminder = nextMilestone(invoice);
  const [arranged] = arrangementMilestones(invoice);
  if (reminder === undefined || arranged === undefined) return reminder ?? arranged;
  return arranged.at <= reminder.at ? arranged : reminder;
}

/** The jobs that follow from what an invoice has before it: the next milestone's, or its end. */
export function replan(
  before: IssuedInvoice | undefined,
  after: IssuedInvoice,
): { readonly jobs: readonly Job[]; readonly endedJobs: readonly string[] } {
  const previous = before === undefined ? undefined : nextMoment(before);
  const next = nextMoment(after);
  if (previous?.kind === next?.kind && previous?.at === next?.at)
    return { jobs: [], endedJobs: [] };
  if (next === undefined) return { jobs: [], endedJobs: [milestoneJobName] };
  return { jobs: [milestoneJob(after.id, next)], endedJobs: [] };
}

/** The jobs of an invoice that has just passed a milestone: its next one's, or none any more. */
export function followingJobs(invoice: IssuedInvoice): {
  readonly jobs: readonly Job[];
  readonly endedJobs: readonly string[];
} {
  const next = nextMoment(invoice);
  return next === undefined
    ? { jobs: [], endedJobs: [milestoneJobName] }
    : { jobs: [milestoneJob(invoice.id, next)], endedJobs: [] };
}

/** The job of a planned milestone. */
export function milestoneJob(
  invoiceId: string,
  planned: PlannedMilestone | PlannedArrangement,
): Job {
  return {
    ownerId: invoiceId,
    name: milestoneJobName,
    work: { kind: "milestone", milestone: planned.kind },
    dueAt: planned.at,
  };
}

/** A mail that is owed now. */
export function mailJob(ownerId: string, name: string, mail: MailOrder, now: Instant): Job {
  return { ownerId, name, work: { kind: "mail", mail }, dueAt: now };
}

/** When an unsettled attempt is first asked about: the webhook usually comes before. */
const firstLookUpSeconds = 5 * 60;

/** The job that asks what became of an attempt. */
export function settleJob(invoiceId: string, paymentId: string, now: Instant): Job {
  return {
    ownerId: invoiceId,
    name: settleJobName(paymentId),
    work: { kind: "settle-payment", paymentId },
    dueAt: addSeconds(now, firstLookUpSeconds),
  };
}

/** The name of the job that asks about an attempt. */
export function settleJobName(paymentId: string): string {
  return `settle.${shortId(paymentId)}`;
}

/** The job that closes the hosted page of an attempt that must not be paid any more. */
function expireJob(invoiceId: string, paymentId: string, now: Instant): Job {
  return {
    ownerId: invoiceId,
    name: `expire.${shortId(paymentId)}`,
    work: { kind: "expire-checkout", paymentId },
    dueAt: now,
  };
}

/**
 * The jobs that close every unfinished attempt of an invoice, since what it owes has changed;
 * `except` is the attempt that changed it. One for several invoices has one job, the leading one's:
 * a commit has room for so many actions only.
 */
export function closeOpenAttempts(
  invoiceId: string,
  payments: readonly Payment[],
  now: Instant,
  except?: string,
): readonly Job[] {
  return payments
    .filter(({ id, status }) => id !== except && status === "requires_action")
    .map((payment) => expireJob(leadInvoiceId(payment, invoiceId), payment.id, now));
}

/** The job that asks for a refund, and for what becomes of it. */
export function refundJob(invoiceId: string, order: RefundOrder, dueAt: Instant): Job {
  return {
    ownerId: invoiceId,
    name: refundJobName(order.refundId),
    work: { kind: "refund", paymentId: order.paymentId, refundId: order.refundId },
    dueAt,
  };
}

type RefundOrder = { readonly paymentId: string; readonly refundId: string };

/** The name of the job that asks about a refund. */
export function refundJobName(refundId: string): string {
  return `refund.${shortId(refundId)}`;
}

/** How long an issue that was begun may stay unfinished before the sweep takes it up. */
const issueGraceSeconds = 15 * 60;

/** The job that finishes a frozen draft if its issuer died. */
export function finishIssueJob(invoiceId: string, now: Instant): Job {
  return {
    ownerId: invoiceId,
    name: "finish-issue",
    work: { kind: "finish-issue" },
    dueAt: addSeconds(now, issueGraceSeconds),
  };
}
