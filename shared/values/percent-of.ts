import { compareDecimals, divideRounded, parseDecimal, powerOfTen } from "./decimal.ts";

/** A share of an amount, `percent` of it, rounded half away from zero, in minor units. */
export function percentOf(amount: number, percent: string): number {
  if (compareDecimals(percent, "0") <= 0) return 0;
  const { digits, scale } = parseDecimal(percent);
  return Number(divideRounded(BigInt(amount) * digits, powerOfTen(scale + 2), "halfAwayFromZero"));
}
