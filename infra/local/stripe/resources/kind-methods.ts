import { paymentMethods, type StoredPaymentMethod } from "../collections.ts";
import { redirectKinds } from "../payments/redirect-kinds.ts";
import type { Scene } from "../scene.ts";
import { noAddress } from "./shown-parts.ts";

/** Kinds of which a payment method says nothing but its kind, so that naming it makes one. */
export const namedKinds: readonly string[] = ["customer_balance", ...Object.keys(redirectKinds)];

/** A new payment method of a kind that needs no number, as far as it is such a one. */
export function createKindMethod(
  scene: Scene,
  kind: string,
  holder: { name: string | null; email: string | null },
): StoredPaymentMethod | undefined {
  if (!namedKinds.includes(kind)) return undefined;
  const own = kind === "customer_balance" ? { customer_balance: {} } : redirectKinds[kind]?.method;
  const stored: StoredPaymentMethod = {
    paymentMethod: {
      id: scene.newId("pm"),
      object: "payment_method",
      allow_redisplay: "unspecified",
      billing_details: { address: noAddress, ...holder, phone: null, tax_id: null },
      created: scene.now,
      customer: null,
      customer_account: null,
      livemode: false,
      metadata: {},
      type: kind,
      ...own,
    },
    cardNumber: null,
    spent: false,
    setUpForOffSession: false,
  };
  scene.records.put(paymentMethods, stored.paymentMethod.id, stored);
  return stored;
}
