import {
  acceptReceived,
  divideReceived,
  endReceived,
} from "../../shared/payments/settle-payment.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import { leadInvoiceId } from "../../shared/payments/payment.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { refused } from "../../shared/values/result.ts";
import type { Refused } from "../../shared/values/result.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeInvoices } from "./change-invoice.ts";
import type { Changes, InvoiceWrite } from "./change-invoice.ts";
import { endTaskOf } from "./end-task.ts";
import { moneyCommit } from "./money-commit.ts";
import type { PaymentAsk } from "./refund-payment.ts";
import { invoicesOf } from "./settle-payment.ts";
import { settlementMoney } from "./settlement-effects.ts";

type Ask = PaymentAsk & { readonly resolution: "accepted" | "dismissed" };

type Answer =
  | { readonly outcome: "done" }
  | Refused<
      | { readonly reason: "payment-unknown" }
      | { readonly reason: "anomaly-resolved" }
      | { readonly reason: "currency-differs"; readonly currency: string }
    >;

/**
 * Settles a payment that was set aside: what really came is booked, when it came in the invoice's
 * currency, or it is left to be settled at Stripe by hand. One that was to pay several invoices is
 * settled for all of them at once.
 */
export async function resolveAnomaly(
  world: Pick<World, "clock" | "receivables">,
  ask: Ask,
): Promise<Answer | undefined> {
  const { invoiceId, paymentId } = ask;
  const known = await world.receivables.readInvoice(invoiceId);
  if (known === undefined) return undefined;
  const payment = known.payments.find(({ id }) => id === paymentId);
  if (payment === undefined) return refused({ reason: "payment-unknown" });
  const task = {
    kind: "payment-anomaly",
    causeId: paymentId,
    invoiceId: leadInvoiceId(payment, invoiceId),
  } as const;
  return endTaskOf(world, task, settleAside(world, ask, invoicesOf(payment, invoiceId)));
}

async function settleAside(
  world: Pick<World, "clock" | "receivables">,
  ask: Ask,
  invoiceIds: readonly string[],
): Promise<Answer | undefined> {
  const answer = await changeInvoices<Answer>(world.receivables, invoiceIds, (records) =>
    resolution(records, ask, world.clock.now()),
  );
  invariant(answer?.outcome !== "too-large", "A resolution adds little to an invoice.");
  return answer;
}

async function resolution(
  records: readonly InvoiceRecord[],
  ask: Ask,
  at: Instant,
): Promise<Changes<Answer>> {
  const rows = records.flatMap((record) => {
    const payment = record.payments.find(({ id }) => id === ask.paymentId);
    return payment === undefined ? [] : [{ record, payment }];
  });
  const [first] = rows;
  if (first === undefined) return { answer: refused({ reason: "payment-unknown" }) };
  const { anomaly, currency } = first.payment;
  if (anomaly === undefined || anomaly.resolution !== undefined) {
    return { answer: refused({ reason: "anomaly-resolved" }) };
  }
  if (ask.resolution === "accepted" && anomaly.currency !== currency) {
    return { answer: refused({ reason: "currency-differs", currency }) };
  }
  return {
    answer: { outcome: "done" },
    commits: await Promise.all(
      rows.map(({ record, payment }) => resolved(record, payment, ask, at)),
    ),
  };
}

async function resolved(
  record: InvoiceRecord,
  payment: Payment,
  { paymentId, resolution: answer, actorId }: Ask,
  at: Instant,
): Promise<InvoiceWrite> {
  const { invoice, payments } = record;
  const { anomaly, shares } = payment;
  invariant(invoice.stage === "issued", "Only issued invoices are paid.");
  invariant(anomaly !== undefined, "Every row of a payment that was set aside says so.");
  const received = shares === undefined ? undefined : divideReceived(shares, anomaly.amount);
  const settlement =
    answer === "dismissed"
      ? endReceived(invoice, payment, answer, at)
      : acceptReceived(invoice, payment, at, received);
  const { amount, currency } = anomaly;
  const report = { reference: undefined, page: "complete", money: "succeeded" } as const;
  const situation = { record, invoice, payment, settlement, at };
  const money = settlementMoney(
    { ...situation, report: { ...report, amount, currency } },
    settlement,
  );
  const subject = { ownerId: invoice.id, at, actor: actorId };
  const facts = [fact(subject, "anomaly-resolved", { paymentId, resolution: answer })];
  return moneyCommit({ invoice, payments, at }, money, { facts });
}
