import type Stripe from "stripe";
import { recordMovement, type MovementKind } from "../book.ts";
import { balanceTransactions, charges, checkoutSessions, paymentIntents } from "../collections.ts";
import { recordEvent } from "../resources/events.ts";
import { idOf } from "../resources/shown-parts.ts";
import type { Scene } from "../scene.ts";
import { showChargedMethod, type ChargeFacts } from "./charged-method.ts";
import type { Decline } from "./declines.ts";

/** The settling of card payments takes two days at Stripe's usual pace. */
const settlingSeconds = 2 * 24 * 60 * 60;

/** What the bank and Stripe's own check said of a charge. */
export function outcomeOf(decline: Decline | null): Stripe.Charge.Outcome {
  if (decline === null) {
    return {
      advice_code: null,
      network_advice_code: null,
      network_decline_code: null,
      network_status: "approved_by_network",
      reason: null,
      risk_level: "normal",
      risk_score: 20,
      seller_message: "Payment complete.",
      type: "authorized",
    };
  }
  return {
    advice_code: decline.adviceCode ?? null,
    network_advice_code: null,
    network_decline_code: decline.networkDeclineCode ?? null,
    network_status: "declined_by_network",
    reason: decline.declineCode ?? decline.code,
    risk_level: "normal",
    risk_score: 20,
    seller_message: "The bank did not return any further details with this decline.",
    type: "issuer_declined",
  };
}

/** One try to take the money, succeeded or failed, without its balance transaction yet. */
export function recordCharge(scene: Scene, facts: ChargeFacts): Stripe.Charge {
  const charge = newCharge(scene, facts);
  scene.records.put(charges, charge.id, charge);
  recordEvent(scene, charge.paid ? "charge.succeeded" : "charge.failed", charge);
  return charge;
}

/** A charge that isn't kept yet. */
export function newCharge(scene: Scene, facts: ChargeFacts): Stripe.Charge {
  const { stored, method, decline } = facts;
  const { intent } = stored;
  const { billing_details: billing, type } = method.paymentMethod;
  const paid = decline === null;
  return {
    // Stripe calls what isn't a card's charge a payment, and names it so.
    id: scene.newId(type === "card" ? "ch" : "py"),
    object: "charge",
    amount: intent.amount,
    amount_captured: paid ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: billing,
    calculated_statement_descriptor: "LOCAL TEST",
    captured: paid,
    created: scene.now,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: outcomeOf(decline),
    paid,
    payment_intent: intent.id,
    payment_method: method.paymentMethod.id,
    payment_method_details: showChargedMethod(scene, facts),
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: paid ? "succeeded" : "failed",
    transfer_data: null,
    transfer_group: null,
  };
}

/** Stripe's share: 2.9 % and 30 minor units, rounded half up; a test's figure, not a price list. */
const feeOf = (amount: number): number => Math.floor((amount * 29 + 500) / 1_000) + 30;

/** Was it charged to something other than a card? */
export const isPayment = ({ id }: Stripe.Charge): boolean => id.startsWith("py_");

/** Books the charged money: a balance transaction, and the movements of the book. */
export function settleCharge(scene: Scene, charge: Stripe.Charge): Stripe.Charge {
  const fee = Math.min(feeOf(charge.amount), charge.amount);
  const transaction = recordBalanceTransaction(scene, {
    amount: charge.amount,
    fee,
    currency: charge.currency,
    description: charge.description,
    source: charge.id,
    type: isPayment(charge) ? "payment" : "charge",
  });
  const settled = { ...charge, balance_transaction: transaction.id };
  scene.records.put(charges, charge.id, settled);
  recordEvent(scene, "charge.updated", settled, { balance_transaction: null });
  bookMovement(scene, charge, { kind: "capture", amount: charge.amount, source: charge.id });
  bookMovement(scene, charge, { kind: "fee", amount: fee, source: charge.id });
  return settled;
}

/** Writes a movement of a charge's money into the book, with everything that names its origin. */
export function bookMovement(
  scene: Scene,
  charge: Stripe.Charge,
  movement: { kind: MovementKind; amount: number; source: string },
): void {
  const paymentIntent = idOf(charge.payment_intent);
  const { records } = scene;
  const sessionId = records.get(paymentIntents, paymentIntent ?? "")?.checkoutSession ?? "";
  const session = records.get(checkoutSessions, sessionId)?.session;
  const throughCash = charge.payment_method_details?.type === "customer_balance";
  const described = {
    ...movement,
    currency: charge.currency,
    charge: charge.id,
    paymentIntent,
    customer: idOf(charge.customer),
    checkoutSession: session?.id ?? null,
    clientReferenceId: session?.client_reference_id ?? null,
    metadata: charge.metadata,
  };
  recordMovement(scene, described, throughCash);
}

type TransactionFacts = {
  amount: number;
  fee: number;
  currency: string;
  description: string | null;
  source: string;
  type: "adjustment" | "charge" | "payment" | "payment_refund" | "refund" | "refund_failure";
  /** Where it is reported, unless that is told by its type. */
  category?: string;
};

const categories: Readonly<Record<string, string>> = {
  payment: "charge",
  payment_refund: "refund",
};

export function recordBalanceTransaction(
  scene: Scene,
  facts: TransactionFacts,
): Stripe.BalanceTransaction {
  const { amount, fee, currency, description, source, type, category } = facts;
  const transaction: Stripe.BalanceTransaction = {
    id: scene.newId("txn"),
    object: "balance_transaction",
    amount,
    available_on: scene.now + settlingSeconds,
    balance_type: "payments",
    created: scene.now,
    currency,
    description,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [
            {
              amount: fee,
              application: null,
              currency,
              description: "Stripe processing fees",
              type: "stripe_fee",
            },
          ],
    net: amount - fee,
    reporting_category: category ?? categories[type] ?? type,
    source,
    status: "pending",
    type,
  };
  scene.records.put(balanceTransactions, transaction.id, transaction);
  return transaction;
}
