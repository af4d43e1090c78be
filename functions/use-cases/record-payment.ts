import type { RecordPayment } from "../../shared/contract/money-schema.ts";
import {
  withholdingIdOf,
  withholdingOfPayment,
} from "../../shared/payments/withholding-of-payment.ts";
import { withheldBy } from "../../shared/payments/payment-entries.ts";
import { recordPayment, reversePayment } from "../../shared/payments/record-payment.ts";
import { withholdingAllowed } from "../../shared/payments/withholding-share.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import { refused } from "../../shared/values/result.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { creditOf } from "./book-refund.ts";
import { changeMoney } from "./change-money.ts";
import { isInFuture } from "./is-in-future.ts";
import { isSubset } from "./is-subset.ts";
import { mailJob, shortId } from "./owed-jobs.ts";
import { newId } from "./new-id.ts";
import type { PaymentAsk } from "./refund-payment.ts";
import { vendorTask } from "./vendor-task.ts";

type Parts = Pick<World, "clock" | "randomness" | "receivables">;

/** Books money that came outside Stripe, as the vendor says; the same request key books it once. */
export function bookRecorded(
  world: Parts,
  ask: Omit<PaymentAsk, "paymentId"> & {
    readonly wish: RecordPayment;
    readonly requestKey: string;
  },
) {
  const { invoiceId, requestKey, wish, actorId } = ask;
  const id = newId(world.randomness, "pay", vendorOf(invoiceId));
  return changeMoney(world, invoiceId, ({ record, invoice, at }) => {
    const repeated = record.payments.find((payment) => payment.requestKey === requestKey);
    if (repeated !== undefined) {
      const isSame = isSubset(wish, repeated);
      return isSame ? { outcome: "nothing" } : refused({ reason: "key-reused" } as const);
    }
    if (isInFuture(wish.receivedDate, at)) {
      return refused({ reason: "paid-date-in-future" } as const);
    }
    const decided = recordPayment(invoice, { ...wish, id, requestKey, now: at });
    if (decided.outcome === "refused") return decided;
    const { payment } = decided;
    const withheld = withheldBy(decided.entries);
    const details = { paymentId: id, amount: payment.amount, method: payment.method };
    const contactId = invoice.contacts[0]?.id;
    const about = { causeId: withholdingIdOf(id), paymentId: id, facts: { withheld }, at };
    return {
      ...decided,
      ...(withheld === 0
        ? {}
        : {
            withholding: withholdingOfPayment(payment, withheld, at, withholdingAllowed(invoice)),
          }),
      effects: {
        facts: [fact({ ownerId: invoiceId, at, actor: actorId }, "payment-recorded", details)],
        jobs:
          contactId === undefined
            ? []
            : [
                mailJob(
                  invoiceId,
                  `receipt.${shortId(id)}`,
                  { message: "receipt", contactId, paymentId: id },
                  at,
                ),
              ],
        tasks: withheld === 0 ? [] : [vendorTask(invoice, "certificate-awaited", about)],
      },
    };
  });
}

/** Undoes a recorded payment that was none; what it had closed is open again. */
export function undoRecorded(
  world: Pick<World, "clock" | "receivables">,
  ask: PaymentAsk & { readonly reason: string },
) {
  const { invoiceId, paymentId, reason, actorId } = ask;
  return changeMoney(world, invoiceId, async ({ record, invoice, at }) => {
    const payment = record.payments.find(({ id }) => id === paymentId);
    if (payment === undefined) return refused({ reason: "payment-unknown" } as const);
    const creditAvailable = await creditOf(world, invoice);
    const decided = reversePayment(invoice, payment, { reason, creditAvailable, now: at });
    if (decided.outcome === "refused") return decided;
    const details = { paymentId, amount: payment.amount, reason };
    const subject = { ownerId: invoiceId, at, actor: actorId };
    const withheld = record.withholdings.find((known) => known.paymentId === paymentId);
    const undone =
      withheld === undefined ? {} : { withholding: { ...withheld, status: "declined" as const } };
    return {
      ...decided,
      ...undone,
      effects: { facts: [fact(subject, "payment-reversed", details)] },
    };
  });
}
