import type { PaymentAnswer } from "../../../../shared/contract/money-schema.ts";
import type { VendorWords } from "../../../../shared/messages/catalog/en/vendor.ts";

/** Where a payment stands, in the one word that a list has room for. */
export type PaymentState = keyof VendorWords["payment"]["states"];

const byStatus = {
  requires_action: "unfinished",
  processing: "processing",
  succeeded: "succeeded",
  failed: "failed",
  canceled: "canceled",
} as const satisfies Record<PaymentAnswer["status"], PaymentState>;

/** What holds or took the money comes before what it was once. */
export function paymentState(payment: PaymentAnswer): PaymentState {
  if (payment.anomaly && payment.anomaly.resolution === undefined) return "anomaly";
  if (payment.reversal) return "reversed";
  if (payment.status !== "succeeded") return byStatus[payment.status];
  const [lost] = payment.disputes.filter(({ status, isBankReturn }) =>
    isBankReturn ? true : status === "lost",
  );
  if (lost) return "returned";
  if (payment.disputes.some(({ status }) => status === "open")) return "disputed";
  const refunded = refundedAmount(payment);
  if (refunded === 0) return "succeeded";
  return refunded >= receivedAmount(payment).amount ? "refunded" : "partlyRefunded";
}

/** What a payment brought, or is to bring. */
export function receivedAmount(payment: PaymentAnswer): PaymentAnswer["amount"] {
  return payment.amountReceived ?? payment.amount;
}

/** Whether a refund has left or will. */
function isRefundAlive({ status }: PaymentAnswer["refunds"][number]): boolean {
  return status !== "failed" && status !== "canceled";
}

/** What of a payment has gone back or will, failed refunds left out. */
function refundedAmount(payment: PaymentAnswer): number {
  const alive = payment.refunds.filter(isRefundAlive);
  return alive.reduce((sum, { amount }) => sum + amount.amount, 0);
}

/** The refunds of which nobody has said yet whether they are owed again. */
export function unansweredRefunds(payment: PaymentAnswer): PaymentAnswer["refunds"] {
  return payment.refunds.filter(
    (refund) => refund.isStillOwed === undefined && isRefundAlive(refund),
  );
}
