import type { PaymentView } from "../contract/invoice-view.ts";
import type { Dispute } from "../payments/dispute.ts";
import type { Payment } from "../payments/payment.ts";
import { holdsMoney } from "../payments/refund.ts";

/** A payment as the payer sees it. */
export function presentPayment(payment: Payment): PaymentView {
  const { refunds = [], disputes = [] } = payment;
  return {
    id: payment.id,
    status: payment.status,
    method: payment.method,
    amount: payment.amountReceived ?? payment.amount,
    ...whatGoesAlong(payment),
    isUnfinished: payment.status === "requires_action",
    ...howItWent(payment),
    ...(refunds.length === 0 ? {} : presentRefunds(payment)),
    ...(disputes.length === 0 ? {} : { disputes: presentDisputes(payment) }),
    at: payment.endedAt ?? payment.startedAt,
  };
}

function whatGoesAlong({ discount, withheld, surplus = 0, shares }: Payment) {
  return {
    ...(discount === undefined ? {} : { discount }),
    ...(withheld === undefined ? {} : { withheld }),
    ...(surplus > 0 ? { surplus } : {}),
    ...(shares === undefined ? {} : { together: togetherOf(shares) }),
  };
}

function howItWent({ status, declineCode, paidWith, expectedAt, reversal, reference }: Payment) {
  return {
    ...(declineCode === undefined ? {} : { declineCode }),
    ...(paidWith === undefined ? {} : { paidWith }),
    ...(status === "processing" && expectedAt !== undefined ? { expectedAt } : {}),
    ...(reversal === undefined ? {} : { isReversed: true }),
    ...(reference === undefined ? {} : { reference }),
  };
}

function presentRefunds({ refunds = [] }: Payment) {
  const refunded = refunds.filter(holdsMoney).reduce((sum, { amount }) => sum + amount, 0);
  return {
    ...(refunded === 0 ? {} : { refunded }),
    refunds: refunds.map(({ id, amount, status, endedAt, requestedAt }) => ({
      id,
      amount,
      status,
      at: endedAt ?? requestedAt,
    })),
  };
}

function presentDisputes({ disputes = [] }: Payment) {
  return disputes.map((dispute) => ({
    id: dispute.id,
    status: dispute.status,
    amount: dispute.amount,
    ...takenBack(dispute),
    isBankReturn: dispute.isBankReturn,
    at: dispute.closedAt ?? dispute.openedAt,
  }));
}

/** A bank may give back a part of what it held, whoever it decides for. */
function takenBack({ closedAt, withdrawn }: Dispute) {
  return closedAt === undefined || withdrawn <= 0 ? {} : { takenBack: withdrawn };
}

function togetherOf(shares: NonNullable<Payment["shares"]>) {
  const amount = shares.reduce((sum, share) => sum + share.amount, 0);
  return { invoiceCount: shares.length, amount };
}
