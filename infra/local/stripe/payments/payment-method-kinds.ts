import { invalidRequest } from "../requests/stripe-error.ts";
import type { Scene } from "../scene.ts";

/** The currencies in which a kind can be paid; a kind that isn't listed takes them all. */
const currenciesByKind: Readonly<Record<string, readonly string[]>> = {
  acss_debit: ["cad", "usd"],
  au_becs_debit: ["aud"],
  bacs_debit: ["gbp"],
  bancontact: ["eur"],
  cashapp: ["usd"],
  crypto: ["usd"],
  customer_balance: ["eur", "gbp", "jpy", "mxn", "usd"],
  eps: ["eur"],
  fpx: ["myr"],
  ideal: ["eur"],
  konbini: ["jpy"],
  p24: ["eur", "pln"],
  pay_by_bank: ["gbp"],
  paynow: ["sgd"],
  pix: ["brl"],
  promptpay: ["thb"],
  sepa_debit: ["eur"],
  us_bank_account: ["usd"],
};

/** Kinds that need a Customer, since the money or the agreement is kept there. */
const kindsWithCustomer = new Set(["customer_balance"]);

type Wanted = {
  currency: string;
  customer: string | null;
  allowed: readonly string[] | undefined;
  excluded: readonly string[] | undefined;
};

/**
 * The kinds that are offered: those enabled on the account that fit the payment. `allowed` filters
 * them and silently leaves out what isn't enabled; only an empty result is refused.
 */
export function offeredKinds(scene: Scene, wanted: Wanted): string[] {
  const { currency, customer, allowed, excluded } = wanted;
  const offered = scene.account.enabledPaymentMethods.filter(
    (kind) =>
      (currenciesByKind[kind]?.includes(currency) ?? true) &&
      (customer !== null || !kindsWithCustomer.has(kind)) &&
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
