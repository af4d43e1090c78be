import type { CheckoutPage, CheckoutRequest, PaidWith } from "../../shared/payments/payment.ts";
import type { Currency } from "../../shared/values/currency.ts";
import type { Instant } from "../../shared/values/instant.ts";

/** Whom an attempt belongs to; it travels with every object at the processor. */
export type AttemptReference = {
  readonly invoiceId: string;
  readonly paymentId: string;
};

/** What the processor says now about the hosted page of an attempt and the money behind it. */
export type CheckoutReport = {
  readonly sessionId: string;
  readonly reference: AttemptReference | undefined;
  readonly page: "open" | "complete" | "expired";
  readonly money: "none" | "processing" | "succeeded" | "canceled";
  readonly amount: number;
  readonly currency: Currency;
  readonly paymentIntentId?: string;
  readonly paidWith?: PaidWith;
  /** Why the payer's latest try was declined, while the page is still open. */
  readonly declineCode?: string;
};

/** A verified event: what to fetch, and nothing of what it claims. */
export type ProcessorEvent = {
  readonly id: string;
  readonly type: string;
  /** The hosted page that it is about; absent for events that are not ours to handle. */
  readonly sessionId?: string;
  readonly paymentIntentId?: string;
  readonly reference?: AttemptReference;
};

/** What asking for a hosted page comes to. */
export type OpenedCheckout =
  | CheckoutPage
  /** The processor will not open a page for this request, now or ever; there is none. */
  | { readonly refusedCode: string }
  /** The processor failed, and there is no page; another attempt may do better. */
  | { readonly failedCode: string };

/** The payment processor, in the words of this house. Throws PortFailure when it does not answer. */
export type PaymentProcessor = {
  /** Makes the payer's record there; a repeat with the same name and address gives the same one. */
  createCustomer(client: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
  }): Promise<string>;
  /**
   * Opens the hosted page. The same attempt with the same request gives the same page; a request
   * that makes no sense to the processor (too small an amount, an end that has passed) is refused,
   * and then no page exists.
   */
  openCheckout(reference: AttemptReference, request: CheckoutRequest): Promise<OpenedCheckout>;
  /** What became of an attempt's page. */
  readCheckout(sessionId: string): Promise<CheckoutReport>;
  /** Looks for the page of an attempt by its customer, when our record of it was lost. */
  findCheckout(
    reference: AttemptReference,
    customerId: string,
    since: Instant,
  ): Promise<CheckoutReport | undefined>;
  /** Closes an open page, and says what it is now: a completed one stays complete. */
  expireCheckout(sessionId: string): Promise<CheckoutReport>;
  /** Checks a webhook's signature over its raw body; undefined when it is wrong or stale. */
  verifyEvent(
    rawBody: string,
    signature: string,
    now: Instant,
  ): Promise<ProcessorEvent | undefined>;
};
