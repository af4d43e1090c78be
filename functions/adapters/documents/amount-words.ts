import { currencyExponent } from "../../../shared/values/currency.ts";
import type { Currency } from "../../../shared/values/currency.ts";
import type { Decimal } from "../../../shared/values/decimal.ts";
import { decimalFromAmount, formatMoney } from "../../../shared/values/money.ts";

/** Writes the numbers of one document, with Latin digits in every language. */
export type AmountWords = {
  /** With its currency, for sums that stand alone. */
  readonly money: (amount: number) => string;
  /** Without its currency, for the columns of a table that names it once. */
  readonly amount: (amount: number) => string;
  /** A price in major units, with at least the currency's places and with all that it has. */
  readonly price: (price: Decimal) => string;
  readonly quantity: (quantity: Decimal) => string;
  readonly percent: (percent: Decimal) => string;
};

// The finest prices and quantities have this many places.
const maximumPlaces = 6;

/** Numbers as a language writes them, amounts in one currency. */
export function amountWords(currency: Currency, locale: string): AmountWords {
  const exponent = currencyExponent(currency);
  const formatter = (minimumFractionDigits: number) =>
    new Intl.NumberFormat(locale, {
      numberingSystem: "latn",
      minimumFractionDigits,
      maximumFractionDigits: maximumPlaces,
    });
  const prices = formatter(exponent);
  const numbers = formatter(0);
  // A string is formatted exactly, at any size; its type asks for the form that a Decimal has.
  const write = (formats: Intl.NumberFormat, decimal: Decimal) =>
    formats.format(decimal as `${number}`);
  return {
    money: (amount) => formatMoney({ amount, currency }, locale),
    amount: (amount) => write(prices, decimalFromAmount(amount, exponent)),
    price: (price) => write(prices, price),
    quantity: (quantity) => write(numbers, quantity),
    percent: (percent) => `${write(numbers, percent)}%`,
  };
}
