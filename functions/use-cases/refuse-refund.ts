import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeMoney } from "./change-money.ts";
import { mailJob, shortId } from "./owed-jobs.ts";
import { vendorTask } from "./vendor-task.ts";

/** Ends a refund that the processor will not make: no money moved, and the vendor hears why. */
export function refuseRefund(
  world: Pick<World, "clock" | "receivables">,
  invoiceId: string,
  order: { readonly paymentId: string; readonly refundId: string; readonly refusedCode: string },
) {
  const { paymentId, refundId, refusedCode } = order;
  return changeMoney(world, invoiceId, ({ record, invoice, at }) => {
    const payment = record.payments.find(({ id }) => id === paymentId);
    const refund = payment?.refunds?.find(({ id }) => id === refundId);
    if (payment === undefined || refund?.status !== "requested") return { outcome: "nothing" };
    const ended = {
      ...refund,
      status: "canceled",
      failureReason: refusedCode,
      endedAt: at,
    } as const;
    const refunds = (payment.refunds ?? []).map((one) => (one.id === refundId ? ended : one));
    const details = { paymentId, refundId, amount: refund.amount, reason: refusedCode };
    const notice = { kind: "refund-failed", paymentId, refundId } as const;
    return {
      outcome: "done",
      invoice,
      payment: { ...payment, refunds },
      entries: [],
      credits: [],
      effects: {
        facts: [fact({ ownerId: invoiceId, at, actor: "system" }, "refund-failed", details)],
        jobs: [
          mailJob(invoiceId, `unrefund.${shortId(refundId)}`, { message: "notice", notice }, at),
        ],
        tasks: [
          vendorTask(invoice, "refund-failed", {
            causeId: refundId,
            paymentId,
            facts: details,
            at,
          }),
        ],
      },
    };
  });
}
