import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { isOpenPayment } from "../../shared/payments/payment.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import { settlePayment } from "../../shared/payments/settle-payment.ts";
import type { Settlement } from "../../shared/payments/settle-payment.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { Job } from "../ports/jobs.ts";
import type { AttemptReference, CheckoutReport } from "../ports/payment-processor.ts";
import type { InvoiceCommit, InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import { expireJob, mailJob, replan, settleJobName, shortId } from "./owed-jobs.ts";

type Parts = Pick<World, "clock" | "receivables" | "log">;

/** What became of an attempt after a report was applied; undefined when it is not one of ours. */
export type Applied = { readonly outcome: Settlement["outcome"]; readonly payment: Payment };

/** What brought a report, as far as it is known. */
export type ReportSource = {
  /** The processor's event, marked as known in the same commit. */
  readonly eventId?: string;
  /** The invoice, where it was just read. */
  readonly known?: InvoiceRecord | undefined;
};

/**
 * Books what the processor says now about an attempt: ledger, attempt, receipt, notice and plan in
 * one commit, with the event's id when an event brought it.
 */
export async function applyReport(
  world: Parts,
  reference: AttemptReference,
  report: CheckoutReport,
  { eventId, known }: ReportSource = {},
): Promise<Applied | undefined> {
  const applied = await changeInvoice<Applied | undefined>(
    world.receivables,
    reference.invoiceId,
    (record): Change<Applied | undefined> => {
      const payment = record.payments.find(({ id }) => id === reference.paymentId);
      if (record.invoice.stage !== "issued" || payment === undefined) return { answer: undefined };
      const at = world.clock.now();
      const settlement = settlePayment(record.invoice, payment, report, at);
      return changeFor({ record, invoice: record.invoice, payment, settlement, at }, eventId);
    },
    known,
  );
  if (applied === undefined || !("payment" in applied)) return undefined;
  if (applied.outcome === "anomaly") {
    world.log.fault("payment-anomaly", { ...reference, sessionId: report.sessionId });
  }
  return applied;
}

type Situation = {
  readonly record: InvoiceRecord;
  readonly invoice: IssuedInvoice;
  readonly payment: Payment;
  readonly settlement: Settlement;
  readonly at: Instant;
};

function changeFor(situation: Situation, eventId: string | undefined): Change<Applied> {
  const { invoice, payment, settlement, at } = situation;
  const event = eventId === undefined ? {} : { eventId };
  const { outcome } = settlement;
  if (outcome === "unchanged") {
    // Nothing to write, so nothing to mark: a repeat of the event will find nothing to do either.
    return { answer: { outcome, payment } };
  }
  const subject = { ownerId: invoice.id, at, actor: payment.contactId };
  if (outcome === "anomaly") {
    const facts = { paymentId: payment.id, differs: settlement.differs };
    return {
      answer: { outcome, payment },
      commit: { invoice, facts: [fact(subject, "payment-anomaly", facts)], ...event },
    };
  }
  return {
    answer: { outcome, payment: settlement.payment },
    commit: { ...settlementCommit(situation, settlement), ...event },
  };
}

type Settled = Exclude<Settlement, { readonly outcome: "unchanged" | "anomaly" }>;

function settlementCommit(situation: Situation, settled: Settled): Omit<InvoiceCommit, "revision"> {
  const { invoice, at } = situation;
  const { payment, surplus } = settled;
  const plan = replan(invoice, settled.invoice);
  const kind = settled.outcome === "declined" ? "payment-failed" : `payment-${settled.outcome}`;
  const details = {
    paymentId: payment.id,
    amount: payment.amountReceived ?? payment.amount,
    ...(payment.declineCode === undefined ? {} : { declineCode: payment.declineCode }),
  };
  const hasEnded = !isOpenPayment(payment);
  return {
    invoice: settled.invoice,
    payments: [payment],
    entries: settled.entries,
    facts: [fact({ ownerId: invoice.id, at, actor: payment.contactId }, kind, details)],
    jobs: [...followingJobs(situation, settled), ...plan.jobs],
    endedJobs: [...plan.endedJobs, ...(hasEnded ? [settleJobName(payment.id)] : [])],
    ...(surplus === 0
      ? {}
      : {
          storeCredit: {
            clientId: invoice.content.clientId,
            paymentId: payment.id,
            amount: surplus,
            currency: payment.currency,
            at,
          },
        }),
  };
}

/** Who must hear of it, and which other pages must close since less is owed now. */
function followingJobs({ record, invoice, at }: Situation, settled: Settled): readonly Job[] {
  const { payment } = settled;
  const suffix = shortId(payment.id);
  const paymentId = payment.id;
  if (settled.outcome === "declined") {
    const notice = { kind: "payment-failed", paymentId } as const;
    return [mailJob(invoice.id, `failed.${suffix}`, { message: "notice", notice }, at)];
  }
  if (settled.outcome === "canceled") return [];
  const others = record.payments.filter(
    (other) => other.id !== paymentId && other.status === "requires_action",
  );
  const closing = others.map((other) => expireJob(invoice.id, other.id, at));
  if (settled.outcome === "processing") return closing;
  const notice = { kind: "paid", paymentId } as const;
  const { contactId } = payment;
  return [
    mailJob(invoice.id, `receipt.${suffix}`, { message: "receipt", contactId, paymentId }, at),
    mailJob(invoice.id, `paid.${suffix}`, { message: "notice", notice }, at),
    ...closing,
  ];
}
