import type Stripe from "stripe";
import { collection } from "./records.ts";
import type { Cause } from "./scene.ts";

// What the simulator keeps, beside the objects that it shows: a shown object is Stripe's, the rest
// of a record is the simulator's own.

export type StoredLineItem = {
  id: string;
  currency: string;
  name: string;
  description: string | null;
  unitAmount: number;
  quantity: number;
  metadata: Record<string, string>;
  priceId: string;
  productId: string;
};

/** What the vendor asked the session's PaymentIntent to carry. */
export type IntentWishes = {
  description: string | null;
  metadata: Record<string, string>;
  receiptEmail: string | null;
  setupFutureUsage: "off_session" | "on_session" | null;
  statementDescriptorSuffix: string | null;
};

export type StoredSession = {
  session: Stripe.Checkout.Session;
  lineItems: StoredLineItem[];
  intentWishes: IntentWishes;
  /** The payer chose to have the method of the present try kept. */
  saves?: boolean;
};

export type StoredIntent = {
  intent: Stripe.PaymentIntent;
  /** The Checkout Session that made this intent; such an intent is not the vendor's to confirm. */
  checkoutSession: string | null;
  returnUrl: string | null;
};

export type StoredPaymentMethod = {
  paymentMethod: Stripe.PaymentMethod;
  /** The published test number behind it; `null` for any other number, which is never kept. */
  cardNumber: string | null;
  /** The published token of the test account behind it, for bank debits. */
  bankAccount?: string | null;
  /** A method that was used without a customer, or detached, can't be used again. */
  spent: boolean;
  /** Its holder agreed, authenticated, to later payments without them. */
  setUpForOffSession: boolean;
  /** What comes of its charges instead of what is published for it: "succeeds", or a decline's code. */
  chargesAs?: string;
};

export type StoredEvent = {
  id: string;
  type: string;
  created: number;
  object: object;
  previousAttributes: object | null;
  cause: Cause;
};

/** The way of one event to the webhook. */
export type StoredDelivery = {
  eventId: string;
  state: "delivered" | "failed" | "pending";
  attempts: number;
  /** Milliseconds since 1970. */
  nextAttemptAt: number;
};

export const customers = collection<Stripe.Customer>("customer");
export const deletedCustomers = collection<{ id: string }>("deleted-customer");
export const checkoutSessions = collection<StoredSession>("checkout-session");
export const paymentIntents = collection<StoredIntent>("payment-intent");
export const setupIntents = collection<Stripe.SetupIntent>("setup-intent");
export const paymentMethods = collection<StoredPaymentMethod>("payment-method");
export const charges = collection<Stripe.Charge>("charge");
export const balanceTransactions = collection<Stripe.BalanceTransaction>("balance-transaction");
export const refunds = collection<Stripe.Refund>("refund");
export const events = collection<StoredEvent>("event");
export const deliveries = collection<StoredDelivery>("delivery");
