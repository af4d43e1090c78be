import type Stripe from "stripe";
import { paymentMethods } from "../collections.ts";
import { failureNamed } from "../debits/debit-failures.ts";
import { isDebitKind } from "../debits/test-bank-accounts.ts";
import { invalidRequest } from "../requests/stripe-error.ts";
import { findPaymentMethod } from "../resources/payment-methods.ts";
import type { Scene } from "../scene.ts";
import { declineNamed } from "./declines.ts";

/**
 * Has every charge of a method succeed or fail from now on, whatever is published for it. A debit
 * goes by what is so when its bank answers.
 */
export function setChargeOutcome(
  scene: Scene,
  id: string,
  wanted: "succeeds" | { failsWith: string | undefined },
): Stripe.PaymentMethod {
  const stored = findPaymentMethod(scene, id, "id");
  const { paymentMethod } = stored;
  const chargesAs = wanted === "succeeds" ? wanted : codeFor(paymentMethod, wanted.failsWith);
  scene.records.put(paymentMethods, paymentMethod.id, { ...stored, chargesAs });
  return paymentMethod;
}

function codeFor({ type }: Stripe.PaymentMethod, wanted: string | undefined): string {
  const isDebit = isDebitKind(type);
  const code = wanted ?? (isDebit ? "insufficient_funds" : "generic_decline");
  const known = isDebit ? failureNamed(code) : declineNamed(code);
  if (known !== undefined) return code;
  throw invalidRequest(`A ${type} isn't declined with '${code}' here.`, { param: "code" });
}
