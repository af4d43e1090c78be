import type Stripe from "stripe";
import { bookMovement, recordBalanceTransaction } from "../payments/charge-record.ts";
import { recordEvent } from "../resources/events.ts";
import { findCharge } from "../resources/charges.ts";
import { idOf } from "../resources/shown-parts.ts";
import type { Scene } from "../scene.ts";
import { disputes, isInquiry, isOpen, type StoredDispute } from "./dispute-record.ts";

/** What Stripe asks for each dispute in which money moves; given back when it is won in full. */
const disputeFee = 1_500;

/** Changes a dispute, without an event. */
export function saveDispute(
  scene: Scene,
  stored: StoredDispute,
  changes: Partial<Stripe.Dispute>,
): StoredDispute {
  const saved = { ...stored, dispute: { ...stored.dispute, ...changes } };
  scene.records.put(disputes, saved.dispute.id, saved);
  return saved;
}

const chargeOf = (scene: Scene, dispute: Stripe.Dispute): Stripe.Charge =>
  findCharge(scene, idOf(dispute.charge) ?? "", "charge");

/** Moves money of a dispute out of the balance or (with a positive amount) back into it. */
function moveFunds(scene: Scene, stored: StoredDispute, amount: number, fee: number) {
  const { dispute } = stored;
  const charge = chargeOf(scene, dispute);
  const isBack = amount > 0;
  const transaction = recordBalanceTransaction(scene, {
    amount,
    fee,
    currency: dispute.currency,
    description: `Chargeback ${isBack ? "reversal" : "withdrawal"} for ${charge.id}`,
    source: dispute.id,
    type: "adjustment",
    category: isBack ? "dispute_reversal" : "dispute",
  });
  bookMovement(scene, charge, {
    kind: isBack ? "dispute-won" : "dispute",
    amount: Math.abs(amount),
    source: dispute.id,
  });
  if (fee !== 0) {
    bookMovement(scene, charge, {
      kind: fee > 0 ? "fee" : "fee-returned",
      amount: Math.abs(fee),
      source: dispute.id,
    });
  }
  return saveDispute(scene, stored, {
    balance_transactions: [...dispute.balance_transactions, transaction],
  });
}

/** The disputed money leaves the balance. */
export const withdrawFunds = (scene: Scene, stored: StoredDispute): StoredDispute =>
  moveFunds(scene, stored, -stored.dispute.amount, disputeFee);

/** The vendor keeps the money, or the part of it that it is given back. */
export function winDispute(scene: Scene, stored: StoredDispute, reinstated: number): StoredDispute {
  const isWhole = reinstated === stored.dispute.amount;
  const moved =
    reinstated === 0 ? stored : moveFunds(scene, stored, reinstated, isWhole ? -disputeFee : 0);
  const won = saveDispute(
    scene,
    { ...moved, reinstated },
    {
      status: "won",
      is_charge_refundable: true,
    },
  );
  if (reinstated > 0) recordEvent(scene, "charge.dispute.funds_reinstated", won.dispute);
  recordEvent(scene, "charge.dispute.closed", won.dispute, { status: stored.dispute.status });
  return won;
}

/** The payer keeps the money. */
export function loseDispute(scene: Scene, stored: StoredDispute): StoredDispute {
  const lost = saveDispute(scene, stored, { status: "lost", is_charge_refundable: false });
  recordEvent(scene, "charge.dispute.closed", lost.dispute, { status: stored.dispute.status });
  return lost;
}

/** A question that came to nothing. */
export function closeInquiry(scene: Scene, stored: StoredDispute): StoredDispute {
  const closed = saveDispute(scene, stored, { status: "warning_closed" });
  recordEvent(scene, "charge.dispute.closed", closed.dispute, { status: stored.dispute.status });
  return closed;
}

/** The bank wasn't content with the answer to its question: it takes the money. */
export function escalateInquiry(scene: Scene, stored: StoredDispute): StoredDispute {
  const details = stored.dispute.payment_method_details;
  const escalated = saveDispute(scene, withdrawFunds(scene, stored), {
    status: "needs_response",
    is_charge_refundable: false,
    ...(details?.card === undefined
      ? {}
      : {
          payment_method_details: {
            ...details,
            card: { ...details.card, case_type: "chargeback" },
          },
        }),
  });
  recordEvent(scene, "charge.dispute.funds_withdrawn", escalated.dispute);
  recordEvent(scene, "charge.dispute.updated", escalated.dispute, {
    status: stored.dispute.status,
  });
  return escalated;
}

/** Nobody answered in time. */
export function loseUnanswered(scene: Scene, id: string): void {
  const stored = scene.records.get(disputes, id);
  if (stored?.dispute.status === "needs_response") loseDispute(scene, stored);
}

/** Nothing came of a question in all this time. */
export function closeOldInquiry(scene: Scene, id: string): void {
  const stored = scene.records.get(disputes, id);
  if (stored === undefined || !isOpen(stored.dispute) || !isInquiry(stored.dispute)) return;
  closeInquiry(scene, stored);
}
