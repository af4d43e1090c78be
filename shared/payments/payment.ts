import type { CalendarDate } from "../values/calendar-date.ts";
import type { Currency } from "../values/currency.ts";
import type { Instant } from "../values/instant.ts";
import type { Dispute } from "./dispute.ts";
import type { CheckoutMethodKind, PaymentMethodKind } from "./payment-method.ts";
import type { Refund } from "./refund.ts";

/**
 * Where an attempt to move money stands. `requires_action` waits for the payer or, while its
 * request was not answered, for the answer: its outcome is unknown, and it is settled by asking the
 * processor again, never by guessing.
 */
export type PaymentStatus = "requires_action" | "processing" | "succeeded" | "failed" | "canceled";

type AnyRequest = {
  /** All that the processor is asked for: the shares of all invoices that are paid together. */
  readonly amount: number;
  readonly currency: Currency;
  readonly method: CheckoutMethodKind;
  readonly description: string;
  readonly customerId: string;
};

/** The exact request that opens a hosted payment page, stored before it is sent. */
export type CheckoutRequest = AnyRequest & {
  readonly kind?: "checkout";
  /** Whether the page may ask the payer for leave to keep the method on file. */
  readonly offersToKeep?: boolean;
  /**
   * What the method is kept for without being asked on the page, since the payer has agreed to it
   * before; never together with `offersToKeep`.
   */
  readonly keepsFor?: "installments";
  readonly successUrl: string;
  readonly cancelUrl: string;
  /** When the hosted page stops taking money. */
  readonly expiresAt: Instant;
};

/** The exact request that charges a method on file, stored before it is sent. */
export type ChargeRequest = AnyRequest & {
  readonly kind: "charge";
  readonly paymentMethodId: string;
  /** Nobody is there: what the bank would ask its customer is a decline. */
  readonly isOffSession?: true;
  /** Where the payer comes back to when the bank wants to see them first. */
  readonly returnUrl: string;
};

/** What the processor is asked for, to the letter. */
export type PaymentRequest = CheckoutRequest | ChargeRequest;

/** The hosted page that the processor opened for an attempt. */
export type CheckoutPage = { readonly sessionId: string; readonly url: string };

/** How an attempt was paid, as a receipt names it: a card's brand or a bank, and its last digits. */
export type PaidWith = { readonly brand: string; readonly lastDigits: string };

/** What one payment brings to one of the invoices that it pays. */
export type PaymentShare = { readonly invoiceId: string; readonly amount: number };

/** What was reported is not what was asked for; it waits for the vendor. */
export type PaymentAnomaly = {
  readonly differs: "amount" | "currency" | "account";
  /** In minor units of `currency`. */
  readonly amount: number;
  readonly currency: string;
  readonly at: Instant;
  /** How the vendor settled it; absent while it waits. */
  readonly resolution?: "accepted" | "dismissed";
};

/** What was booked together with a payment's money, in minor units; what is zero is absent. */
export type BookedAlong = {
  readonly discount?: number;
  readonly withheld?: number;
  /** A small rest that was closed by rule. */
  readonly difference?: number;
  /** What had been written off and was expected again because of this payment. */
  readonly recovered?: number;
};

/** One attempt to move money and its fate. Terminal states never change. */
export type Payment = {
  readonly id: string;
  readonly status: PaymentStatus;
  /** What this payment brings to this invoice; with `shares`, others get theirs. */
  readonly amount: number;
  readonly currency: Currency;
  readonly method: PaymentMethodKind;
  /** Who pays: the contact whose link was used; absent for what the vendor or a bank reported. */
  readonly contactId?: string;
  /** The installment that it is for. */
  readonly installment?: { readonly planId: string; readonly number: number };
  /** The share of a split bill that it pays; `contactId` is then the payer's. */
  readonly shareId?: string;
  /** The payer's own key for this attempt; a repeat of it is the same attempt. */
  readonly requestKey: string;
  /** Absent for money that came without our asking: transfers, cheques, cash. */
  readonly request?: PaymentRequest;
  /** All invoices that this payment pays, the one whose row leads first; absent for one alone. */
  readonly shares?: readonly PaymentShare[];
  readonly checkout?: CheckoutPage;
  /** Where the bank wants to see the payer of a method on file. */
  readonly actionUrl?: string;
  /** What the vendor lets off for this method, once the payment has succeeded. */
  readonly discount?: number;
  /** Tax that the payer keeps back at source with this payment. */
  readonly withheld?: number;
  /** Why the latest try did not work, in the processor's code. */
  readonly declineCode?: string;
  readonly paymentIntentId?: string;
  readonly amountReceived?: number;
  /** What of it is the client's credit and has not gone back to its payer; spent or not. */
  readonly surplus?: number;
  readonly bookedAlong?: BookedAlong;
  readonly paidWith?: PaidWith;
  /** When money in `processing` is expected to be final. */
  readonly expectedAt?: Instant;
  readonly refunds?: readonly Refund[];
  readonly disputes?: readonly Dispute[];
  readonly anomaly?: PaymentAnomaly;
  /** A recorded payment that turned out not to be one. */
  readonly reversal?: { readonly at: Instant; readonly reason: string };
  /** The vendor's words for money outside Stripe: a cheque's number, a bank's reference. */
  readonly reference?: string;
  /** The day on which the vendor had money that came outside Stripe. */
  readonly receivedDate?: CalendarDate;
  readonly startedAt: Instant;
  readonly endedAt?: Instant;
};

/** Whether an attempt can still change by itself; one that was set aside waits for the vendor. */
export function isOpenPayment(payment: Payment): boolean {
  if (payment.anomaly !== undefined) return false;
  return payment.status === "requires_action" || payment.status === "processing";
}

/** Whether an attempt brought something else than was asked for, and nobody has looked at it yet. */
export function isSetAside({ anomaly }: Payment): boolean {
  return anomaly !== undefined && anomaly.resolution === undefined;
}

/** Whether the money of an attempt was set aside and never booked, so that none of it can go back. */
export function wasNeverBooked({ anomaly, status }: Payment): boolean {
  return anomaly !== undefined && status !== "succeeded";
}

/** All that an attempt takes off what remains once it succeeds: money, discount and tax withheld. */
export function settlesAmount(payment: Payment): number {
  return payment.amount + (payment.discount ?? 0) + (payment.withheld ?? 0);
}

/** The invoice whose row has the request and the hosted page of an attempt. */
export function leadInvoiceId(payment: Payment, invoiceId: string): string {
  return payment.shares?.[0]?.invoiceId ?? invoiceId;
}
