import type Stripe from "stripe";
import { charges, paymentMethods } from "../collections.ts";
import { afterDays } from "../debits/business-days.ts";
import { endMandate } from "../debits/mandates.ts";
import { isDebitKind } from "../debits/test-bank-accounts.ts";
import { formatAmount } from "../payments/currency-rules.ts";
import { findCardByNumber } from "../payments/test-cards.ts";
import { invalidRequest } from "../requests/stripe-error.ts";
import { recordEvent } from "../resources/events.ts";
import { scheduleStep } from "../scheduled-steps.ts";
import type { Scene } from "../scene.ts";
import { noEvidence } from "./dispute-evidence.ts";
import { loseDispute, withdrawFunds } from "./dispute-outcome.ts";
import { disputes, isOpen, disputesOf, withheldOf, type StoredDispute } from "./dispute-record.ts";

/** Days for an answer to a dispute; a question that nothing follows is over after the others. */
const answerDays = 9;
const inquiryDays = 120;

/** What Visa calls a reason. */
const networkReasons: Readonly<Record<string, string>> = {
  credit_not_processed: "13.6",
  duplicate: "12.6.1",
  fraudulent: "10.4",
  product_not_received: "13.1",
  product_unacceptable: "13.3",
  subscription_canceled: "13.2",
};

type Wanted = {
  /** All that is left of the charge when it isn't said. */
  amount?: number | undefined;
  reason?: string | undefined;
  /** The bank only asks. */
  inquiry?: boolean | undefined;
};

function amountToDispute(scene: Scene, charge: Stripe.Charge, asked: number | undefined): number {
  if (!charge.paid) {
    throw invalidRequest(`Charge ${charge.id} did not succeed.`, { param: "charge" });
  }
  if (disputesOf(scene, charge).some(({ dispute }) => isOpen(dispute))) {
    throw invalidRequest(`Charge ${charge.id} is already disputed.`, { code: "charge_disputed" });
  }
  const left = charge.amount_captured - charge.amount_refunded - withheldOf(scene, charge);
  const amount = asked ?? left;
  if (amount > 0 && amount <= left) return amount;
  throw invalidRequest(
    `No more than ${formatAmount(charge.currency, left)} of charge ${charge.id} can be disputed.`,
    { param: "amount" },
  );
}

function showMethod(
  charge: Stripe.Charge,
  reason: string,
  isInquiry: boolean,
): Stripe.Dispute.PaymentMethodDetails {
  const details = charge.payment_method_details;
  const brand = details?.card?.brand ?? null;
  const type = details?.type ?? "card";
  if (brand === null) return { type };
  const code = networkReasons[reason] ?? null;
  const [shortCode = null] = code?.split(".") ?? [];
  return {
    type,
    card: {
      brand,
      case_type: isInquiry ? "inquiry" : "chargeback",
      network: brand,
      network_reason_code: isInquiry ? shortCode : code,
    },
  };
}

/**
 * Opens a dispute of a paid charge. What was debited from a bank account is lost at once, and the
 * agreement to debit it ends: there is nothing to answer.
 */
export function openDispute(scene: Scene, charge: Stripe.Charge, wanted: Wanted): StoredDispute {
  const isDebit = isDebitKind(charge.payment_method_details?.type ?? "");
  const isInquiry = wanted.inquiry === true && !isDebit;
  const reason = wanted.reason ?? (isDebit ? "debit_not_authorized" : "fraudulent");
  const dueAt = afterDays(scene.now, answerDays);
  const id = scene.newId("du");
  const details = showMethod(charge, reason, isInquiry);
  const stored: StoredDispute = {
    reinstated: 0,
    dispute: {
      id,
      object: "dispute",
      amount: amountToDispute(scene, charge, wanted.amount),
      balance_transactions: [],
      charge: charge.id,
      created: scene.now,
      currency: charge.currency,
      enhanced_eligibility_types: [],
      evidence: noEvidence,
      evidence_details: {
        due_by: isDebit ? null : dueAt,
        enhanced_eligibility: {},
        has_evidence: false,
        past_due: false,
        submission_count: 0,
        submission_method: "not_submitted",
      },
      intended_submission_method: null,
      is_charge_refundable: isInquiry,
      livemode: false,
      metadata: {},
      network_reason_code: details.card?.network_reason_code ?? null,
      payment_intent: charge.payment_intent,
      payment_method_details: details,
      reason,
      status: statusOf(isDebit, isInquiry),
    },
  };
  scene.records.put(disputes, id, stored);
  scene.records.put(charges, charge.id, { ...charge, disputed: true });
  return isInquiry ? ask(scene, stored) : take(scene, stored, isDebit ? charge : null, dueAt);
}

function statusOf(isDebit: boolean, isInquiry: boolean): Stripe.Dispute.Status {
  if (isInquiry) return "warning_needs_response";
  return isDebit ? "lost" : "needs_response";
}

function ask(scene: Scene, stored: StoredDispute): StoredDispute {
  recordEvent(scene, "charge.dispute.created", stored.dispute);
  const at = afterDays(scene.now, inquiryDays);
  scheduleStep(scene, { at, kind: "close-inquiry", subject: stored.dispute.id });
  return stored;
}

function take(
  scene: Scene,
  stored: StoredDispute,
  debited: Stripe.Charge | null,
  dueAt: number,
): StoredDispute {
  const taken = withdrawFunds(scene, stored);
  recordEvent(scene, "charge.dispute.created", taken.dispute);
  recordEvent(scene, "charge.dispute.funds_withdrawn", taken.dispute);
  if (debited === null) {
    scheduleStep(scene, { at: dueAt, kind: "lose-dispute", subject: taken.dispute.id });
    return taken;
  }
  const lost = loseDispute(scene, taken);
  endMandate(scene, debited.payment_method);
  return lost;
}

/** The dispute that a published test card or account brings about. */
export function openPublishedDispute(scene: Scene, chargeId: string): void {
  const charge = scene.records.get(charges, chargeId);
  if (charge === undefined || charge.disputed || charge.refunded) return;
  const method = scene.records.get(paymentMethods, charge.payment_method ?? "");
  openDispute(scene, charge, findCardByNumber(method?.cardNumber ?? "")?.dispute ?? {});
}
