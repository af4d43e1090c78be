import type Stripe from "stripe";
import { returnToCash } from "../cash/cash-payment.ts";
import { charges, paymentMethods, refunds } from "../collections.ts";
import { afterBusinessDays, afterDays } from "../debits/business-days.ts";
import { isDebitKind } from "../debits/test-bank-accounts.ts";
import { bookMovement, isPayment, recordBalanceTransaction } from "../payments/charge-record.ts";
import { findCardByNumber } from "../payments/test-cards.ts";
import { recordEvent } from "../resources/events.ts";
import { refundDestination } from "../resources/refund-destination.ts";
import { idOf } from "../resources/shown-parts.ts";
import { scheduleStep } from "../scheduled-steps.ts";
import type { Scene } from "../scene.ts";

/** How long the bank of a debited account takes to accept money back. */
const debitRefundDays = 3;

/** After so many days a card's bank accepts a refund that waited, or sends one back. */
const cardRefundDays = 3;

/** Days until a payer has said where their money should go, and it has arrived there. */
const askedRefundDays = 2;

type Course = {
  status: "pending" | "requires_action" | "succeeded";
  next?: "fail-refund" | "settle-refund";
};

/** What becomes of a refund, which depends on what it goes back to. */
function courseOf(scene: Scene, charge: Stripe.Charge): Course & { at: number } {
  const method = scene.records.get(paymentMethods, charge.payment_method ?? "");
  if (isDebitKind(method?.paymentMethod.type ?? "")) {
    const at = afterBusinessDays(scene.now, debitRefundDays);
    return { status: "pending", next: "settle-refund", at };
  }
  if (asksPayer(charge)) {
    const at = afterBusinessDays(scene.now, askedRefundDays);
    return { status: "requires_action", next: "settle-refund", at };
  }
  const at = afterDays(scene.now, cardRefundDays);
  const card = findCardByNumber(method?.cardNumber ?? "");
  if (card?.refund === "fails") return { status: "succeeded", next: "fail-refund", at };
  if (card?.refund === "waits") return { status: "pending", next: "settle-refund", at };
  return { status: "succeeded", at };
}

/** PromptPay doesn't tell which account the money came from: Stripe asks the payer by email. */
const asksPayer = ({ payment_method_details: paid }: Stripe.Charge): boolean =>
  paid?.type === "promptpay";

function showQuestion(scene: Scene, charge: Stripe.Charge): Partial<Stripe.Refund> {
  const email = charge.billing_details.email ?? "payer@example.com";
  return {
    instructions_email: email,
    next_action: {
      display_details: {
        email_sent: { email_sent_at: scene.now, email_sent_to: email },
        expires_at: afterDays(scene.now, 45),
      },
      type: "display_details",
    },
  };
}

type WantedRefund = {
  amount: number;
  reason: Stripe.Refund.Reason | null;
  metadata: Record<string, string>;
};

/** Sends money of a charge back: it leaves the balance at once, and arrives at once or later. */
export function sendRefund(
  scene: Scene,
  charge: Stripe.Charge,
  { amount, reason, metadata }: WantedRefund,
): Stripe.Refund {
  const { status, next, at } = courseOf(scene, charge);
  const id = scene.newId(isPayment(charge) ? "pyr" : "re");
  const transaction = recordBalanceTransaction(scene, {
    amount: -amount,
    fee: 0,
    currency: charge.currency,
    description: "REFUND FOR CHARGE",
    source: id,
    type: isPayment(charge) ? "payment_refund" : "refund",
  });
  const isDebit = isDebitKind(charge.payment_method_details?.type ?? "");
  const refund: Stripe.Refund = {
    id,
    object: "refund",
    amount,
    balance_transaction: transaction.id,
    charge: charge.id,
    created: scene.now,
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    ...(isDebit ? {} : { destination_details: refundDestination(charge) }),
    metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    ...(status === "pending" ? { pending_reason: "processing" } : {}),
    ...(status === "requires_action" ? showQuestion(scene, charge) : {}),
    reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status,
    transfer_reversal: null,
  };
  scene.records.put(refunds, id, refund);
  const after = withRefunded(scene, charge, amount);
  bookMovement(scene, charge, { kind: "refund", amount, source: id });
  recordEvent(scene, "refund.created", refund);
  returnToCash(scene, charge, refund);
  recordEvent(scene, "charge.refunded", after, {
    amount_refunded: charge.amount_refunded,
    refunded: charge.refunded,
  });
  if (next !== undefined) scheduleStep(scene, { at, kind: next, subject: id });
  return refund;
}

/** The charge, with more or (when money came back) less of it refunded. */
function withRefunded(scene: Scene, charge: Stripe.Charge, more: number): Stripe.Charge {
  const refunded = charge.amount_refunded + more;
  const after: Stripe.Charge = {
    ...charge,
    amount_refunded: refunded,
    refunded: refunded === charge.amount_captured,
  };
  scene.records.put(charges, charge.id, after);
  return after;
}

/** Changes a refund and says so, in the two events that say it. */
export function changeRefund(
  scene: Scene,
  refund: Stripe.Refund,
  changes: Partial<Stripe.Refund>,
): Stripe.Refund {
  const { pending_reason: _, next_action: __, ...rest } = refund;
  const changed = { ...(changes.status === undefined ? refund : rest), ...changes };
  scene.records.put(refunds, refund.id, changed);
  const old: Record<string, unknown> = { ...refund };
  const known = Object.keys(changes).filter((field) => field in old);
  const previous = Object.fromEntries(known.map((field) => [field, old[field]]));
  recordEvent(scene, "refund.updated", changed, previous);
  recordEvent(scene, "charge.refund.updated", changed, previous);
  return changed;
}

/** The money has arrived. */
export function settleRefund(scene: Scene, id: string): void {
  const refund = scene.records.get(refunds, id);
  if (refund?.status === "pending" || refund?.status === "requires_action") {
    changeRefund(scene, refund, { status: "succeeded" });
  }
}

export type RefundFailureReason =
  | "declined"
  | "expired_or_canceled_card"
  | "insufficient_funds"
  | "lost_or_stolen_card"
  | "merchant_request"
  | "unknown";

/** Can this refund still come back? */
export const canFail = ({ status }: Stripe.Refund): boolean =>
  status === "pending" || status === "requires_action" || status === "succeeded";

/** The money couldn't be delivered, or wasn't to be: it is the vendor's again. */
export function returnRefund(
  scene: Scene,
  refund: Stripe.Refund,
  end: { status: "canceled" | "failed"; reason: RefundFailureReason },
): Stripe.Refund {
  const charge = scene.records.get(charges, idOf(refund.charge) ?? "");
  if (charge === undefined) return refund;
  const transaction = recordBalanceTransaction(scene, {
    amount: refund.amount,
    fee: 0,
    currency: refund.currency,
    description: "REFUND FAILURE",
    source: refund.id,
    type: "refund_failure",
  });
  withRefunded(scene, charge, -refund.amount);
  bookMovement(scene, charge, {
    kind: "refund-failed",
    amount: refund.amount,
    source: refund.id,
  });
  const returned = changeRefund(scene, refund, {
    status: end.status,
    failure_balance_transaction: transaction.id,
    failure_reason: end.reason,
  });
  if (end.status === "failed") recordEvent(scene, "refund.failed", returned);
  return returned;
}

/** A refund that its bank sends back, when its time has come. */
export function failRefund(scene: Scene, id: string): void {
  const refund = scene.records.get(refunds, id);
  if (refund === undefined || !canFail(refund)) return;
  returnRefund(scene, refund, { status: "failed", reason: "lost_or_stolen_card" });
}
