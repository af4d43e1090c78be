import { tellSession } from "../checkout/late-payment.ts";
import { paymentIntents, type StoredIntent, type StoredPaymentMethod } from "../collections.ts";
import {
  capturePayment,
  failAuthentication,
  saveIntent,
  type AttemptResult,
} from "../payments/payment-outcome.ts";
import { invalidRequest } from "../requests/stripe-error.ts";
import { recordEvent } from "../resources/events.ts";
import { findPaymentMethod } from "../resources/payment-methods.ts";
import { idOf } from "../resources/shown-parts.ts";
import { scheduleStep } from "../scheduled-steps.ts";
import type { Scene } from "../scene.ts";

// Payments in cash at a convenience store (konbini), with a code that is good for three days.

const voucherSeconds = 3 * 24 * 60 * 60;

const code = (id: string, length: number): string =>
  Array.from(id.slice(-length), (letter) => (letter.codePointAt(0) ?? 0) % 10).join("");

/** Gives out the code; the payer has all the time of a walk to the store. */
export function attemptByVoucher(
  scene: Scene,
  stored: StoredIntent,
  method: StoredPaymentMethod,
): AttemptResult {
  const { id } = stored.intent;
  const expiresAt = scene.now + voucherSeconds;
  const paper = { confirmation_number: code(id, 11), payment_code: code(id, 6) };
  const intent = saveIntent(scene, stored, {
    status: "requires_action",
    payment_method: method.paymentMethod.id,
    last_payment_error: null,
    next_action: {
      type: "konbini_display_details",
      konbini_display_details: {
        expires_at: expiresAt,
        hosted_voucher_url: null,
        stores: { familymart: paper, lawson: paper, ministop: paper, seicomart: paper },
      },
    },
  });
  scheduleStep(scene, { at: expiresAt, kind: "expire-voucher", subject: id });
  recordEvent(scene, "payment_intent.requires_action", intent);
  return { outcome: "requires-action", intent };
}

function waitingForStore(scene: Scene, id: string): StoredIntent | undefined {
  const stored = scene.records.get(paymentIntents, id);
  const isWaiting = stored?.intent.next_action?.type === "konbini_display_details";
  return isWaiting ? stored : undefined;
}

const methodOf = (scene: Scene, { intent }: StoredIntent): StoredPaymentMethod =>
  findPaymentMethod(scene, idOf(intent.payment_method) ?? "", "payment_method");

/** The payer has been to the store. */
export function payVoucher(scene: Scene, id: string): object {
  const stored = waitingForStore(scene, id);
  if (stored === undefined) {
    throw invalidRequest(`No PaymentIntent that waits for a store: '${id}'`, { status: 404 });
  }
  const { intent } = capturePayment(scene, stored, methodOf(scene, stored), false);
  tellSession(scene, stored, "checkout.session.async_payment_succeeded");
  return intent;
}

/** The payer hasn't been there in time. */
export function expireVoucher(scene: Scene, id: string): void {
  const stored = waitingForStore(scene, id);
  const expiresAt = stored?.intent.next_action?.konbini_display_details?.expires_at ?? Infinity;
  // A later try has a code of its own.
  if (stored === undefined || expiresAt > scene.now) return;
  failAuthentication(scene, stored, methodOf(scene, stored));
  tellSession(scene, stored, "checkout.session.async_payment_failed");
}
