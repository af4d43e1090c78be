import type Stripe from "stripe";
import { paymentMethods, type StoredPaymentMethod } from "../collections.ts";
import { createBankAccountMethod } from "../debits/bank-account-method.ts";
import { findBankAccountByToken } from "../debits/test-bank-accounts.ts";
import { findCardByNumber, findCardByToken, type TestCard } from "../payments/test-cards.ts";
import { endpoint, type Endpoint } from "../requests/endpoint.ts";
import { listPage, listParameters } from "../requests/list-page.ts";
import { optional, text } from "../requests/parameters.ts";
import { invalidRequest, resourceMissing } from "../requests/stripe-error.ts";
import type { Scene } from "../scene.ts";
import { findCustomer } from "./customers.ts";
import { recordEvent } from "./events.ts";
import { idOf, noAddress } from "./shown-parts.ts";

type CardEntry = {
  /** `undefined` for a number that isn't a published test number. */
  card: TestCard | undefined;
  lastDigits: string;
  expiryMonth: number;
  expiryYear: number;
  name: string | null;
  email: string | null;
};

function showCard(entry: CardEntry): Stripe.PaymentMethod.Card {
  const { card, lastDigits } = entry;
  const brand = card?.brand ?? "unknown";
  return {
    brand,
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "unchecked" },
    country: card?.country ?? null,
    display_brand: brand,
    exp_month: entry.expiryMonth,
    exp_year: entry.expiryYear,
    // One card has one fingerprint, by which its uses can be told to be the same card's.
    fingerprint: `local${brand}${lastDigits}`.slice(0, 16),
    funding: card?.funding ?? "unknown",
    generated_from: null,
    last4: lastDigits,
    networks: { available: [brand], preferred: null },
    regulated_status: "unregulated",
    three_d_secure_usage: { supported: true },
    wallet: null,
  };
}

/** Makes a payment method of what a person typed, or of a published token. */
export function createCardMethod(scene: Scene, entry: CardEntry): StoredPaymentMethod {
  const stored: StoredPaymentMethod = {
    paymentMethod: {
      id: scene.newId("pm"),
      object: "payment_method",
      allow_redisplay: "unspecified",
      billing_details: {
        address: noAddress,
        email: entry.email,
        name: entry.name,
        phone: null,
        tax_id: null,
      },
      card: showCard(entry),
      created: scene.now,
      customer: null,
      customer_account: null,
      livemode: false,
      metadata: {},
      type: "card",
    },
    cardNumber: entry.card?.number ?? null,
    spent: false,
    setUpForOffSession: false,
  };
  scene.records.put(paymentMethods, stored.paymentMethod.id, stored);
  return stored;
}

/** A payment method with a published test card, valid for two years. */
function createTestCardMethod(
  scene: Scene,
  card: TestCard,
  holder: { name: string | null; email: string | null } = { name: null, email: null },
): StoredPaymentMethod {
  return createCardMethod(scene, {
    card,
    lastDigits: card.number.slice(-4),
    expiryMonth: 12,
    expiryYear: new Date(scene.now * 1_000).getUTCFullYear() + 2,
    ...holder,
  });
}

/** A payment method by id; a published token such as "pm_card_visa" makes a new one. */
export function findPaymentMethod(scene: Scene, id: string, param: string): StoredPaymentMethod {
  const stored = scene.records.get(paymentMethods, id);
  if (stored !== undefined) return stored;
  const made = createTestMethod(scene, id);
  if (made === undefined) throw resourceMissing("PaymentMethod", id, param);
  return made;
}

/** A new payment method of a published token or test number, as far as there is such a one. */
export function createTestMethod(
  scene: Scene,
  name: string,
  holder: { name: string | null; email: string | null } = { name: null, email: null },
): StoredPaymentMethod | undefined {
  const card = findCardByNumber(name) ?? findCardByToken(name);
  if (card !== undefined) return createTestCardMethod(scene, card, holder);
  const account = findBankAccountByToken(name);
  if (account !== undefined) return createBankAccountMethod(scene, account, holder);
  return undefined;
}

/** Keeps the method for later payments of the customer. */
export function attachPaymentMethod(
  scene: Scene,
  stored: StoredPaymentMethod,
  customer: string,
): StoredPaymentMethod {
  const attached = { ...stored, paymentMethod: { ...stored.paymentMethod, customer } };
  scene.records.put(paymentMethods, attached.paymentMethod.id, attached);
  recordEvent(scene, "payment_method.attached", attached.paymentMethod);
  return attached;
}

/** Ends its use for good. */
export function detachPaymentMethod(
  scene: Scene,
  stored: StoredPaymentMethod,
): Stripe.PaymentMethod {
  const customer = idOf(stored.paymentMethod.customer);
  const paymentMethod = { ...stored.paymentMethod, customer: null };
  scene.records.put(paymentMethods, paymentMethod.id, { ...stored, paymentMethod, spent: true });
  recordEvent(scene, "payment_method.detached", paymentMethod, { customer });
  return paymentMethod;
}

const spentMessage =
  "The provided PaymentMethod was previously used with a PaymentIntent without Customer " +
  "attachment, shared with a connected account without Customer attachment, or was detached from " +
  "a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach " +
  "it to a Customer first.";

/** Refuses a method that was used up. */
export function checkUsable(stored: StoredPaymentMethod): void {
  if (stored.spent) throw invalidRequest(spentMessage, { param: "payment_method" });
}

export const paymentMethodEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/v1/payment_methods/:id",
    parameters: {},
    answer: (scene, _parameters, id) => findPaymentMethod(scene, id, "id").paymentMethod,
  }),
  endpoint({
    method: "POST",
    path: "/v1/payment_methods/:id/attach",
    parameters: { customer: text() },
    answer: (scene, { customer: wanted }, id) => {
      const stored = findPaymentMethod(scene, id, "id");
      const customer = findCustomer(scene, wanted, "customer");
      const holder = idOf(stored.paymentMethod.customer);
      if (holder === customer.id) return stored.paymentMethod;
      if (holder !== null) {
        throw invalidRequest(
          "The payment method you provided has already been attached to a customer.",
        );
      }
      checkUsable(stored);
      return attachPaymentMethod(scene, stored, customer.id).paymentMethod;
    },
  }),
  endpoint({
    method: "POST",
    path: "/v1/payment_methods/:id/detach",
    parameters: {},
    answer: (scene, _parameters, id) => {
      const stored = findPaymentMethod(scene, id, "id");
      if (stored.paymentMethod.customer !== null) return detachPaymentMethod(scene, stored);
      throw invalidRequest(
        "The payment method you provided is not attached to a customer so detachment is impossible.",
      );
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/payment_methods",
    parameters: { ...listParameters, customer: optional(text()), type: optional(text()) },
    answer: (scene, parameters) => {
      const entries = scene.records
        .all(paymentMethods)
        .map(({ paymentMethod }) => paymentMethod)
        .filter(({ customer }) => customer !== null)
        .filter(({ customer }) => [undefined, customer].includes(parameters.customer))
        .filter(({ type }) => [undefined, type].includes(parameters.type));
      return listPage({ kind: "payment_method", url: "/v1/payment_methods", entries }, parameters);
    },
  }),
];
