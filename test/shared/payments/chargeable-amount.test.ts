import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chargeableAmount,
  fromStripeAmount,
  toStripeAmount,
} from "../../../shared/payments/chargeable-amount.ts";
import { currencyExponent, isCurrency } from "../../../shared/values/currency.ts";
import { InvariantViolation } from "../../../shared/values/invariant.ts";

// https://docs.stripe.com/currencies, read in July 2026.
const zeroDecimalAtStripe = "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF".split(
  " ",
);
const threeDecimalAtStripe = "BHD JOD KWD OMR TND".split(" ");
const minimumsInMajorUnits = {
  USD: 0.5,
  AED: 2,
  ARS: 0.5,
  AUD: 0.5,
  BRL: 0.5,
  CAD: 0.5,
  CHF: 0.5,
  COP: 0.5,
  CZK: 15,
  DKK: 2.5,
  EUR: 0.5,
  GBP: 0.3,
  HKD: 4,
  HUF: 175,
  IDR: 0.5,
  ILS: 0.5,
  INR: 0.5,
  JPY: 50,
  KRW: 50,
  MXN: 10,
  MYR: 2,
  NOK: 3,
  NZD: 0.5,
  PHP: 0.5,
  PLN: 2,
  RON: 2,
  RUB: 0.5,
  SEK: 3,
  SGD: 0.5,
  THB: 10,
  ZAR: 0.5,
};
// Of those that ISO 4217 lists, the ones that Stripe's page names as currencies to charge in.
const chargedAtStripe = (
  "USD AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BWP BYN BZD CAD " +
  "CDF CHF CLP CNY COP CRC CVE CZK DJF DKK DOP DZD EGP ETB EUR FJD FKP GBP GEL GIP GMD GNF GTQ GYD " +
  "HKD HNL HTG HUF IDR ILS INR ISK JMD JOD JPY KES KGS KHR KMF KRW KWD KYD KZT LAK LBP LKR LRD LSL " +
  "MAD MDL MGA MKD MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP " +
  "PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SEK SGD SHP SLE SOS SRD STN SZL THB TJS TND TOP TRY " +
  "TTD TWD TZS UAH UGX UYU UZS VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW"
).split(" ");

const currencies = fc.constantFrom(...chargedAtStripe);

describe("chargeableAmount", () => {
  it.each([
    ["USD", 2, 1, 50],
    ["THB", 2, 1, 1000],
    ["JPY", 0, 1, 50],
    ["KWD", 3, 10, 1000],
    ["ISK", 2, 1, 100],
    ["UGX", 2, 1, 10_000],
    ["MGA", 0, 100, 1_000_000],
    ["HUF", 2, 1, 17_500],
    ["NPR", 2, 1, 10_000],
  ])(
    "knows %s: %i decimals there, steps of %i, at least %i",
    (currency, exponentAtStripe, step, minimum) => {
      expect(chargeableAmount(currency)).toMatchObject({ exponentAtStripe, step, minimum });
    },
  );

  it("counts as Stripe's published lists do, but for the two that it keeps at two decimals", () => {
    const counted = (exponent: number) =>
      chargedAtStripe.filter((code) => chargeableAmount(code).exponentAtStripe === exponent);

    expect(counted(0).toSorted()).toEqual(zeroDecimalAtStripe);
    expect(counted(3).toSorted()).toEqual(threeDecimalAtStripe);
    expect(counted(2)).toEqual(expect.arrayContaining(["ISK", "UGX", "HUF", "TWD"]));
    expect(counted(0).length + counted(2).length + counted(3).length).toBe(chargedAtStripe.length);
  });

  it("has every minimum that Stripe publishes", () => {
    const known = Object.keys(minimumsInMajorUnits).map((code) => [
      code,
      chargeableAmount(code).minimum / 10 ** currencyExponent(code),
    ]);

    expect(Object.fromEntries(known)).toEqual(minimumsInMajorUnits);
  });

  it.each([
    ["USD", 999_999_999_999, 99_999_999],
    ["JPY", 999_999_999_999, 99_999_999],
    ["INR", 999_999_999_999, 999_999_999],
    ["COP", 999_999_999_999, 9_999_999_999],
    ["IDR", 999_999_999_999, 999_999_999_999],
    ["KWD", 999_999_999_990, 99_999_990],
    ["UGX", 9_999_999_999, 999_999],
    ["MGA", 99_999_999_999_900, 9_999_999_900],
  ])("lets a charge of %s be at most %i by card and %i otherwise", (currency, card, other) => {
    expect(chargeableAmount(currency).maximum).toBe(card);
    expect(chargeableAmount(currency).maximumWithoutCard).toBe(other);
  });

  it("names real currencies only, each in one list", () => {
    expect(chargedAtStripe.filter((code) => !isCurrency(code))).toEqual([]);
    expect(new Set(chargedAtStripe).size).toBe(chargedAtStripe.length);
  });
});

describe("toStripeAmount and fromStripeAmount", () => {
  it.each([
    [1250, "USD", 1250],
    [500, "JPY", 500],
    [5120, "KWD", 5120],
    [5, "ISK", 500],
    [5, "UGX", 500],
    [1_000_000, "MGA", 10_000],
    [1045, "HUF", 1045],
    [0, "USD", 0],
  ])("translate %i of %s to %i and back", (amount, currency, atStripe) => {
    expect(toStripeAmount(amount, currency)).toBe(atStripe);
    expect(fromStripeAmount(atStripe, currency)).toBe(amount);
  });

  it("stop at what Stripe can't charge", () => {
    expect(() => toStripeAmount(5124, "KWD")).toThrow(InvariantViolation);
    expect(() => toStripeAmount(150, "MGA")).toThrow(InvariantViolation);
    expect(() => toStripeAmount(0.5, "USD")).toThrow(InvariantViolation);
    expect(() => toStripeAmount(Number.MAX_SAFE_INTEGER, "UGX")).toThrow(InvariantViolation);
  });

  it("have no amount for a part of our minor unit", () => {
    expect(fromStripeAmount(550, "ISK")).toBeUndefined();
    expect(fromStripeAmount(0.5, "USD")).toBeUndefined();
  });
});

describe("properties", () => {
  it("lets something be charged in every currency, minimum and maximum in whole steps", () => {
    fc.assert(
      fc.property(currencies, (currency) => {
        const { step, minimum, maximum, maximumWithoutCard } = chargeableAmount(currency);
        const bounds = [minimum, maximumWithoutCard, maximum];
        return (
          bounds.every((bound) => Number.isSafeInteger(bound) && bound % step === 0) &&
          minimum > 0 &&
          minimum < maximumWithoutCard &&
          maximumWithoutCard <= maximum
        );
      }),
    );
  });

  it("translates every chargeable amount to Stripe and back", () => {
    fc.assert(
      fc.property(currencies, fc.nat(999_999_999), (currency, steps) => {
        const amount = steps * chargeableAmount(currency).step;
        return fromStripeAmount(toStripeAmount(amount, currency), currency) === amount;
      }),
    );
  });

  it("ends every three-decimal amount in 0", () => {
    fc.assert(
      fc.property(fc.constantFrom(...threeDecimalAtStripe), fc.nat(), (currency, steps) => {
        const amount = steps * chargeableAmount(currency).step;
        return String(toStripeAmount(amount, currency)).endsWith("0");
      }),
    );
  });
});
