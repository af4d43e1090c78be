import type { MoneyChange } from "../../shared/payments/money-change.ts";
import type { Payment, PaymentShare } from "../../shared/payments/payment.ts";
import { leadInvoiceId } from "../../shared/payments/payment.ts";
import { settlePayment } from "../../shared/payments/settle-payment.ts";
import type { Settlement } from "../../shared/payments/settle-payment.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { AttemptReference, AttemptReport } from "../ports/payment-processor.ts";
import type { Effects, InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeInvoices } from "./change-invoice.ts";
import type { Changes, InvoiceWrite } from "./change-invoice.ts";
import { moneyCommit } from "./money-commit.ts";
import { mailJob, shortId } from "./owed-jobs.ts";
import { settlementEffects, settlementMoney } from "./settlement-effects.ts";
import { vendorTask } from "./vendor-task.ts";
import type { Situation } from "./settlement-effects.ts";

type Parts = Pick<World, "clock" | "receivables" | "log">;

/** What became of an attempt after a report was applied; undefined when it is not one of ours. */
export type Applied = { readonly outcome: Settlement["outcome"]; readonly payment: Payment };

/** What brought a report, as far as it is known. */
export type ReportSource = {
  /** The processor's event, marked as known in the same commit. */
  readonly eventId?: string;
  /** The invoice whose row leads, where it was just read. */
  readonly known?: InvoiceRecord | undefined;
};

/**
 * Books what the processor says now about an attempt: ledger, attempt, receipt, notice and plan in
 * one commit, with the event's id when an event brought it. An attempt for several invoices changes
 * all of them, or none.
 */
export async function applyReport(
  world: Parts,
  reference: AttemptReference,
  report: AttemptReport,
  { eventId, known }: ReportSource = {},
): Promise<Applied | undefined> {
  const lead = known ?? (await world.receivables.readInvoice(reference.invoiceId));
  const payment = lead?.payments.find(({ id }) => id === reference.paymentId);
  if (lead === undefined || payment === undefined) return undefined;
  const applied = await changeInvoices<Applied | undefined>(
    world.receivables,
    invoicesOf(payment, reference.invoiceId),
    (records): Promise<Changes<Applied | undefined>> =>
      changesFor(records, reference, { report, at: world.clock.now(), eventId }),
    lead,
  );
  if (applied === undefined || !("payment" in applied)) return undefined;
  if (applied.outcome === "anomaly") world.log.fault("payment-anomaly", { ...reference });
  return applied;
}

/** All invoices that an attempt pays, the one whose row leads first. */
export function invoicesOf(payment: Payment, invoiceId: string): readonly string[] {
  return payment.shares?.map((share: PaymentShare) => share.invoiceId) ?? [invoiceId];
}

type News = {
  readonly report: AttemptReport;
  readonly at: Instant;
  readonly eventId: string | undefined;
};

async function changesFor(
  records: readonly InvoiceRecord[],
  reference: AttemptReference,
  news: News,
): Promise<Changes<Applied | undefined>> {
  const situations = records.flatMap((record): Situation[] => {
    const { invoice } = record;
    const payment = record.payments.find(({ id }) => id === reference.paymentId);
    if (invoice.stage !== "issued" || payment === undefined) return [];
    const settlement = settlePayment(invoice, payment, news.report, news.at);
    return [{ record, invoice, payment, settlement, ...news }];
  });
  const [lead] = situations;
  if (lead === undefined) return { answer: undefined };
  // Nothing to write, so nothing to mark: a repeat of the event will find nothing to do either.
  const changed = situations.filter(({ settlement }) => settlement.outcome !== "unchanged");
  const { outcome } = lead.settlement;
  const answer = { outcome, payment: settledPayment(lead) };
  const commits = await Promise.all(changed.map((situation) => writeOf(situation, news.eventId)));
  return commits.length === 0 ? { answer } : { answer, commits };
}

function settledPayment({ settlement, payment, report, at }: Situation): Payment {
  if ("payment" in settlement) return settlement.payment;
  if (settlement.outcome !== "anomaly") return payment;
  const { amount, currency } = report;
  return { ...payment, anomaly: { differs: settlement.differs, amount, currency, at } };
}

async function writeOf(situation: Situation, eventId: string | undefined): Promise<InvoiceWrite> {
  const { record, invoice, payment, settlement, at } = situation;
  const isLead = leadInvoiceId(payment, invoice.id) === invoice.id;
  const event = eventId === undefined || !isLead ? {} : { eventId };
  if (!("payment" in settlement)) return { ...anomalyWrite(situation), ...event };
  const before = { invoice, payments: record.payments, at };
  const effects = settlementEffects(situation, settlement);
  const money = await authorized(situation, settlementMoney(situation, settlement));
  return { ...(await moneyCommit(before, money, effects)), ...event };
}

/** A payment at which a plan's method was authorized tells the plan so. */
async function authorized(situation: Situation, money: MoneyChange): Promise<MoneyChange> {
  const { payment, report, at } = situation;
  const { keptMethod } = report;
  if (payment.installment === undefined || keptMethod === undefined) return money;
  const { authorizedBy } = await import("./follow-arrangements.ts");
  return authorizedBy(money, keptMethod, at);
}

/** What was reported is not what was asked for: it is set aside for the vendor, and nothing is booked. */
function anomalyWrite(situation: Situation): InvoiceWrite {
  const { invoice, at } = situation;
  const payment = settledPayment(situation);
  const { anomaly } = payment;
  const subject = { ownerId: invoice.id, at, actor: payment.contactId ?? "system" };
  const facts = {
    paymentId: payment.id,
    differs: anomaly?.differs ?? "amount",
    asked: payment.amount,
    received: anomaly?.amount ?? 0,
    currency: anomaly?.currency ?? payment.currency,
  };
  const about = { causeId: payment.id, paymentId: payment.id, facts, at };
  const task = vendorTask(invoice, "payment-anomaly", about);
  const notice = { kind: "payment-anomaly", paymentId: payment.id } as const;
  const name = `anomaly.${shortId(payment.id)}`;
  const effects: Effects = {
    facts: [fact(subject, "payment-anomaly", facts)],
    tasks: [task],
    jobs: [mailJob(invoice.id, name, { message: "notice", notice }, at)],
  };
  return { invoice, payments: [payment], ...effects };
}
