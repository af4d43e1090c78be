import type Stripe from "stripe";
import type { CheckoutReport, KeptMethod } from "../../ports/payment-processor.ts";
import { referenceOf } from "./attempt-reference.ts";
import { declineCodeOf, intentPaidWith } from "./charge-report.ts";
import { isKeptWithConsent, keptMethodOf } from "./kept-method.ts";
import { pageStateOf } from "./page-state.ts";
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
  const money = moneyOf(session, intent);
  const keptMethod = keptBy(intent, money);
  return {
    sessionId: session.id,
    reference: referenceOf(session.metadata),
    page: pageStateOf(session),
    money,
    ...amountOf(received ?? session.amount_total ?? 0, session.currency),
    ...(intent === null ? {} : { paymentIntentId: intent.id }),
    ...(paidWith === undefined ? {} : { paidWith }),
    ...(declineCode === undefined ? {} : { declineCode }),
    ...(keptMethod === undefined ? {} : { keptMethod }),
  };
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

/** What was agreed to before the page opened is kept once the money is on its way. */
function keptBy(
  intent: Stripe.PaymentIntent | null,
  money: CheckoutReport["money"],
): KeptMethod | undefined {
  const stored = typeof intent?.payment_method === "object" ? intent.payment_method : null;
  if (stored === null || stored.customer === null) return undefined;
  const isPaying = money === "succeeded" || money === "processing";
  const isForLater = isPaying && intent?.setup_future_usage === "off_session";
  return isForLater || isKeptWithConsent(stored) ? keptMethodOf(stored) : undefined;
}
