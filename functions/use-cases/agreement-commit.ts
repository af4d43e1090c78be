import type { ClientTerms } from "../../shared/flexibility/client-terms.ts";
import type { Proposal, Terms } from "../../shared/flexibility/proposal.ts";
import { flexibilityOf } from "../../shared/flexibility/resolve-flexibility.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Task } from "../../shared/invoicing/task.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import { daysBetween } from "../../shared/values/calendar-date.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import type { Job } from "../ports/jobs.ts";
import type { VendorNoticeOrder } from "../ports/vendor-notice-order.ts";
import { fact } from "./actor.ts";
import { toEveryContact } from "./arrangement-effects.ts";
import type { InvoiceWrite } from "./change-invoice.ts";
import type { Evidence } from "./keep-evidence.ts";
import { closeOpenAttempts, mailJob, shortId } from "./owed-jobs.ts";
import { replan } from "./replan.ts";
import { vendorTask } from "./vendor-task.ts";

/** What was just agreed on, by whom, and what they saw. */
export type MadeAgreement = {
  readonly before: IssuedInvoice;
  readonly payments: readonly Payment[];
  /** The invoice under the agreement. */
  readonly invoice: IssuedInvoice;
  readonly agreementId: string;
  readonly kind: "plan" | "extension";
  readonly policyVersion: string;
  readonly proposal: Proposal;
  readonly terms: Terms;
  readonly actor: string;
  readonly at: Instant;
  readonly kept: Evidence;
  /** How the vendor hears of it; absent where the vendor itself granted it. */
  readonly notice?: VendorNoticeOrder;
  /** A word that the vendor granted it with. */
  readonly message?: string;
  /** The contact who hears of it in another mail. */
  readonly toldOtherwise?: string;
};

/**
 * What is written with an agreement: the invoice under it, the evidence, a mail to each of the
 * client's contacts, the plan as it is now, the end of pages that a plan replaces, and what becomes
 * of the wish to have the same for later invoices.
 */
export function agreementWrite(made: MadeAgreement): InvoiceWrite {
  const { before, invoice, agreementId, kind, policyVersion, terms, actor, at, kept } = made;
  const suffix = shortId(agreementId);
  const next = replan(before, invoice);
  const later = forLater(made);
  const word = made.message === undefined ? {} : { message: made.message };
  const agreed = { agreementId, agreement: kind, policyVersion, ...word };
  const details = { ...agreed, ...numbersOf(terms), ...kept };
  const mails = toEveryContact({ invoice, at, actor }, `agreed.${suffix}`, (contactId) => ({
    message: "agreement",
    contactId,
    news: "made",
    agreementId,
  })).filter(({ work }) => !isMailTo(work, made.toldOtherwise));
  return {
    invoice,
    facts: [fact({ ownerId: invoice.id, at, actor }, "agreement-accepted", details)],
    jobs: [
      ...mails,
      ...noticeJobs(made, made.notice),
      ...next.jobs,
      ...(kind === "plan" ? closeOpenAttempts(invoice.id, made.payments, at) : []),
      ...later.jobs,
    ],
    endedJobs: next.endedJobs,
    tasks: later.tasks,
  };
}

/** What terms come to, as facts and tasks tell it: amounts in minor units. */
export function numbersOf({ total, payNow, parts, lastDate, collection }: Terms) {
  return {
    total,
    payNow,
    parts: parts.length,
    lastDate,
    ...(collection === undefined ? {} : { collection }),
  };
}

function isMailTo(work: Job["work"], contactId: string | undefined): boolean {
  return work.kind === "mail" && "contactId" in work.mail && work.mail.contactId === contactId;
}

function noticeJobs(
  { invoice, agreementId, at }: MadeAgreement,
  notice: VendorNoticeOrder | undefined,
): readonly Job[] {
  if (notice === undefined) return [];
  const name = `n.${notice.kind}.${shortId(agreementId)}`;
  return [mailJob(invoice.id, name, { message: "notice", notice }, at)];
}

/** Where the client would like the same again: kept at once, or put to the vendor. */
function forLater(made: MadeAgreement): {
  readonly jobs: readonly Job[];
  readonly tasks: readonly Task[];
} {
  const { before, proposal, agreementId, at } = made;
  const granting = flexibilityOf(before).forLater;
  if (proposal.forLater !== true || granting === "never") return { jobs: [], tasks: [] };
  const terms = laterTerms(made);
  if (granting === "granted") {
    const work = { kind: "keep-terms", terms } as const;
    const ownerId = before.content.clientId;
    return {
      jobs: [{ ownerId, name: `terms.${shortId(agreementId)}`, work, dueAt: at }],
      tasks: [],
    };
  }
  const { netDays, plan } = terms;
  const facts = { agreementId, ...(netDays === undefined ? {} : { netDays }), ...plan };
  const task = vendorTask(before, "terms-for-later", { causeId: agreementId, facts, at });
  return { jobs: noticeJobs(made, { kind: "terms-for-later", agreementId }), tasks: [task] };
}

/** The longest that terms of a client may give. */
const maximumNetDays = 365;

function laterTerms({ before, invoice, proposal, at }: MadeAgreement): ClientTerms {
  const agreedDate = localDateOf(at, before.timeZone);
  const { plan } = proposal;
  if (plan !== undefined) {
    const { installments, cadence, collection } = plan;
    return { plan: { installments, cadence, collection }, agreedDate, invoiceId: before.id };
  }
  const days = daysBetween(before.issueDate, invoice.dueDate);
  const netDays = Math.min(maximumNetDays, Math.max(0, days));
  return { netDays, agreedDate, invoiceId: before.id };
}
