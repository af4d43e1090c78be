import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencyExponent } from "../../../shared/values/currency.ts";
import { InvariantViolation } from "../../../shared/values/invariant.ts";
import {
  addAmounts,
  amountFromDecimal,
  decimalFromAmount,
  formatMoney,
  isAmount,
  money,
} from "../../../shared/values/money.ts";

const space = "\u00a0";
const currencies = ["JPY", "VND", "USD", "EUR", "THB", "NPR", "HUF", "KWD", "TND", "CLF"];
const amounts = fc.maxSafeInteger();
const exponents = fc.constantFrom(0, 2, 3, 4);

describe("money", () => {
  it("is an amount with its currency", () => {
    expect(money(12_345, "USD")).toEqual({ amount: 12_345, currency: "USD" });
  });

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("stops at %d", (amount) => {
    expect(() => money(amount, "USD")).toThrow(InvariantViolation);
  });

  it("stops at what is no currency", () => {
    expect(() => money(1, "usd")).toThrow(InvariantViolation);
  });
});

describe("isAmount", () => {
  it("holds of safe integers alone", () => {
    const candidates = [0, -5, Number.MAX_SAFE_INTEGER, 2 ** 53, 0.1, "5", 5n, null, undefined, {}];

    expect(candidates.filter(isAmount)).toEqual([0, -5, Number.MAX_SAFE_INTEGER]);
  });
});

describe("addAmounts", () => {
  it("adds, nothing being zero", () => {
    expect(addAmounts()).toBe(0);
    expect(addAmounts(10, -3, 5)).toBe(12);
    expect(addAmounts(-0)).toBe(0);
  });

  it("stops where a sum leaves the safe integers, even if it would come back", () => {
    expect(() => addAmounts(Number.MAX_SAFE_INTEGER, 1)).toThrow(InvariantViolation);
    expect(() => addAmounts(Number.MAX_SAFE_INTEGER, 1, -1)).toThrow(InvariantViolation);
    expect(() => addAmounts(0.5, 0.5)).toThrow(InvariantViolation);
  });
});

describe("decimalFromAmount", () => {
  it.each([
    [5, 2, "0.05"],
    [-5, 2, "-0.05"],
    [0, 2, "0.00"],
    [-0, 2, "0.00"],
    [12_345, 0, "12345"],
    [-7, 0, "-7"],
    [1234, 3, "1.234"],
    [999_999_999_999, 2, "9999999999.99"],
    [Number.MAX_SAFE_INTEGER, 4, "900719925474.0991"],
  ])("writes %d at %i decimals as %s", (amount, exponent, expected) => {
    expect(decimalFromAmount(amount, exponent)).toBe(expected);
  });
});

describe("amountFromDecimal", () => {
  it.each([
    ["0.05", 2, 5],
    ["-0.05", 2, -5],
    ["12.5", 2, 1250],
    ["12.500", 2, 1250],
    ["12", 3, 12_000],
    ["-0", 2, 0],
    ["90071992547409.91", 2, Number.MAX_SAFE_INTEGER],
  ])("reads %s at %i decimals as %d", (text, exponent, expected) => {
    expect(amountFromDecimal(text, exponent)).toBe(expected);
  });

  it.each([
    ["0.005", 2],
    ["0.5", 0],
    ["90071992547409.92", 2],
    ["99999999999999999999", 0],
  ])("has no amount for %s at %i decimals", (text, exponent) => {
    expect(amountFromDecimal(text, exponent)).toBeUndefined();
  });
});

describe("formatMoney", () => {
  it.each([
    [123_450, "USD", "en", "$1,234.50"],
    [-123_450, "USD", "en", "-$1,234.50"],
    [123_450, "AUD", "en", "A$1,234.50"],
    [123_450, "EUR", "en", "€1,234.50"],
    [123_450, "THB", "en", `THB${space}1,234.50`],
    [123_450, "NPR", "en", `NPR${space}1,234.50`],
    [123_450, "JPY", "en", "¥123,450"],
    [123_450, "KWD", "en", `KWD${space}123.450`],
    [123_450, "HUF", "en", `HUF${space}1,234.50`],
    [123_450, "THB", "th", "฿1,234.50"],
    [123_450, "USD", "th", "US$1,234.50"],
    [123_450, "NPR", "th", `NPR${space}1,234.50`],
    [123_450, "KWD", "th", `KWD${space}123.450`],
    [123_450, "NPR", "ne", `नेरू${space}1,234.50`],
    [0, "USD", "en", "$0.00"],
  ])("writes %d of %s in %s as %s", (amount, currency, locale, expected) => {
    expect(formatMoney({ amount, currency }, locale)).toBe(expected);
  });

  it("writes the last minor unit of amounts that floats would round", () => {
    const sum = { amount: Number.MAX_SAFE_INTEGER, currency: "USD" };

    expect(formatMoney(sum, "en")).toBe("$90,071,992,547,409.91");
  });

  it("writes Latin digits where a language has its own", () => {
    expect(formatMoney({ amount: 1250, currency: "USD" }, "ar-EG")).toMatch(/12\D50/);
  });
});

describe("properties", () => {
  it("reads back every amount that it writes", () => {
    fc.assert(
      fc.property(amounts, exponents, (amount, exponent) => {
        return amountFromDecimal(decimalFromAmount(amount, exponent), exponent) === amount + 0;
      }),
    );
  });

  it("reads nothing finer than a minor unit", () => {
    fc.assert(
      fc.property(amounts, exponents, fc.integer({ min: 1, max: 9 }), (amount, exponent, digit) => {
        const text = decimalFromAmount(amount, exponent + 1).replace(/\d$/, String(digit));
        return amountFromDecimal(text, exponent) === undefined;
      }),
    );
  });

  it("shows every digit of an amount in every currency and language", () => {
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom(...currencies),
        fc.constantFrom("en", "th", "ne"),
        (amount, currency, locale) => {
          const shown = formatMoney({ amount, currency }, locale).replaceAll(/[^0-9]/g, "");
          const length = currencyExponent(currency) + 1;
          return shown === String(Math.abs(amount)).padStart(length, "0");
        },
      ),
    );
  });
});
