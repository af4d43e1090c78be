import type { RefundPayment } from "../../shared/contract/money-schema.ts";
import { decideRefund, answerRefund } from "../../shared/payments/refund-payment.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import { refused } from "../../shared/values/result.ts";
import type { JobOutcome } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { bookRefund } from "./book-refund.ts";
import { changeMoney } from "./change-money.ts";
import { endTaskOf } from "./end-task.ts";
import { newId } from "./new-id.ts";
import { refundJob } from "./owed-jobs.ts";
import { refuseRefund } from "./refuse-refund.ts";

/** Who asks for what of which payment. */
export type PaymentAsk = {
  readonly actorId: string;
  readonly invoiceId: string;
  readonly paymentId: string;
};

/**
 * Owes a refund: it is written with its exact amount before the processor is asked, by a job that
 * asks under the refund's own key until it knows. The same request key is the same refund.
 */
export function askRefund(
  world: Pick<World, "clock" | "randomness" | "receivables">,
  ask: PaymentAsk & { readonly wish: RefundPayment; readonly requestKey: string },
) {
  const { invoiceId, paymentId, requestKey, wish } = ask;
  const id = newId(world.randomness, "ref", vendorOf(invoiceId));
  return changeMoney(world, invoiceId, ({ record, invoice, at }) => {
    const payment = record.payments.find((candidate) => candidate.id === paymentId);
    if (payment === undefined) return refused({ reason: "payment-unknown" } as const);
    const decided = decideRefund(invoice, payment, { ...wish, id, requestKey, now: at });
    if (decided.outcome === "refused") return decided;
    if (decided.refund.id !== id) return { outcome: "nothing" };
    const { refund } = decided;
    const details = { paymentId, refundId: refund.id, amount: refund.amount };
    return {
      outcome: "done",
      invoice,
      payment: decided.payment,
      entries: [],
      credits: [],
      effects: {
        facts: [fact({ ownerId: invoiceId, at, actor: ask.actorId }, "refund-asked", details)],
        jobs: [refundJob(invoiceId, { paymentId, refundId: refund.id }, at)],
      },
    };
  });
}

/** Says whether the client owes again what was refunded without us. */
export function sayStillOwed(
  world: Pick<World, "clock" | "receivables">,
  ask: PaymentAsk & { readonly refundId: string; readonly isStillOwed: boolean },
) {
  const { invoiceId, paymentId, refundId, isStillOwed } = ask;
  const task = { kind: "refund-question", causeId: refundId, invoiceId } as const;
  // Of a payment over several invoices each has its own question.
  const ofShare = { ...task, causeId: `${refundId}.${invoiceId}` };
  const answering = changeMoney(world, invoiceId, ({ record, invoice, at }) => {
    const payment = record.payments.find((candidate) => candidate.id === paymentId);
    if (payment === undefined) return refused({ reason: "payment-unknown" } as const);
    const decided = answerRefund(invoice, payment, refundId, { isStillOwed, at });
    if (decided.outcome === "refused") return decided;
    const subject = { ownerId: invoiceId, at, actor: ask.actorId };
    const facts = [fact(subject, "refund-answered", { paymentId, refundId, isStillOwed })];
    return { ...decided, effects: { facts } };
  });
  return endTaskOf(world, task, endTaskOf(world, ofShare, answering));
}

/** A refund is asked about daily; a bank takes up to ten business days. */
const lookUpSeconds = 24 * 60 * 60;
const patienceSeconds = 30 * lookUpSeconds;

/** Asks the processor for a refund, or what became of it, until it has ended. */
export async function followRefund(
  world: Pick<World, "clock" | "receivables" | "processor" | "log">,
  invoiceId: string,
  order: { readonly paymentId: string; readonly refundId: string },
): Promise<JobOutcome> {
  const record = await world.receivables.readInvoice(invoiceId);
  const payment = record?.payments.find(({ id }) => id === order.paymentId);
  const refund = payment?.refunds?.find(({ id }) => id === order.refundId);
  const { paymentIntentId } = payment ?? {};
  if (payment === undefined || refund === undefined || paymentIntentId === undefined) {
    return { status: "skipped", reason: "no-such-refund" };
  }
  if (refund.status !== "requested" && refund.status !== "pending") return { status: "done" };
  const { processorRefundId, amount, requestedAt } = refund;
  const now = world.clock.now();
  const report =
    processorRefundId === undefined
      ? await askProcessor(world, {
          refundId: refund.id,
          paymentIntentId,
          amount,
          requestedAt,
          currency: payment.currency,
        })
      : await world.processor.readRefund(processorRefundId);
  if ("refusedCode" in report) {
    await refuseRefund(world, invoiceId, { ...order, refusedCode: report.refusedCode });
    return { status: "done" };
  }
  await bookRefund(world, report);
  if (report.status !== "pending") return { status: "done" };
  if (now >= addSeconds(requestedAt, patienceSeconds)) {
    return { status: "attention", reason: "refund-unsettled" };
  }
  const dueAt = addSeconds(now, lookUpSeconds);
  return { status: "again", dueAt, reason: "refund-pending", tries: 0 };
}

/** Stripe may forget a key after 24 hours; one hour before, the list of refunds is asked instead. */
const keyLifetimeSeconds = 23 * 60 * 60;

type Asked = {
  readonly refundId: string;
  readonly paymentIntentId: string;
  readonly amount: number;
  readonly currency: string;
  readonly requestedAt: string;
};

async function askProcessor(world: Pick<World, "clock" | "processor">, asked: Asked) {
  const { requestedAt, ...order } = asked;
  if (world.clock.now() < addSeconds(requestedAt, keyLifetimeSeconds)) {
    return world.processor.refund(order);
  }
  const refunds = await world.processor.listRefunds(order.paymentIntentId);
  return (
    refunds.find(({ refundId }) => refundId === order.refundId) ?? world.processor.refund(order)
  );
}
