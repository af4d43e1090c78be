import { invariant } from "./invariant.ts";
import type { Rounding } from "./rounding.ts";

/** A number in plain decimal notation, such as "-0.0125": optional minus, no exponent, no grouping. */
export type Decimal = string;

/** The exact value digits × 10^-scale. */
export type ExactDecimal = { readonly digits: bigint; readonly scale: number };

type DecimalBounds = { readonly maximumDecimals: number; readonly maximumIntegerDigits: number };

const decimalPattern = /^-?(0|[1-9][0-9]*)(?:\.([0-9]+))?$/;

/** Whether the text is a decimal within the bounds; zeros that only fill up count as written. */
export function isDecimal(text: string, bounds: DecimalBounds): boolean {
  const { maximumDecimals, maximumIntegerDigits } = bounds;
  // Sign, point and both bounds together: a longer text is refused before the pattern walks over it.
  if (text.length > maximumIntegerDigits + maximumDecimals + 2) return false;
  const [, whole, fraction = ""] = decimalPattern.exec(text) ?? [];
  return (
    whole !== undefined &&
    whole.length <= maximumIntegerDigits &&
    fraction.length <= maximumDecimals
  );
}

/** Reads a decimal exactly; foreign text must have passed isDecimal, which also bounds its length. */
export function parseDecimal(text: Decimal): ExactDecimal {
  invariant(decimalPattern.test(text), "A decimal is in plain notation.");
  const point = text.indexOf(".");
  return {
    digits: BigInt(text.replace(".", "")),
    scale: point < 0 ? 0 : text.length - point - 1,
  };
}

/** Multiplies without rounding. */
export function multiplyExactly(left: ExactDecimal, right: ExactDecimal): ExactDecimal {
  return { digits: left.digits * right.digits, scale: left.scale + right.scale };
}

/** Ten to a power, which counts decimals. */
export function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

/** Divides to a whole number by a named rounding. */
export function divideRounded(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  invariant(denominator > 0n, "A rounded division needs a positive denominator.");
  const quotient = numerator / denominator;
  if (rounding === "down") return quotient;
  const remainder = numerator % denominator;
  const distance = remainder < 0n ? -remainder : remainder;
  if (distance * 2n < denominator) return quotient;
  return numerator < 0n ? quotient - 1n : quotient + 1n;
}

/** Rounds an exact value to units of 10^-exponent: 1.2345 at exponent 2 is 123n. */
export function roundToExponent(value: ExactDecimal, exponent: number, rounding: Rounding): bigint {
  const surplus = value.scale - exponent;
  if (surplus <= 0) return value.digits * powerOfTen(-surplus);
  return divideRounded(value.digits, powerOfTen(surplus), rounding);
}

/** The one way to write a value: "7.0", "7.00" and "7" all become "7", and "-0" becomes "0". */
export function canonicalDecimal(text: Decimal): Decimal {
  const { digits } = parseDecimal(text);
  if (digits === 0n) return "0";
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** Orders two decimals by value: negative, zero or positive. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const [a, b] = [parseDecimal(left), parseDecimal(right)];
  const scale = Math.max(a.scale, b.scale);
  const difference = roundToExponent(a, scale, "down") - roundToExponent(b, scale, "down");
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}
