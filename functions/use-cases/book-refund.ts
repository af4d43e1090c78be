import { applyRefund } from "../../shared/payments/refund-payment.ts";
import type { RefundApplied } from "../../shared/payments/refund-payment.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import { goesBeyond } from "../../shared/payments/divide-returned.ts";
import type { ReturningShare } from "../../shared/payments/divide-returned.ts";
import type { RefundReport } from "../../shared/payments/refund.ts";
import { holdsMoney } from "../../shared/payments/refund.ts";
import { notGoneBack } from "../../shared/payments/refundable.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { Job, MailOrder } from "../ports/jobs.ts";
import type { VendorNoticeOrder } from "../ports/vendor-notice-order.ts";
import type { AttemptReference, Referred } from "../ports/payment-processor.ts";
import type { Effects, InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import { moneyCommit } from "./money-commit.ts";
import { mailJob, refundJobName, shortId } from "./owed-jobs.ts";
import { divideAmong, knownOf, rowsToReturn } from "./shares-to-return.ts";
import { causeOnShare, vendorTask } from "./vendor-task.ts";

type Parts = Pick<World, "clock" | "receivables" | "processor" | "log">;

type Booked = Exclude<RefundApplied, { readonly outcome: "unchanged" }>;

type Outcome = "applied" | "not-ours";

/**
 * Books what the processor says now about a refund, whoever made it: ours by our own id of it, one
 * from the dashboard by the processor's. One of a payment over several invoices is divided among
 * them, each with its part booked at once. Foreign ones change nothing.
 */
export async function bookRefund(
  world: Parts,
  report: Referred<RefundReport>,
  eventId?: string,
): Promise<Outcome> {
  const { reference } = report;
  if (reference === undefined) return "not-ours";
  const known = await rowsToReturn(world, reference, report);
  if (known === undefined) return "not-ours";
  const isMore = holdsMoney(report) && goesBeyond(known, report.amount);
  const rows = isMore ? await rowsAfterFailures(world, reference, report) : known;
  const outcomes: Outcome[] = [];
  for (const { invoiceId, amount } of divideAmong(rows, report.amount)) {
    const row = rows.find((each) => each.invoiceId === invoiceId);
    const room = row === undefined ? 0 : notGoneBack(row.payment);
    const { paymentId } = reference;
    const share = { invoiceId, paymentId, report: { ...report, amount }, eventId, room };
    const outcome = await bookShare(world, share);
    if (outcome === "taken") return bookRefund(world, report, eventId);
    outcomes.push(outcome);
  }
  return outcomes.includes("applied") ? "applied" : "not-ours";
}

/**
 * Stripe sends back no more than it has: a refund of more than is left by our book says that another
 * one has failed, and its event is late or lost. That one is booked first, so that its money is there.
 */
async function rowsAfterFailures(
  world: Parts,
  reference: AttemptReference,
  report: RefundReport,
): Promise<readonly ReturningShare[]> {
  const others = await world.processor.listRefunds(report.paymentIntentId);
  for (const other of others.filter((one) => !holdsMoney(one))) await bookRefund(world, other);
  return (await rowsToReturn(world, reference, report)) ?? [];
}

type Share = {
  readonly invoiceId: string;
  readonly paymentId: string;
  readonly report: RefundReport;
  readonly eventId: string | undefined;
  /** What had not gone back of the invoice's row when the parts were divided. */
  readonly room: number;
};

/** `taken`: since the parts were divided, another refund took what this one was to take. */
async function bookShare(
  world: Parts,
  { invoiceId, paymentId, report, eventId, room }: Share,
): Promise<Outcome | "taken"> {
  const answer = await changeInvoice<Outcome | "taken">(
    world.receivables,
    invoiceId,
    async (record): Promise<Change<Outcome | "taken">> => {
      const { invoice, payments } = record;
      const payment = payments.find(({ id }) => id === paymentId);
      if (invoice.stage !== "issued" || payment === undefined) return { answer: "not-ours" };
      const isNew = knownOf(payment, report) === undefined;
      if (isNew && notGoneBack(payment) < Math.min(room, report.amount)) return { answer: "taken" };
      const at = world.clock.now();
      const creditAvailable = await creditOf(world, invoice);
      const applied = applyRefund(invoice, payment, report, { creditAvailable, at });
      if (applied.outcome === "unchanged") return { answer: "applied" };
      const write = await refundWrite({ record, invoice, payment, applied, at });
      return {
        answer: "applied",
        commit: { ...write, ...(eventId === undefined ? {} : { eventId }) },
      };
    },
  );
  return answer === "applied" || answer === "taken" ? answer : "not-ours";
}

/** What the client of an invoice has to its credit now, in the invoice's currency. */
export async function creditOf(
  world: Pick<World, "receivables">,
  { content }: IssuedInvoice,
): Promise<number> {
  const { credits } = await world.receivables.readClientAccount(content.clientId);
  return credits[content.currency] ?? 0;
}

type Situation = {
  readonly record: InvoiceRecord;
  readonly invoice: IssuedInvoice;
  readonly payment: Payment;
  readonly applied: Booked;
  readonly at: Instant;
};

async function refundWrite(situation: Situation) {
  const { record, invoice, applied, at } = situation;
  const write = await moneyCommit(
    { invoice, payments: record.payments, at },
    applied,
    effects(situation),
  );
  const isOver = applied.refund.status !== "pending" && applied.refund.status !== "requested";
  const ended = isOver ? [refundJobName(applied.refund.id)] : [];
  return { ...write, endedJobs: [...(write.endedJobs ?? []), ...ended] };
}

function effects({ invoice, payment, applied, at }: Situation): Effects {
  const { refund, needsAnswer, outcome } = applied;
  const subject = { ownerId: invoice.id, at, actor: "system" };
  const details = { paymentId: payment.id, refundId: refund.id, amount: refund.amount };
  const causeId = causeOnShare(invoice, payment, refund.id);
  const about = { causeId, paymentId: payment.id, at, facts: { amount: refund.amount } };
  if (outcome === "failed") {
    return {
      facts: [fact(subject, "refund-failed", { ...details, reason: refund.failureReason ?? "" })],
      jobs: mails(invoice, payment, refund.id, { news: "failed", notice: "refund-failed", at }),
      tasks: [vendorTask(invoice, "refund-failed", about)],
    };
  }
  if (outcome === "succeeded") return { facts: [fact(subject, "refund-arrived", details)] };
  const notice = needsAnswer ? "refund-question" : "refunded";
  return {
    facts: [fact(subject, "payment-refunded", details)],
    jobs: mails(invoice, payment, refund.id, { news: "on-its-way", notice, at }),
    tasks: needsAnswer ? [vendorTask(invoice, "refund-question", about)] : [],
  };
}

type News = {
  readonly news: "on-its-way" | "failed";
  readonly notice: "refunded" | "refund-failed" | "refund-question";
  readonly at: Instant;
};

function mails(
  invoice: IssuedInvoice,
  payment: Payment,
  refundId: string,
  { news, notice, at }: News,
): readonly Job[] {
  const contactId = payment.contactId ?? invoice.contacts[0]?.id;
  const suffix = shortId(refundId);
  const paymentId = payment.id;
  const order: VendorNoticeOrder = { kind: notice, paymentId, refundId };
  const toVendor = mailJob(
    invoice.id,
    `${news === "failed" ? "unrefund" : "refunded"}.${suffix}`,
    { message: "notice", notice: order },
    at,
  );
  if (contactId === undefined) return [toVendor];
  const mail: MailOrder = { message: "refund", contactId, paymentId, refundId, news };
  const name = news === "failed" ? "refback" : "refmail";
  return [toVendor, mailJob(invoice.id, `${name}.${suffix}`, mail, at)];
}
