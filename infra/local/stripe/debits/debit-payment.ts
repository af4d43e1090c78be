import type Stripe from "stripe";
import { charges, paymentIntents } from "../collections.ts";
import type { StoredIntent, StoredPaymentMethod } from "../collections.ts";
import { tellSession } from "../checkout/late-payment.ts";
import { newCharge, outcomeOf, settleCharge } from "../payments/charge-record.ts";
import { recordEvent } from "../resources/events.ts";
import { findPaymentMethod } from "../resources/payment-methods.ts";
import { idOf } from "../resources/shown-parts.ts";
import type { Scene } from "../scene.ts";
import { scheduleStep } from "../scheduled-steps.ts";
import { bankAccountOf, showDebitDetails } from "./bank-account-method.ts";
import { afterBusinessDays, dayOf } from "./business-days.ts";
import { describeFailure, type DebitFailure } from "./debit-failures.ts";
import { endMandate, mandateFor } from "./mandates.ts";
import type { DebitKind, TestBankAccount } from "./test-bank-accounts.ts";

/** How many banking days pass until a debit is known to have succeeded or failed. */
const settlingDays: Record<DebitKind, number> = {
  acss_debit: 3,
  au_becs_debit: 3,
  bacs_debit: 3,
  sepa_debit: 5,
  us_bank_account: 4,
};

/** How many banking days after its success a debit is taken back. */
const returnDays = 5;

/** Sends a debit to the payer's bank; nothing is booked until the bank has paid. */
export function startDebit(
  scene: Scene,
  stored: StoredIntent,
  method: StoredPaymentMethod,
): Stripe.PaymentIntent {
  const account = bankAccountOf(method);
  const mandate = mandateFor(scene, method.paymentMethod, stored.intent);
  const settlesAt = afterBusinessDays(scene.now, settlingDays[account.kind]);
  const charge: Stripe.Charge = {
    ...newCharge(scene, { stored, method, decline: null, authenticated: false }),
    paid: false,
    payment_method_details: showDebitDetails(method.paymentMethod, {
      mandate: mandate.id,
      expectedDate: dayOf(settlesAt),
    }),
    status: "pending",
  };
  scene.records.put(charges, charge.id, charge);
  recordEvent(scene, "charge.pending", charge);
  const intent: Stripe.PaymentIntent = {
    ...stored.intent,
    status: "processing",
    payment_method: method.paymentMethod.id,
    next_action: null,
    latest_charge: charge.id,
    last_payment_error: null,
  };
  scene.records.put(paymentIntents, intent.id, { ...stored, intent });
  recordEvent(scene, "payment_intent.processing", intent);
  if (account.outcome.result !== "stays") {
    scheduleStep(scene, { at: settlesAt, kind: "settle-debit", subject: charge.id });
  }
  return intent;
}

/** The bank's answer, days later. */
export function settleDebit(scene: Scene, chargeId: string): void {
  const charge = scene.records.get(charges, chargeId);
  if (charge?.status !== "pending") return;
  const stored = scene.records.get(paymentIntents, idOf(charge.payment_intent) ?? "");
  if (stored === undefined) return;
  const method = findPaymentMethod(scene, charge.payment_method ?? "", "payment_method");
  const account = bankAccountOf(method);
  const { outcome } = account;
  if (outcome.result === "fails" || outcome.result === "refused") {
    failDebit(scene, { stored, charge, method }, outcome.failure);
  } else {
    succeed(scene, { stored, charge, method }, account);
  }
}

type Debit = { stored: StoredIntent; charge: Stripe.Charge; method: StoredPaymentMethod };

function succeed(scene: Scene, { stored, charge }: Debit, account: TestBankAccount): void {
  const paid: Stripe.Charge = { ...charge, paid: true, status: "succeeded" };
  scene.records.put(charges, charge.id, paid);
  recordEvent(scene, "charge.succeeded", paid);
  const intent: Stripe.PaymentIntent = {
    ...stored.intent,
    status: "succeeded",
    amount_received: charge.amount,
  };
  scene.records.put(paymentIntents, intent.id, { ...stored, intent });
  recordEvent(scene, "payment_intent.succeeded", intent);
  settleCharge(scene, paid);
  tellSession(scene, stored, "checkout.session.async_payment_succeeded");
  if (account.outcome.result === "disputed") {
    const at = afterBusinessDays(scene.now, returnDays);
    scheduleStep(scene, { at, kind: "open-dispute", subject: charge.id });
  }
}

/** A debit that came back: nothing was booked, and another method may be tried. */
function failDebit(scene: Scene, debit: Debit, failure: DebitFailure): void {
  const { stored, charge, method } = debit;
  const decline = describeFailure(failure);
  const { code, message, endsMandate } = decline;
  const failed: Stripe.Charge = {
    ...charge,
    amount_captured: 0,
    captured: false,
    failure_code: code,
    failure_message: message,
    outcome: outcomeOf(decline),
    status: "failed",
  };
  scene.records.put(charges, charge.id, failed);
  recordEvent(scene, "charge.failed", failed);
  if (endsMandate) endMandate(scene, method.paymentMethod);
  const intent: Stripe.PaymentIntent = {
    ...stored.intent,
    status: "requires_payment_method",
    payment_method: null,
    last_payment_error: {
      type: "invalid_request_error",
      charge: charge.id,
      code,
      doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll("_", "-")}`,
      message,
      payment_method: method.paymentMethod,
    },
  };
  scene.records.put(paymentIntents, intent.id, { ...stored, intent });
  recordEvent(scene, "payment_intent.payment_failed", intent);
  tellSession(scene, stored, "checkout.session.async_payment_failed");
}
