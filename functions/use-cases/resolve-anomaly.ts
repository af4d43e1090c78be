import { acceptReceived } from "../../shared/payments/settle-payment.ts";
import { refused } from "../../shared/values/result.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeMoney } from "./change-money.ts";
import { endTaskOf } from "./end-task.ts";
import type { PaymentAsk } from "./refund-payment.ts";
import { settlementMoney } from "./settlement-effects.ts";

/**
 * Settles a payment that was set aside: what really came is booked, when it came in the invoice's
 * currency, or it is left to be settled at Stripe by hand.
 */
export function resolveAnomaly(
  world: Pick<World, "clock" | "receivables">,
  ask: PaymentAsk & { readonly resolution: "accepted" | "dismissed" },
) {
  const { invoiceId, paymentId, resolution, actorId } = ask;
  const task = { kind: "payment-anomaly", causeId: paymentId, invoiceId } as const;
  const answering = changeMoney(world, invoiceId, ({ record, invoice, at }) => {
    const payment = record.payments.find(({ id }) => id === paymentId);
    if (payment === undefined) return refused({ reason: "payment-unknown" } as const);
    const { anomaly } = payment;
    if (anomaly === undefined || anomaly.resolution !== undefined) {
      return refused({ reason: "anomaly-resolved" } as const);
    }
    const subject = { ownerId: invoiceId, at, actor: actorId };
    const facts = [fact(subject, "anomaly-resolved", { paymentId, resolution })];
    if (resolution === "dismissed") {
      const closed = { ...payment, anomaly: { ...anomaly, resolution } };
      return {
        outcome: "done",
        invoice,
        payment: closed,
        entries: [],
        credits: [],
        effects: { facts },
      };
    }
    if (anomaly.currency !== payment.currency) {
      return refused({ reason: "currency-differs", currency: payment.currency } as const);
    }
    const settled = acceptReceived(invoice, payment, at);
    const report = {
      reference: undefined,
      page: "complete",
      money: "succeeded",
      amount: anomaly.amount,
      currency: anomaly.currency,
    } as const;
    const situation = { record, invoice, payment, settlement: settled, report, at };
    return { outcome: "done", ...settlementMoney(situation, settled), effects: { facts } };
  });
  return endTaskOf(world, task, answering);
}
