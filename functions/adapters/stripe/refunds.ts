import type Stripe from "stripe";
import { toStripeAmount } from "../../../shared/payments/chargeable-amount.ts";
import type { RefundReport } from "../../../shared/payments/refund.ts";
import type { PaymentProcessor, Referred } from "../../ports/payment-processor.ts";
import { metadataOf, referenceOf } from "./attempt-reference.ts";
import { refundReportOf } from "./refund-report.ts";
import { refusalOf } from "./refusal.ts";
import { askStripe, isInvalidRequest, isServerError } from "./stripe-connection.ts";
import type { StripeConnection } from "./stripe-connection.ts";

type RefundOrder = Parameters<PaymentProcessor["refund"]>[0];

/** Sends money back, and reads what was sent back, whoever did it. */
export function refunds(
  connection: StripeConnection,
): Pick<PaymentProcessor, "refund" | "readRefund" | "listRefunds"> {
  return {
    refund: async (order) => refund(await connection(), order),
    readRefund: async (refundId) => readRefund(await connection(), refundId),
    listRefunds: async (intentId) => listRefunds(await connection(), intentId),
  };
}

/** After a failure of Stripe's own, which it repeats under the key, its list says what exists. */
async function refund(
  stripe: Stripe,
  order: RefundOrder,
): Promise<Referred<RefundReport> | { readonly refusedCode: string }> {
  try {
    return refundReportOf(await create(stripe, order));
  } catch (error) {
    if (isInvalidRequest(error)) return { refusedCode: refusalOf(error) };
    if (!isServerError(error)) throw error;
    const all = await listRefunds(stripe, order.paymentIntentId);
    const found = all.find(({ refundId }) => refundId === order.refundId);
    if (found === undefined) throw error;
    return found;
  }
}

/** Whose attempt it is stands on the intent, and is written on the refund for its events. */
async function create(stripe: Stripe, order: RefundOrder): Promise<Stripe.Refund> {
  const { refundId, paymentIntentId: intentId } = order;
  const intent = await askStripe("paymentIntents.retrieve", () =>
    stripe.paymentIntents.retrieve(intentId),
  );
  const reference = referenceOf(intent.metadata);
  return askStripe("refunds.create", () =>
    stripe.refunds.create(
      {
        payment_intent: intentId,
        amount: toStripeAmount(order.amount, order.currency),
        metadata: {
          kindly_refund: refundId,
          ...(reference === undefined ? {} : metadataOf(reference)),
        },
        ...withIntent,
      },
      { idempotencyKey: `${refundId}:refund` },
    ),
  );
}

const withIntent = { expand: ["payment_intent"] };

/** What became of a refund, with the attempt whose money it sends back. */
export async function readRefund(
  stripe: Stripe,
  refundId: string,
): Promise<Referred<RefundReport>> {
  return refundReportOf(
    await askStripe("refunds.retrieve", () => stripe.refunds.retrieve(refundId, withIntent)),
  );
}

async function listRefunds(stripe: Stripe, intentId: string): Promise<Referred<RefundReport>[]> {
  const all = await askStripe("refunds.list", () =>
    stripe.refunds
      .list({ payment_intent: intentId, limit: 100, expand: ["data.payment_intent"] })
      .autoPagingToArray({ limit: 1_000 }),
  );
  return all.map(refundReportOf);
}
