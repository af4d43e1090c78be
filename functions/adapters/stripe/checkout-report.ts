import type Stripe from "stripe";
import { fromStripeAmount } from "../../../shared/payments/chargeable-amount.ts";
import type { PaidWith } from "../../../shared/payments/payment.ts";
import type { AttemptReference, CheckoutReport } from "../../ports/payment-processor.ts";

/** What a Checkout Session, fetched with its PaymentIntent and latest charge, says about an attempt. */
export function reportOf(session: Stripe.Checkout.Session): CheckoutReport {
  const currency = (session.currency ?? "").toUpperCase();
  const intent = typeof session.payment_intent === "object" ? session.payment_intent : null;
  const received = session.payment_status === "paid" ? intent?.amount_received : undefined;
  const amountAtStripe = received ?? session.amount_total ?? 0;
  const paidWith = paidWithOf(intent);
  const declineCode = declineCodeOf(intent);
  return {
    sessionId: session.id,
    reference: referenceOf(session.metadata),
    page: pageOf(session.status),
    money: moneyOf(session, intent),
    // An amount that our minor units can't express matches no attempt, and neither does zero.
    amount: fromStripeAmount(amountAtStripe, currency) ?? 0,
    currency,
    ...(intent === null ? {} : { paymentIntentId: intent.id }),
    ...(paidWith === undefined ? {} : { paidWith }),
    ...(declineCode === undefined ? {} : { declineCode }),
  };
}

/** Whose attempt an object is, by the metadata that we put on it; undefined for foreign objects. */
export function referenceOf(metadata: Stripe.Metadata | null): AttemptReference | undefined {
  const invoiceId = metadata?.["kindly_invoice"];
  const paymentId = metadata?.["kindly_payment"];
  if (invoiceId === undefined || paymentId === undefined) return undefined;
  return { invoiceId, paymentId };
}

/** The metadata that every object of an attempt carries. */
export function metadataOf(reference: AttemptReference): Record<string, string> {
  return { kindly_invoice: reference.invoiceId, kindly_payment: reference.paymentId };
}

function pageOf(status: string | null): CheckoutReport["page"] {
  return status === "complete" || status === "expired" ? status : "open";
}

function moneyOf(
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent | null,
): CheckoutReport["money"] {
  if (session.payment_status === "paid") return "succeeded";
  if (intent?.status === "processing") return "processing";
  if (intent?.status === "canceled") return "canceled";
  return "none";
}

function paidWithOf(intent: Stripe.PaymentIntent | null): PaidWith | undefined {
  const charge = typeof intent?.latest_charge === "object" ? intent.latest_charge : null;
  const card = charge?.payment_method_details?.card;
  if (card === undefined || card.last4 === null || card.last4 === undefined) return undefined;
  return { brand: card.brand ?? "card", lastDigits: card.last4 };
}

function declineCodeOf(intent: Stripe.PaymentIntent | null): string | undefined {
  const failure = intent?.last_payment_error;
  return failure?.decline_code ?? failure?.code ?? undefined;
}
