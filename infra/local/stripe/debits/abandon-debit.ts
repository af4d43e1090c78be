import type Stripe from "stripe";
import { charges, paymentMethods } from "../collections.ts";
import { recordEvent } from "../resources/events.ts";
import { idOf } from "../resources/shown-parts.ts";
import type { Scene } from "../scene.ts";
import { testBankAccounts } from "./test-bank-accounts.ts";

/** Only the published account that is never settled can be left alone; others have been asked. */
export function canAbandonDebit(scene: Scene, intent: Stripe.PaymentIntent): boolean {
  if (intent.status !== "processing") return false;
  const method = scene.records.get(paymentMethods, idOf(intent.payment_method) ?? "");
  const account = testBankAccounts.find(({ tokens }) => tokens[0] === method?.bankAccount);
  return account?.outcome.result === "stays";
}

/** Ends the charge of a debit that was cancelled. */
export function abandonDebit(scene: Scene, intent: Stripe.PaymentIntent): void {
  const charge = scene.records.get(charges, idOf(intent.latest_charge) ?? "");
  if (charge?.status !== "pending") return;
  const failed: Stripe.Charge = {
    ...charge,
    amount_captured: 0,
    captured: false,
    failure_code: "charge_canceled",
    failure_message: "The payment was canceled before the bank was asked.",
    status: "failed",
  };
  scene.records.put(charges, charge.id, failed);
  recordEvent(scene, "charge.failed", failed);
}
