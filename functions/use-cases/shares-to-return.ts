import { divideReturned } from "../../shared/payments/divide-returned.ts";
import type { ReturningShare } from "../../shared/payments/divide-returned.ts";
import { isOpenPayment } from "../../shared/payments/payment.ts";
import type { Payment, PaymentShare } from "../../shared/payments/payment.ts";
import type { AttemptReference } from "../ports/payment-processor.ts";
import type { World } from "../ports/world.ts";
import { lookUpPayment } from "./look-up-payment.ts";

/** What comes back: a refund or a dispute of the processor's, by its ids and amount. */
type Returned = {
  readonly amount: number;
  readonly refundId?: string;
  readonly processorRefundId?: string;
  readonly disputeId?: string;
};

/**
 * How much of a refund or a dispute is about which invoice. A payment for one invoice has no choice;
 * of several, those that know of it already keep their parts, and the rest is divided. Undefined for
 * a payment that is not ours. A payment that has not ended for us is settled first.
 */
export async function sharesToReturn(
  world: Pick<World, "clock" | "receivables" | "processor" | "log">,
  reference: AttemptReference,
  returned: Returned,
): Promise<readonly PaymentShare[] | undefined> {
  const { invoiceId, paymentId } = reference;
  const lead = await world.receivables.readInvoice(invoiceId);
  const payment = lead?.payments.find(({ id }) => id === paymentId);
  if (payment === undefined) return undefined;
  // What goes back has come before, also where nobody told us of that yet.
  if (isOpenPayment(payment)) await lookUpPayment(world, invoiceId, paymentId);
  if (payment.shares === undefined) return [{ invoiceId, amount: returned.amount }];
  const shares: ReturningShare[] = [];
  for (const { invoiceId: id } of payment.shares) {
    const record = await world.receivables.readInvoice(id);
    const share = record?.payments.find((candidate) => candidate.id === paymentId);
    if (share === undefined) continue;
    shares.push({ invoiceId: id, payment: share, known: knownOf(share, returned) });
  }
  return divideReturned(shares, returned.amount);
}

function knownOf({ refunds = [], disputes = [] }: Payment, returned: Returned) {
  const { refundId, processorRefundId, disputeId } = returned;
  const refund = refunds.find(
    (each) =>
      each.id === refundId ||
      each.id === processorRefundId ||
      (each.processorRefundId !== undefined && each.processorRefundId === processorRefundId),
  );
  const dispute = disputes.find(({ id }) => id === disputeId);
  return (refund ?? dispute)?.amount;
}
