import { leadInvoiceId } from "../../shared/payments/payment.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { Job, MailOrder } from "../ports/jobs.ts";

/** The last letters of an id: enough to tell apart the jobs of one owner, short enough for a name. */
export function shortId(id: string): string {
  return id.slice(-16);
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
