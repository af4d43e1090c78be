import { type Currency, currencyExponent, isCurrency } from "./currency.ts";
import { type Decimal, parseDecimal, powerOfTen } from "./decimal.ts";
import { invariant } from "./invariant.ts";

/** A sum of money; the amount counts minor units by the exponent of ISO 4217. */
export type Money = { readonly amount: number; readonly currency: Currency };

/** Whether the value can be an amount: an integer that a number holds exactly. */
export function isAmount(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** Makes a sum of money of a safe integer and a known currency. */
export function money(amount: number, currency: Currency): Money {
  invariant(isAmount(amount), `${amount} is not an amount.`);
  invariant(isCurrency(currency), `${currency} is not a currency of ISO 4217.`);
  return { amount, currency };
}

/** Adds amounts of one currency; every partial sum must stay a safe integer. */
export function addAmounts(...amounts: readonly number[]): number {
  let sum = 0;
  for (const amount of amounts) {
    sum += amount;
    invariant(isAmount(amount) && isAmount(sum), "A sum of amounts leaves the safe integers.");
  }
  return sum;
}

/** Writes minor units as a decimal with all its places: 5 at exponent 2 is "0.05". */
export function decimalFromAmount(amount: number, exponent: number): Decimal {
  invariant(isAmount(amount), `${amount} is not an amount.`);
  const digits = String(Math.abs(amount)).padStart(exponent + 1, "0");
  const whole = digits.slice(0, digits.length - exponent);
  const sign = amount < 0 ? "-" : "";
  return exponent === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-exponent)}`;
}

/** Reads a decimal as minor units; undefined where it has a finer part or is no safe integer. */
export function amountFromDecimal(text: Decimal, exponent: number): number | undefined {
  const { digits, scale } = parseDecimal(text);
  const factor = powerOfTen(Math.abs(exponent - scale));
  if (scale > exponent && digits % factor !== 0n) return undefined;
  const amount = Number(scale > exponent ? digits / factor : digits * factor);
  return isAmount(amount) ? amount : undefined;
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatterFor(currency: Currency, locale: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    const exponent = currencyExponent(currency);
    formatter = new Intl.NumberFormat(locale, {
      style: "currency",
      currency,
      numberingSystem: "latn",
      minimumFractionDigits: exponent,
      maximumFractionDigits: exponent,
    });
    formatters.set(key, formatter);
  }
  return formatter;
}

/** Writes a sum for people: exact at any size, Latin digits, all of the standard's decimals. */
export function formatMoney(sum: Money, locale: string): string {
  const decimal = decimalFromAmount(sum.amount, currencyExponent(sum.currency));
  return formatterFor(sum.currency, locale).format(decimal as `${number}`);
}
