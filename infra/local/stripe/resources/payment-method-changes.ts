import type Stripe from "stripe";
import { paymentMethods, type StoredPaymentMethod } from "../collections.ts";
import { endpoint, type Endpoint } from "../requests/endpoint.ts";
import {
  address,
  clearable,
  emailAddress,
  hash,
  integer,
  metadata,
  oneOf,
  optional,
  text,
} from "../requests/parameters.ts";
import { invalidRequest, resourceMissing } from "../requests/stripe-error.ts";
import type { Scene } from "../scene.ts";
import { changedFields } from "./changed-fields.ts";
import { findCustomer } from "./customers.ts";
import { recordEvent } from "./events.ts";
import { findPaymentMethod } from "./payment-methods.ts";
import { idOf, mergeMetadata, showAddress } from "./shown-parts.ts";

/** Saves a method as it is now, with an event if that is something new. */
function changeMethod(
  scene: Scene,
  stored: StoredPaymentMethod,
  paymentMethod: Stripe.PaymentMethod,
  type: "payment_method.automatically_updated" | "payment_method.updated",
): Stripe.PaymentMethod {
  const changed = changedFields(stored.paymentMethod, paymentMethod);
  if (changed === null) return paymentMethod;
  scene.records.put(paymentMethods, paymentMethod.id, { ...stored, paymentMethod });
  recordEvent(scene, type, paymentMethod, changed);
  return paymentMethod;
}

type Expiry = { exp_month?: number | undefined; exp_year?: number | undefined };

function withExpiry(method: Stripe.PaymentMethod, expiry: Expiry): Stripe.PaymentMethod {
  const { card } = method;
  if (card === undefined) {
    throw invalidRequest(`A ${method.type} doesn't expire.`, { param: "card" });
  }
  const { exp_month: month = card.exp_month, exp_year: year = card.exp_year } = expiry;
  return { ...method, card: { ...card, exp_month: month, exp_year: year } };
}

/** A saved card expires at another time: its bank has told Stripe, or time is to pass quickly. */
export function renewCard(scene: Scene, id: string, expiry: Expiry): Stripe.PaymentMethod {
  const stored = findPaymentMethod(scene, id, "id");
  const renewed = withExpiry(stored.paymentMethod, expiry);
  return changeMethod(scene, stored, renewed, "payment_method.automatically_updated");
}

const billingDetails = hash({
  address: clearable(address()),
  email: clearable(emailAddress()),
  name: clearable(text()),
  phone: clearable(text()),
});

const month = integer(1, 12);
const year = integer(2_000, 2_999);

export const paymentMethodChangeEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "POST",
    path: "/v1/payment_methods/:id",
    parameters: {
      allow_redisplay: optional(oneOf(["always", "limited", "unspecified"])),
      billing_details: optional(billingDetails),
      card: optional(hash({ exp_month: optional(month), exp_year: optional(year) })),
      metadata: metadata(),
    },
    answer: (scene, sent, id) => {
      const stored = findPaymentMethod(scene, id, "id");
      const before = stored.paymentMethod;
      if (before.customer === null) {
        throw invalidRequest(
          "You must save this PaymentMethod to a customer before you can update it.",
        );
      }
      const { address: home, email, name, phone } = sent.billing_details ?? {};
      const written: Stripe.PaymentMethod = {
        ...before,
        allow_redisplay: sent.allow_redisplay ?? before.allow_redisplay ?? "unspecified",
        billing_details: {
          ...before.billing_details,
          ...(home === undefined ? {} : { address: home && showAddress(home) }),
          ...(email === undefined ? {} : { email }),
          ...(name === undefined ? {} : { name }),
          ...(phone === undefined ? {} : { phone }),
        },
        metadata: mergeMetadata(before.metadata ?? {}, sent.metadata),
      };
      const after = sent.card === undefined ? written : withExpiry(written, sent.card);
      return changeMethod(scene, stored, after, "payment_method.updated");
    },
  }),
  endpoint({
    method: "GET",
    path: "/v1/customers/:owner/payment_methods/:id",
    parameters: {},
    answer: (scene, _parameters, id, owner) => {
      findCustomer(scene, owner, "id");
      const method = scene.records.get(paymentMethods, id)?.paymentMethod;
      if (method !== undefined && idOf(method.customer) === owner) return method;
      throw resourceMissing("PaymentMethod", id, "id");
    },
  }),
];
