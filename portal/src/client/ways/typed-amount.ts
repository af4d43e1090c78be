import { type Currency, currencyExponent } from "../../../../shared/values/currency.ts";
import { decimalFromAmount } from "../../../../shared/values/money.ts";
import { readTypedDecimal } from "../../vendor/forms/typed-decimal.ts";

/** The minor units of what was typed; NaN for what is no positive amount of the currency. */
export function readTypedAmount(typed: string, currency: Currency): number {
  const decimal = readTypedDecimal(typed.replaceAll(/[\p{Sc}\p{L}]/gu, ""));
  if (decimal === undefined) return Number.NaN;
  const [whole = "", typedFraction = ""] = decimal.split(".");
  const exponent = currencyExponent(currency);
  // Zeros that only fill up count as written, as in a price.
  const fraction = typedFraction.replace(/0+$/u, "");
  const amount = Number(whole + fraction.padEnd(exponent, "0"));
  return fraction.length <= exponent && Number.isSafeInteger(amount) && amount > 0
    ? amount
    : Number.NaN;
}

/** An amount as somebody would type it: digits, and a point where the currency has one. */
export function writeTypedAmount(amount: number, currency: Currency): string {
  return decimalFromAmount(amount, currencyExponent(currency));
}
