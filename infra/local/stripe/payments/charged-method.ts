import type Stripe from "stripe";
import type { StoredIntent, StoredPaymentMethod } from "../collections.ts";
import { showDebitDetails } from "../debits/bank-account-method.ts";
import { isDebitKind } from "../debits/test-bank-accounts.ts";
import type { Scene } from "../scene.ts";
import type { Decline } from "./declines.ts";
import { redirectKinds } from "./redirect-kinds.ts";

export type ChargeFacts = {
  stored: StoredIntent;
  method: StoredPaymentMethod;
  decline: Decline | null;
  authenticated: boolean;
};

/** What a charge says of the payment method that was used for it. */
export function showChargedMethod(
  scene: Scene,
  facts: ChargeFacts,
): Stripe.Charge.PaymentMethodDetails {
  const { card, type, billing_details: billing } = facts.method.paymentMethod;
  if (card !== undefined) {
    return { card: showCardDetails(card, facts.stored.intent.amount, facts), type };
  }
  if (isDebitKind(type)) return showDebitDetails(facts.method.paymentMethod);
  if (type === "customer_balance") return { customer_balance: {}, type };
  return { ...redirectKinds[type]?.charged(scene, billing.name), type };
}

function showCardDetails(
  card: Stripe.PaymentMethod.Card,
  amount: number,
  facts: ChargeFacts,
): Stripe.Charge.PaymentMethodDetails.Card {
  const { authenticated, decline } = facts;
  return {
    amount_authorized: decline === null ? amount : null,
    authorization_code: decline === null ? "123456" : null,
    brand: card.brand,
    checks: {
      address_line1_check: null,
      address_postal_code_check: null,
      cvc_check: decline?.code === "incorrect_cvc" ? "fail" : "pass",
    },
    country: card.country,
    electronic_commerce_indicator: authenticated ? "05" : null,
    exp_month: card.exp_month,
    exp_year: card.exp_year,
    fingerprint: card.fingerprint ?? null,
    funding: card.funding,
    installments: null,
    last4: card.last4,
    mandate: null,
    network: card.brand,
    network_transaction_id: null,
    regulated_status: "unregulated",
    three_d_secure: authenticated
      ? {
          authentication_flow: "challenge",
          electronic_commerce_indicator: "05",
          exemption_indicator: null,
          result: "authenticated",
          result_reason: null,
          transaction_id: null,
          version: "2.2.0",
        }
      : null,
    transaction_link_id: null,
    wallet: null,
  };
}
