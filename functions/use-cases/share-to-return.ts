import { isOpenPayment } from "../../shared/payments/payment.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import { refundable } from "../../shared/payments/refundable.ts";
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
 * The invoice whose share of a payment something is about. A payment for one invoice has no choice;
 * of several, the one that knows it already, else the first whose share still covers it, else the
 * one whose row leads. Undefined for a payment that is not ours. A payment that has not ended for us
 * is settled first.
 */
export async function shareToReturn(
  world: Pick<World, "clock" | "receivables" | "processor" | "log">,
  reference: AttemptReference,
  returned: Returned,
): Promise<string | undefined> {
  const lead = await world.receivables.readInvoice(reference.invoiceId);
  const payment = lead?.payments.find(({ id }) => id === reference.paymentId);
  if (payment === undefined) return undefined;
  // What goes back has come before, also where nobody told us of that yet.
  if (isOpenPayment(payment)) await lookUpPayment(world, reference.invoiceId, payment.id);
  if (payment.shares === undefined) return reference.invoiceId;
  let covering: string | undefined;
  for (const { invoiceId } of payment.shares) {
    const record = await world.receivables.readInvoice(invoiceId);
    const share = record?.payments.find(({ id }) => id === reference.paymentId);
    if (share === undefined) continue;
    if (knows(share, returned)) return invoiceId;
    if (covering === undefined && refundable(share) >= returned.amount) covering = invoiceId;
  }
  return covering ?? reference.invoiceId;
}

function knows({ refunds = [], disputes = [] }: Payment, returned: Returned): boolean {
  const { refundId, processorRefundId, disputeId } = returned;
  return (
    refunds.some(
      (refund) =>
        refund.id === refundId ||
        refund.id === processorRefundId ||
        (refund.processorRefundId !== undefined && refund.processorRefundId === processorRefundId),
    ) || disputes.some((dispute) => dispute.id === disputeId)
  );
}
