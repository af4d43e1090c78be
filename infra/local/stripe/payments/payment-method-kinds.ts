import { invalidRequest } from "../requests/stripe-error.ts";
import type { Scene } from "../scene.ts";
import { canBeSaved, fitsCountry, kindRules } from "./kind-rules.ts";

type Wanted = {
  amount: number;
  currency: string;
  customer: string | null;
  /** The method is to be kept for later payments. */
  isKept: boolean;
  allowed: readonly string[] | undefined;
  excluded: readonly string[] | undefined;
};

/** Can a payment of this amount, currency and payer be made so? */
function fitsPayment(kind: string, { amount, currency, customer, isKept }: Wanted): boolean {
  const { currencies, maximum = Infinity, needsCustomer = false } = kindRules[kind] ?? {};
  return (
    (currencies?.includes(currency) ?? true) &&
    amount <= maximum &&
    (!isKept || canBeSaved(kind)) &&
    (customer !== null || !needsCustomer)
  );
}

/**
 * The kinds that are offered: those enabled on the account that fit the payment. `allowed` filters
 * them and silently leaves out what isn't enabled; only an empty result is refused.
 */
export function offeredKinds({ account }: Scene, wanted: Wanted): string[] {
  const { allowed, excluded } = wanted;
  const offered = account.enabledPaymentMethods.filter(
    (kind) =>
      fitsCountry(kind, account.country) &&
      fitsPayment(kind, wanted) &&
      (allowed?.includes(kind) ?? true) &&
      excluded?.includes(kind) !== true,
  );
  if (offered.length > 0) return offered;
  throw invalidRequest(
    "No valid payment method types for this payment. Please ensure that you have activated " +
      "payment methods compatible with your chosen currency in your dashboard.",
    allowed === undefined ? {} : { param: "allowed_payment_method_types" },
  );
}
