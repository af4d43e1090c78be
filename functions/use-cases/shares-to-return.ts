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

type Parts = Pick<World, "clock" | "receivables" | "processor" | "log">;

/**
 * How much of a refund or a dispute is about which invoice. A payment for one invoice has no choice;
 * of several, those that know of it already keep their parts, and the rest is divided. Undefined for
 * a payment that is not ours. A payment that has not ended for us is settled first.
 */
export async function sharesToReturn(
  world: Parts,
  reference: AttemptReference,
  returned: Returned,
): Promise<readonly PaymentShare[] | undefined> {
  const rows = await rowsToReturn(world, reference, returned);
  return rows === undefined ? undefined : divideAmong(rows, returned.amount);
}

/** Each invoice's row of the payment whose money comes back, and what it knows of that. */
export async function rowsToReturn(
  world: Parts,
  reference: AttemptReference,
  returned: Returned,
): Promise<readonly ReturningShare[] | undefined> {
  const { invoiceId, paymentId } = reference;
  const lead = await paymentOf(world, invoiceId, paymentId);
  if (lead === undefined) return undefined;
  // What goes back has come before, also where nobody told us of that yet.
  const isUnsettled = isOpenPayment(lead);
  if (isUnsettled) await lookUpPayment(world, invoiceId, paymentId);
  const rows: ReturningShare[] = [];
  for (const { invoiceId: id } of lead.shares ?? [{ invoiceId }]) {
    const isRead = id === invoiceId && !isUnsettled;
    const payment = isRead ? lead : await paymentOf(world, id, paymentId);
    if (payment === undefined) continue;
    rows.push({ invoiceId: id, payment, known: knownOf(payment, returned) });
  }
  return rows;
}

/** What goes back, divided among the rows; the only one of a payment has no choice. */
export function divideAmong(
  rows: readonly ReturningShare[],
  amount: number,
): readonly PaymentShare[] {
  const [only] = rows;
  if (only === undefined || only.payment.shares !== undefined) return divideReturned(rows, amount);
  return [{ invoiceId: only.invoiceId, amount }];
}

async function paymentOf(
  world: Pick<World, "receivables">,
  invoiceId: string,
  paymentId: string,
): Promise<Payment | undefined> {
  const record = await world.receivables.readInvoice(invoiceId);
  return record?.payments.find(({ id }) => id === paymentId);
}

/** How much of what goes back a row knows of already; undefined where it does not. */
export function knownOf(
  { refunds = [], disputes = [] }: Payment,
  returned: Returned,
): number | undefined {
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
