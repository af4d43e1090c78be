import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkAmount,
  decimalsOf,
  formatAmount,
  maximumOf,
  minimumOf,
  readCurrency,
  stepOf,
} from "../../../../infra/local/stripe/payments/currency-rules.ts";

describe("Stripe's currencies", () => {
  it.each([
    ["usd", 123_450, "$1,234.50"],
    ["jpy", 500, "¥500"],
    ["kwd", 12_500, "KWD 12.500"],
    ["isk", 500, "ISK 5"],
    ["ugx", 100, "UGX 1"],
    ["mga", 500, "MGA 500"],
    ["npr", 100, "NPR 1.00"],
    ["thb", 5, "THB 0.05"],
    ["usd", -1_234, "-$12.34"],
    ["idr", 999_999_999_999, "IDR 9,999,999,999.99"],
  ])("shows %s %i as %s", (currency, amount, shown) => {
    expect(formatAmount(currency, amount).replaceAll("\u00a0", " ")).toBe(shown);
  });

  it.each([
    ["usd", 50],
    ["gbp", 30],
    ["jpy", 50],
    ["huf", 17_500],
    ["thb", 1_000],
    ["hkd", 400],
  ])("takes %s from %i minor units on", (currency, minimum) => {
    expect(() => checkAmount(currency, minimum, "amount")).not.toThrow();
    expect(() => checkAmount(currency, minimum - 1, "amount")).toThrow("Amount must be at least");
  });

  it("are read in any case and refused when Stripe doesn't support them", () => {
    expect(readCurrency("USD", "currency")).toBe("usd");
    expect(() => readCurrency("clf", "currency")).toThrow("Invalid currency: clf");
  });

  it("have steps: three decimals end in 0, krónur and shillings in 00", () => {
    expect(() => checkAmount("kwd", 12_505, "amount")).toThrow("divisible by 10");
    expect(() => checkAmount("isk", 10_050, "amount")).toThrow("divisible by 100");
    expect(() => checkAmount("isk", 10_000, "amount")).not.toThrow();
  });
});

describe("properties", () => {
  const currency = fc.constantFrom("usd", "jpy", "kwd", "isk", "ugx", "npr", "idr", "bhd", "vnd");

  it("an amount passes exactly when it is in bounds and on a step", () => {
    fc.assert(
      fc.property(currency, fc.integer({ min: -10, max: 200_000_000 }), (code, amount) => {
        const fits =
          amount >= minimumOf(code) && amount <= maximumOf(code) && amount % stepOf(code) === 0;
        const check = (): void => checkAmount(code, amount, "amount");
        if (fits) expect(check).not.toThrow();
        else expect(check).toThrow(/Amount must be|Invalid amount/);
      }),
    );
  });

  it("what is shown has the digits of the amount", () => {
    fc.assert(
      fc.property(currency, fc.integer({ min: 0, max: 99_999_999 }), (code, count) => {
        const amount = count - (count % (code === "isk" || code === "ugx" ? 100 : 1));
        const dropped = code === "isk" || code === "ugx" ? 2 : 0;
        const digits = formatAmount(code, amount).replaceAll(/\D/g, "");
        const expected = String(amount).padStart(decimalsOf(code) + 1, "0");
        expect(digits).toBe(expected.slice(0, expected.length - dropped));
      }),
    );
  });
});
