import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canonicalDecimal,
  compareDecimals,
  divideRounded,
  isDecimal,
  multiplyExactly,
  parseDecimal,
  roundToExponent,
} from "../../../shared/values/decimal.ts";
import { InvariantViolation } from "../../../shared/values/invariant.ts";

const bounds = { maximumDecimals: 6, maximumIntegerDigits: 12 };

const decimals = fc
  .tuple(fc.boolean(), fc.bigInt(0n, 10n ** 12n - 1n), fc.stringMatching(/^[0-9]{0,6}$/))
  .map(([negative, whole, fraction]) => {
    const point = fraction === "" ? "" : ".";
    return `${negative ? "-" : ""}${whole}${point}${fraction}`;
  });

describe("isDecimal", () => {
  it.each(["0", "1", "-1", "0.0125", "-25.50", "999999999999.999999", "10", "0.000001", "-0"])(
    "accepts %s",
    (text) => {
      expect(isDecimal(text, bounds)).toBe(true);
    },
  );

  it.each([
    ["nothing", ""],
    ["a lone sign", "-"],
    ["a plus", "+1"],
    ["an exponent", "1e5"],
    ["grouping", "1,000"],
    ["a comma for the point", "1,5"],
    ["no digit before the point", ".5"],
    ["no digit after the point", "5."],
    ["two points", "1.2.3"],
    ["leading zeros", "007"],
    ["spaces", " 1"],
    ["a line's end", "1\n"],
    ["hexadecimal", "0x10"],
    ["words", "NaN"],
    ["other digits", "๑๒"],
    ["one decimal too many", "0.1234567"],
    ["one digit too many", "1234567890123"],
    ["64 KB of digits", "1".repeat(65_536)],
  ])("refuses %s", (_, text) => {
    expect(isDecimal(text, bounds)).toBe(false);
  });

  it("counts digits and decimals apart", () => {
    const narrow = { maximumDecimals: 0, maximumIntegerDigits: 3 };

    expect(isDecimal("999", narrow)).toBe(true);
    expect(isDecimal("-999", narrow)).toBe(true);
    expect(isDecimal("1.5", narrow)).toBe(false);
    expect(isDecimal("1000", narrow)).toBe(false);
  });
});

describe("parseDecimal", () => {
  it("keeps every digit and the place of the point", () => {
    expect(parseDecimal("-25.50")).toEqual({ digits: -2550n, scale: 2 });
    expect(parseDecimal("0.0125")).toEqual({ digits: 125n, scale: 4 });
    expect(parseDecimal("-0.5")).toEqual({ digits: -5n, scale: 1 });
  });

  it("stops at what is no decimal", () => {
    expect(() => parseDecimal("1e5")).toThrow(InvariantViolation);
  });
});

describe("divideRounded", () => {
  it.each([
    [5n, 10n, 1n, 0n],
    [-5n, 10n, -1n, 0n],
    [4n, 10n, 0n, 0n],
    [-4n, 10n, 0n, 0n],
    [15n, 10n, 2n, 1n],
    [-15n, 10n, -2n, -1n],
    [25n, 10n, 3n, 2n],
    [7n, 3n, 2n, 2n],
    [-7n, 3n, -2n, -2n],
    [8n, 3n, 3n, 2n],
    [1n, 2n, 1n, 0n],
    [6n, 3n, 2n, 2n],
  ])("divides %d by %d to %d half away from zero and to %d down", (n, d, half, down) => {
    expect(divideRounded(n, d, "halfAwayFromZero")).toBe(half);
    expect(divideRounded(n, d, "down")).toBe(down);
  });

  it("stops at a denominator that is not positive", () => {
    expect(() => divideRounded(1n, 0n, "down")).toThrow(InvariantViolation);
    expect(() => divideRounded(1n, -1n, "down")).toThrow(InvariantViolation);
  });
});

describe("roundToExponent", () => {
  it.each([
    ["1.005", 2, 101n],
    ["-1.005", 2, -101n],
    ["1.0049999", 2, 100n],
    ["1.5", 3, 1500n],
    ["0.5", 0, 1n],
    ["0.4999999", 0, 0n],
    ["12", 0, 12n],
  ])("rounds %s at %i decimals to %d", (text, exponent, expected) => {
    expect(roundToExponent(parseDecimal(text), exponent, "halfAwayFromZero")).toBe(expected);
  });
});

describe("canonicalDecimal", () => {
  it.each([
    ["7", "7"],
    ["7.0", "7"],
    ["7.00", "7"],
    ["70", "70"],
    ["70.10", "70.1"],
    ["-0", "0"],
    ["0.000", "0"],
    ["-0.50", "-0.5"],
    ["100", "100"],
  ])("writes %s as %s", (text, expected) => {
    expect(canonicalDecimal(text)).toBe(expected);
  });
});

describe("compareDecimals", () => {
  it("orders by value, not by letters", () => {
    const rates = ["21", "8.875", "0", "-1", "8.9", "100", "7.0"];

    expect(rates.toSorted(compareDecimals)).toEqual([
      "-1",
      "0",
      "7.0",
      "8.875",
      "8.9",
      "21",
      "100",
    ]);
  });

  it("finds the same value equal however it is written", () => {
    expect(compareDecimals("7.00", "7")).toBe(0);
    expect(compareDecimals("-0", "0.0")).toBe(0);
  });
});

describe("properties", () => {
  it("accepts all that is generated as a decimal", () => {
    fc.assert(fc.property(decimals, (text) => isDecimal(text, bounds)));
  });

  it("multiplies as whole numbers do", () => {
    fc.assert(
      fc.property(decimals, decimals, (left, right) => {
        const product = multiplyExactly(parseDecimal(left), parseDecimal(right));
        const atTwelve = (text: string) => roundToExponent(parseDecimal(text), 12, "down");
        const expected = atTwelve(left) * atTwelve(right);
        return roundToExponent(product, 24, "down") === expected;
      }),
    );
  });

  it("rounds to the nearest unit, by the same distance on both sides of zero", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (numerator, denominator) => {
        const rounded = divideRounded(numerator, denominator, "halfAwayFromZero");
        const error = rounded * denominator - numerator;
        const distance = error < 0n ? -error : error;
        const mirrored = divideRounded(-numerator, denominator, "halfAwayFromZero");
        return distance * 2n <= denominator && mirrored === -rounded;
      }),
    );
  });

  it("never rounds down away from zero", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (numerator, denominator) => {
        const rounded = divideRounded(numerator, denominator, "down");
        const error = numerator - rounded * denominator;
        return numerator >= 0n
          ? error >= 0n && error < denominator
          : error <= 0n && -error < denominator;
      }),
    );
  });

  it("keeps the value of what it writes canonically, and writes equal values alike", () => {
    fc.assert(
      fc.property(decimals, fc.nat(3), (text, zeros) => {
        const filled = text + (text.includes(".") ? "" : ".0") + "0".repeat(zeros);
        const canonical = canonicalDecimal(text);
        return compareDecimals(canonical, text) === 0 && canonicalDecimal(filled) === canonical;
      }),
    );
  });
});
