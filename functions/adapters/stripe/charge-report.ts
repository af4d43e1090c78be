import type Stripe from "stripe";
import type { PaidWith } from "../../../shared/payments/payment.ts";
import type { AttemptReport } from "../../ports/payment-processor.ts";
import { referenceOf } from "./attempt-reference.ts";
import { paidWithOf } from "./paid-with.ts";
import { amountOf } from "./stripe-values.ts";

/** What the PaymentIntent of a method on file, fetched with its latest charge, says. */
export function chargeReportOf(intent: Stripe.PaymentIntent): AttemptReport {
  const declineCode = declineCodeOf(intent) ?? codeOfFailedCharge(intent);
  const money = moneyOf(intent, declineCode !== undefined);
  const paidWith = intentPaidWith(intent);
  const actionUrl = intent.next_action?.redirect_to_url?.url;
  return {
    reference: referenceOf(intent.metadata),
    page: pageOf(intent),
    money,
    ...amountOf(money === "succeeded" ? intent.amount_received : intent.amount, intent.currency),
    paymentIntentId: intent.id,
    ...(paidWith === undefined ? {} : { paidWith }),
    ...(declineCode === undefined ? {} : { declineCode }),
    ...(actionUrl === null || actionUrl === undefined ? {} : { actionUrl }),
  };
}

/** A cancelled intent may have forgotten why; its charge has not. */
function codeOfFailedCharge({
  status,
  latest_charge: charge,
}: Stripe.PaymentIntent): string | undefined {
  if (status !== "canceled" || typeof charge !== "object" || charge?.status !== "failed") {
    return undefined;
  }
  return charge.outcome?.reason ?? undefined;
}

/** A declined charge is never tried again: whoever pays then starts another attempt. */
function pageOf({ status, last_payment_error: failure }: Stripe.PaymentIntent) {
  if (status === "canceled") return "expired";
  if (status === "succeeded" || status === "processing" || failure !== null) return "complete";
  return "open";
}

/** What was cancelled because it had been declined has ended by the decline. */
function moneyOf({ status }: Stripe.PaymentIntent, isDeclined: boolean): AttemptReport["money"] {
  if (status === "succeeded") return "succeeded";
  if (status === "processing") return "processing";
  return status === "canceled" && !isDeclined ? "canceled" : "none";
}

/** What the latest charge of an intent was paid with, where it was fetched along. */
export function intentPaidWith(intent: Stripe.PaymentIntent | null): PaidWith | undefined {
  const charge = typeof intent?.latest_charge === "object" ? intent.latest_charge : null;
  return paidWithOf(charge?.payment_method_details);
}

/** Why the latest try did not work: the bank's own code where there is one. */
export function declineCodeOf(intent: Stripe.PaymentIntent | null): string | undefined {
  const failure = intent?.last_payment_error;
  return failure?.decline_code ?? failure?.code ?? undefined;
}
