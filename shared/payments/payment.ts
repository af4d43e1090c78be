import type { Currency } from "../values/currency.ts";
import type { Instant } from "../values/instant.ts";

/** The kinds of payment method that a client can pick. */
export type PaymentMethodKind = "card";

/**
 * Where an attempt to move money stands. `requires_action` waits for the payer or, while its
 * `checkout` is absent, for the answer to our request: its outcome is unknown, and it is settled by
 * asking the processor again, never by guessing.
 */
export type PaymentStatus = "requires_action" | "processing" | "succeeded" | "failed" | "canceled";

/** The exact request that opens a hosted payment page, stored before it is sent. */
export type CheckoutRequest = {
  readonly amount: number;
  readonly currency: Currency;
  readonly method: PaymentMethodKind;
  readonly description: string;
  readonly customerId: string;
  readonly successUrl: string;
  readonly cancelUrl: string;
  /** When the hosted page stops taking money. */
  readonly expiresAt: Instant;
};

/** The hosted page that the processor opened for an attempt. */
export type CheckoutPage = { readonly sessionId: string; readonly url: string };

/** How an attempt was paid, as a receipt names it. */
export type PaidWith = { readonly brand: string; readonly lastDigits: string };

/** One attempt to move money and its fate. Terminal states never change. */
export type Payment = {
  readonly id: string;
  readonly status: PaymentStatus;
  readonly amount: number;
  readonly currency: Currency;
  readonly method: PaymentMethodKind;
  /** Who pays: the contact whose link was used. */
  readonly contactId: string;
  /** The payer's own key for this attempt; a repeat of it is the same attempt. */
  readonly requestKey: string;
  readonly request: CheckoutRequest;
  readonly checkout?: CheckoutPage;
  /** Why the latest try on the hosted page did not work, in the processor's code. */
  readonly declineCode?: string;
  readonly paymentIntentId?: string;
  readonly amountReceived?: number;
  readonly paidWith?: PaidWith;
  readonly startedAt: Instant;
  readonly endedAt?: Instant;
};

/** Whether an attempt can still change. */
export function isOpenPayment(payment: Payment): boolean {
  return payment.status === "requires_action" || payment.status === "processing";
}
