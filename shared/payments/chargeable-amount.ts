import { type Currency, currencyExponent } from "../values/currency.ts";
import { invariant } from "../values/invariant.ts";
import { amountFromDecimal, isAmount } from "../values/money.ts";

// Source of everything here: https://docs.stripe.com/currencies as published in July 2026. Whether an
// account may charge a currency at all depends on its country, and is Stripe's to say, not this file's.

/** What one charge of a currency can be at Stripe; amounts in our minor units, by ISO 4217. */
export type ChargeableAmount = {
  /** The decimals that Stripe's API counts in, which for some currencies are not the standard's. */
  readonly exponentAtStripe: number;
  /** A chargeable amount is a multiple of this. */
  readonly step: number;
  /** The least that a charge may be, inclusive, where it needs no conversion to settle. */
  readonly minimum: number;
  /** The most that a card may be charged, inclusive; its network may allow less. */
  readonly maximum: number;
  /** The most that any other method may be charged, inclusive. */
  readonly maximumWithoutCard: number;
};

// ISK and UGX have lost their decimals and MGA's fifths were never counted, but the API stays as it was.
const exponentsAtStripe: Readonly<Record<Currency, number>> = { ISK: 2, UGX: 2, MGA: 0 };

// Minimums in major units. Stripe judges them in the currency that the account settles in, after
// conversion, so that a low one here can still be refused there.
const publishedMinimums = [
  ["0.30", "GBP"],
  ["0.50", "ARS AUD BRL CAD CHF COP EUR IDR ILS INR NZD PHP RUB SGD USD ZAR"],
  ["2", "AED MYR PLN RON"],
  ["2.50", "DKK"],
  ["3", "NOK SEK"],
  ["4", "HKD"],
  ["10", "MXN THB"],
  ["15", "CZK"],
  ["50", "JPY KRW"],
  ["175", "HUF"],
] as const;

// Stripe publishes none for the others: what counts is the equivalent of some 0.50 USD where the money
// settles. These round amounts are worth more than that at the rates of 2026, so that Stripe doesn't
// refuse what we offer. Currencies in no list are worth 0.05 to 0.50 USD; ten units of each will do.
const estimatedMinimums = [
  ["1", "BHD BMD BND BSD FKP GIP JOD KWD KYD OMR PAB SHP USN"],
  ["2", "AWG AZN BAM BBD BZD XCG"],
  [
    "100",
    "AFN ALL BDT BTN CUP CVE DJF DOP DZD EGP ETB GMD HNL HTG ISK JMD KES KGS LRD MKD MRU MUR MZN " +
      "NIO NPR RSD SLE SRD STN TRY TWD UAH UYU VUV XPF ZMW ZWG",
  ],
  ["1000", "AMD AOA CLP CRC GYD IQD KMF KZT LKR MWK NGN PKR RWF SDG SOS XAF XOF YER"],
  ["10000", "BIF CDF GNF KHR MGA MMK MNT PYG SSP SYP TZS UGX UZS VED VES"],
  ["50000", "IRR LAK LBP VND"],
] as const;
const lastResortMinimum = "10";

// In Stripe's units. Cards take twelve digits; other methods eight, with these exceptions.
const maximumByCard = 999_999_999_999;
const maximumByOtherMethod = 99_999_999;
const maximumsByOtherMethod: Readonly<Record<Currency, number>> = {
  COP: 9_999_999_999,
  IDR: 999_999_999_999,
  INR: 999_999_999,
};

function minimumOf(currency: Currency): string {
  const lists = [...publishedMinimums, ...estimatedMinimums];
  const [minimum] = lists.find(([, codes]) => codes.includes(currency)) ?? [lastResortMinimum];
  return minimum;
}

/** What Stripe's rules make of a currency: decimals, step, minimum and maximum of one charge. */
export function chargeableAmount(currency: Currency): ChargeableAmount {
  const exponent = currencyExponent(currency);
  const exponentAtStripe = exponentsAtStripe[currency] ?? exponent;
  const step = stepOf(exponent, exponentAtStripe);
  const wholeSteps = (amountAtStripe: number) =>
    Math.floor(rescale(amountAtStripe, exponentAtStripe, exponent) / step) * step;
  const minimum = amountFromDecimal(minimumOf(currency), exponent);
  invariant(minimum !== undefined, "A minimum has no more decimals than its currency.");
  return {
    exponentAtStripe,
    step,
    minimum,
    maximum: wholeSteps(maximumByCard),
    maximumWithoutCard: wholeSteps(maximumsByOtherMethod[currency] ?? maximumByOtherMethod),
  };
}

function stepOf(exponent: number, exponentAtStripe: number): number {
  // "These API calls require the least-significant (last) digit to be 0": 5.124 KWD can't be charged.
  if (exponentAtStripe === 3) return 10;
  return 10 ** Math.max(0, exponent - exponentAtStripe);
}

/** Writes an amount as Stripe's API counts it; it must be a multiple of the currency's step. */
export function toStripeAmount(amount: number, currency: Currency): number {
  const { exponentAtStripe, step } = chargeableAmount(currency);
  invariant(amount % step === 0, `Stripe charges ${currency} in steps of ${step}.`);
  const amountAtStripe = rescale(amount, currencyExponent(currency), exponentAtStripe);
  invariant(isAmount(amountAtStripe), "An amount for Stripe is a safe integer.");
  return amountAtStripe;
}

/** Reads an amount of Stripe's API as our minor units; undefined where it falls between two of them. */
export function fromStripeAmount(amountAtStripe: number, currency: Currency): number | undefined {
  const { exponentAtStripe } = chargeableAmount(currency);
  const amount = rescale(amountAtStripe, exponentAtStripe, currencyExponent(currency));
  return isAmount(amount) ? amount : undefined;
}

function rescale(amount: number, from: number, to: number): number {
  return from > to ? amount / 10 ** (from - to) : amount * 10 ** (to - from);
}
