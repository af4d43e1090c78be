import type Stripe from "stripe";
import type { CheckoutReport, KeptMethod } from "../../ports/payment-processor.ts";
import { referenceOf } from "./attempt-reference.ts";
import { declineCodeOf, intentPaidWith } from "./charge-report.ts";
import { isKeptWithConsent, keptMethodOf } from "./kept-method.ts";
import { amountOf } from "./stripe-values.ts";

/**
 * What a Checkout Session, fetched with its PaymentIntent, latest charge and payment method, says
 * about an attempt.
 */
export function reportOf(session: Stripe.Checkout.Session): CheckoutReport {
  const intent = typeof session.payment_intent === "object" ? session.payment_intent : null;
  const received = session.payment_status === "paid" ? intent?.amount_received : undefined;
  const paidWith = intentPaidWith(intent);
  const declineCode = declineCodeOf(intent);
  const keptMethod = keptBy(intent);
  return {
    sessionId: session.id,
    reference: referenceOf(session.metadata),
    page: pageOf(session.status),
    money: moneyOf(session, intent),
    ...amountOf(received ?? session.amount_total ?? 0, session.currency),
    ...(intent === null ? {} : { paymentIntentId: intent.id }),
    ...(paidWith === undefined ? {} : { paidWith }),
    ...(declineCode === undefined ? {} : { declineCode }),
    ...(keptMethod === undefined ? {} : { keptMethod }),
  };
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

function keptBy(intent: Stripe.PaymentIntent | null): KeptMethod | undefined {
  const stored = typeof intent?.payment_method === "object" ? intent.payment_method : null;
  return stored !== null && isKeptWithConsent(stored) ? keptMethodOf(stored) : undefined;
}
