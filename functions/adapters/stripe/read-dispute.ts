import type Stripe from "stripe";
import { chargeableAmount } from "../../../shared/payments/chargeable-amount.ts";
import type { DisputeReport, DisputeStatus } from "../../../shared/payments/dispute.ts";
import { paymentMethods } from "../../../shared/payments/payment-method.ts";
import { isCurrency } from "../../../shared/values/currency.ts";
import type { Referred } from "../../ports/payment-processor.ts";
import { referenceBehind } from "./attempt-reference.ts";
import { askStripe } from "./stripe-connection.ts";
import { amountOf, idOf } from "./stripe-values.ts";

/** What became of a dispute, with the attempt whose money it takes. */
export async function readDispute(
  stripe: Stripe,
  disputeId: string,
): Promise<Referred<DisputeReport>> {
  const dispute = await askStripe("disputes.retrieve", () =>
    stripe.disputes.retrieve(disputeId, { expand: ["payment_intent", "charge"] }),
  );
  const { currency } = dispute;
  const taken = withdrawnBy(dispute);
  return {
    reference: referenceBehind(dispute.payment_intent),
    disputeId: dispute.id,
    paymentIntentId: idOf(dispute.payment_intent) ?? "",
    status: hasMoved(dispute, taken) ? (statuses[dispute.status] ?? "open") : "open",
    ...amountOf(dispute.amount, currency),
    withdrawn: amountOf(taken, currency).amount,
    reason: dispute.reason,
    isBankReturn: isBankDebit(dispute.charge),
  };
}

/** The statuses that are not named here wait for somebody's word, and are open. */
const statuses: Readonly<Record<string, DisputeStatus>> = {
  warning_needs_response: "inquiry",
  warning_under_review: "inquiry",
  warning_closed: "closed",
  prevented: "closed",
  won: "won",
  lost: "lost",
};

/**
 * Whether the money has followed the word: one that is won has given something back, one that is
 * lost has taken something. Stripe tells of the end and of its money apart, in any order, and until
 * both are there the dispute is still open.
 */
function hasMoved({ status, amount }: Stripe.Dispute, taken: number): boolean {
  if (status === "won") return taken < amount;
  return status !== "lost" || taken > 0;
}

/** What its own movements have taken and not given back; Stripe's fee stands beside them. */
function withdrawnBy(dispute: Stripe.Dispute): number {
  return dispute.balance_transactions.reduce(
    (sum, transaction) => sum - amountInDispute(dispute, transaction),
    0,
  );
}

/**
 * A movement in the currency of the charge. Where the account settles in another one, its rate
 * leads back (1000 EUR at 1.234 is 1234 USD); what comes close to the whole is the whole, since
 * the rate is rounded and a withdrawal takes everything.
 */
function amountInDispute(dispute: Stripe.Dispute, movement: Stripe.BalanceTransaction): number {
  const { amount, currency, exchange_rate: rate } = movement;
  if (currency === dispute.currency) return amount;
  const whole = Math.sign(amount) * dispute.amount;
  if (rate === null) return whole;
  const places = exponentOf(dispute.currency) - exponentOf(currency);
  const converted = Math.round((amount / rate) * 10 ** places);
  return Math.abs(converted - whole) <= Math.abs(whole) / 200 ? whole : converted;
}

function exponentOf(currencyAtStripe: string): number {
  const currency = currencyAtStripe.toUpperCase();
  return isCurrency(currency) ? chargeableAmount(currency).exponentAtStripe : 2;
}

function isBankDebit(charge: string | Stripe.Charge): boolean {
  const kind = typeof charge === "object" ? charge.payment_method_details?.type : undefined;
  return paymentMethods.some(({ method, family }) => method === kind && family === "bank-debit");
}
