import { type Currency, currencyExponent } from "../values/currency.ts";
import { invariant } from "../values/invariant.ts";

/** What Stripe lets one charge of a currency be; amounts in our minor units, by ISO 4217. */
export type ChargeableAmount = {
  /** The decimals that Stripe's API counts in, which for some currencies are not the standard's. */
  readonly exponentAtStripe: number;
  /** A chargeable amount is a multiple of this. */
  readonly step: number;
  /** The least that one charge may be, inclusive. */
  readonly minimum: number;
  /** The most that one charge may be, inclusive. */
  readonly maximum: number;
};

// Stripe's API keeps the decimals that these once had (https://docs.stripe.com/currencies#special-cases).
const exponentsAtStripe: Readonly<Record<Currency, number>> = { ISK: 2, UGX: 2, MGA: 0 };

const minimumsAtStripe: Readonly<Record<Currency, number>> = {
  USD: 50, AED: 200, AUD: 50, BRL: 50, CAD: 50, CHF: 50, CZK: 1500, DKK: 250, EUR: 50, GBP: 30,
  HKD: 400, HUF: 17_500, INR: 50, JPY: 50, MXN: 1000, MYR: 200, NOK: 300, NZD: 50, PLN: 200,
  RON: 200, SEK: 300, SGD: 50, THB: 1000,
};

/** What Stripe's quirks make of a currency. */
export function chargeableAmount(currency: Currency): ChargeableAmount {
  const exponent = currencyExponent(currency);
  const exponentAtStripe = exponentsAtStripe[currency] ?? exponent;
  const step = exponent === 3 ? 10 : exponent > exponentAtStripe ? 10 ** (exponent - exponentAtStripe) : 1;
  const fromStripe = (amount: number) => amount * 10 ** (exponent - exponentAtStripe);
  return {
    exponentAtStripe,
    step,
    minimum: Math.max(step, Math.ceil(fromStripe(minimumsAtStripe[currency] ?? 50))),
    maximum: Math.floor(fromStripe(99_999_999) / step) * step,
  };
}

/** Writes an amount as Stripe's API counts it; it must be a multiple of the currency's step. */
export function toStripeAmount(amount: number, currency: Currency): number {
  const { exponentAtStripe, step } = chargeableAmount(currency);
  invariant(amount % step === 0, `Stripe charges ${currency} in steps of ${step}.`);
  const shift = exponentAtStripe - currencyExponent(currency);
  return shift < 0 ? amount / 10 ** -shift : amount * 10 ** shift;
}

/** Reads an amount of Stripe's API as our minor units; undefined where it falls between two of them. */
export function fromStripeAmount(amountAtStripe: number, currency: Currency): number | undefined {
  const shift = chargeableAmount(currency).exponentAtStripe - currencyExponent(currency);
  const amount = shift < 0 ? amountAtStripe * 10 ** -shift : amountAtStripe / 10 ** shift;
  return Number.isSafeInteger(amount) ? amount : undefined;
}
