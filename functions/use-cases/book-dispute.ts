import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { applyDispute } from "../../shared/payments/apply-dispute.ts";
import type { DisputeApplied } from "../../shared/payments/apply-dispute.ts";
import type { Dispute, DisputeReport } from "../../shared/payments/dispute.ts";
import { divideWithdrawn } from "../../shared/payments/divide-returned.ts";
import type { MethodOnFile } from "../../shared/payments/method-on-file.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { Job, MailOrder } from "../ports/jobs.ts";
import type { VendorNoticeOrder } from "../ports/vendor-notice-order.ts";
import type { Referred } from "../ports/payment-processor.ts";
import type { Effects } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { creditOf } from "./book-refund.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import { moneyCommit } from "./money-commit.ts";
import { mailJob, shortId } from "./owed-jobs.ts";
import { sharesToReturn } from "./shares-to-return.ts";
import { causeOnShare, vendorTask } from "./vendor-task.ts";

type Parts = Pick<World, "clock" | "receivables" | "processor" | "log">;

type Booked = Exclude<DisputeApplied, { readonly outcome: "unchanged" }>;

type Outcome = "applied" | "not-ours";

/**
 * Books what the processor says now about a dispute: what the bank holds, gave back or kept. One of
 * a payment over several invoices is divided among them. Both sides hear of what it means for them;
 * a bank debit that came back ends its method on file.
 */
export async function bookDispute(
  world: Parts,
  report: Referred<DisputeReport>,
  eventId?: string,
): Promise<Outcome> {
  const { reference } = report;
  if (reference === undefined) return "not-ours";
  const shares = (await sharesToReturn(world, reference, report)) ?? [];
  const withdrawn = divideWithdrawn(shares, report.withdrawn);
  const outcomes: Outcome[] = [];
  for (const [index, { invoiceId, amount }] of shares.entries()) {
    const own = { ...report, amount, withdrawn: withdrawn[index]?.amount ?? 0 };
    const share = { invoiceId, paymentId: reference.paymentId, report: own, eventId };
    outcomes.push(await bookShare(world, share));
  }
  return outcomes.includes("applied") ? "applied" : "not-ours";
}

type Share = {
  readonly invoiceId: string;
  readonly paymentId: string;
  readonly report: DisputeReport;
  readonly eventId: string | undefined;
};

async function bookShare(
  world: Parts,
  { invoiceId, paymentId, report, eventId }: Share,
): Promise<Outcome> {
  const answer = await changeInvoice<Outcome>(
    world.receivables,
    invoiceId,
    async ({ invoice, payments }): Promise<Change<Outcome>> => {
      const payment = payments.find(({ id }) => id === paymentId);
      if (invoice.stage !== "issued" || payment === undefined) return { answer: "not-ours" };
      const at = world.clock.now();
      const creditAvailable = await creditOf(world, invoice);
      const applied = applyDispute(invoice, payment, report, { creditAvailable, at });
      if (applied.outcome === "unchanged") return { answer: "applied" };
      const ended = isReturn(applied.dispute) ? await methodBehind(world, invoice, payment) : [];
      const methods = ended.map((method) => ({
        ...method,
        removedAt: at,
        removedWhy: "mandate-ended" as const,
      }));
      const effects = { ...disputeEffects(invoice, payment, applied, at), methods };
      const write = await moneyCommit({ invoice, payments, at }, applied, effects);
      return {
        answer: "applied",
        commit: { ...write, ...(eventId === undefined ? {} : { eventId }) },
      };
    },
  );
  return answer === "applied" ? "applied" : "not-ours";
}

/** A bank debit that came back for good. */
function isReturn({ isBankReturn, status }: Dispute): boolean {
  return isBankReturn && status === "lost";
}

/** The method on file that a payment was charged to, or at which it was kept. */
async function methodBehind(
  world: Pick<World, "receivables">,
  { content }: IssuedInvoice,
  { id, request }: Payment,
): Promise<readonly MethodOnFile[]> {
  const { methods } = await world.receivables.readClientAccount(content.clientId);
  const chargedId = request?.kind === "charge" ? request.paymentMethodId : undefined;
  return methods.filter((method) => method.id === chargedId || method.consent.paymentId === id);
}

function disputeEffects(
  invoice: IssuedInvoice,
  payment: Payment,
  applied: Booked,
  at: Instant,
): Effects {
  const { dispute, outcome } = applied;
  const subject = { ownerId: invoice.id, at, actor: "system" };
  const { amount, withdrawn, reason } = dispute;
  const details = { paymentId: payment.id, disputeId: dispute.id, amount, withdrawn, reason };
  const kind = isReturn(dispute) ? "payment-returned" : `dispute-${outcome}`;
  const causeId = causeOnShare(invoice, payment, dispute.id);
  const about = { causeId, paymentId: payment.id, at, facts: { amount, reason } };
  const task = isReturn(dispute) ? "payment-returned" : "dispute-opened";
  const isNew = outcome === "opened" || outcome === "inquiry" || isReturn(dispute);
  return {
    facts: [fact(subject, kind, details)],
    jobs: [...disputeMails(invoice, payment, applied, at), ...refreshing(invoice, applied, at)],
    tasks: isNew ? [vendorTask(invoice, task, about)] : [],
  };
}

/** An invoice that is open again shows how its vendor is paid now, not when it was settled. */
function refreshing(invoice: IssuedInvoice, { dispute, outcome }: Booked, at: Instant): Job[] {
  if (outcome !== "lost") return [];
  const name = `spread.${shortId(dispute.id)}`;
  return [{ ownerId: invoice.vendorId, name, work: { kind: "spread-policy" }, dueAt: at }];
}

/** Inquiries and intermediate steps are the vendor's to answer; the client hears what touches them. */
function disputeMails(
  invoice: IssuedInvoice,
  payment: Payment,
  { dispute, outcome }: Booked,
  at: Instant,
): readonly Job[] {
  const paymentId = payment.id;
  const suffix = shortId(dispute.id);
  const contactId = payment.contactId ?? invoice.contacts[0]?.id;
  const vendorJob = (name: string, notice: VendorNoticeOrder) =>
    mailJob(invoice.id, `${name}.${suffix}`, { message: "notice", notice }, at);
  const clientJob = (name: string, mail: (contactId: string) => MailOrder) =>
    contactId === undefined ? [] : [mailJob(invoice.id, `${name}.${suffix}`, mail(contactId), at)];
  if (isReturn(dispute)) {
    const mail = (to: string) =>
      ({ message: "payment-returned", contactId: to, paymentId }) as const;
    return [
      vendorJob("vreturn", { kind: "payment-returned", paymentId }),
      ...clientJob("return", mail),
    ];
  }
  const about = { paymentId, disputeId: dispute.id };
  if (outcome === "inquiry" || outcome === "opened") {
    const notice = vendorJob("vopened", { kind: "dispute-opened", ...about });
    if (outcome === "inquiry") return [notice];
    return [notice, ...clientJob("opened", (to) => disputeMail(to, about, "opened"))];
  }
  if (outcome !== "won" && outcome !== "lost") return [];
  return [
    vendorJob(`v${outcome}`, { kind: `dispute-${outcome}`, ...about }),
    ...clientJob(outcome, (to) => disputeMail(to, about, outcome)),
  ];
}

function disputeMail(
  contactId: string,
  about: { readonly paymentId: string; readonly disputeId: string },
  news: "opened" | "won" | "lost",
): MailOrder {
  return { message: "dispute", contactId, ...about, news };
}
