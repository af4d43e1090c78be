import type { CalendarDate } from "../values/calendar-date.ts";
import { type Currency, currencyExponent } from "../values/currency.ts";
import {
  type Decimal,
  multiplyExactly,
  parseDecimal,
  powerOfTen,
  roundToExponent,
} from "../values/decimal.ts";
import { invariant } from "../values/invariant.ts";
import { isAmount } from "../values/money.ts";

/** One line of an invoice; prices exclude tax. */
export type LineItem = {
  readonly description: string;
  /** May be negative, for something taken back. */
  readonly quantity: Decimal;
  /** In major units of the invoice's currency. */
  readonly unitPrice: Decimal;
  readonly discount?: LineDiscount;
  /** In percent, such as "8.875". */
  readonly taxRate: Decimal;
  readonly servicePeriod?: { readonly startDate: CalendarDate; readonly endDate: CalendarDate };
  /** What the vendor once estimated for this line, in minor units. */
  readonly originalEstimate?: number;
};

/** What a line gives away: a share of it, or an amount in minor units. */
export type LineDiscount = { readonly percent: Decimal } | { readonly amount: number };

type PricedLine = Pick<LineItem, "quantity" | "unitPrice" | "discount">;

/** What a line comes to, as an exact number of minor units that may exceed what a number holds. */
export function exactLineAmount(line: PricedLine, currency: Currency): bigint {
  const product = multiplyExactly(parseDecimal(line.quantity), parseDecimal(line.unitPrice));
  const exponent = currencyExponent(currency);
  if (line.discount && "percent" in line.discount) {
    const percent = parseDecimal(line.discount.percent);
    // What is left of 100%, with two places more because it is in percent.
    const scale = percent.scale + 2;
    const share = { digits: powerOfTen(scale) - percent.digits, scale };
    return roundToExponent(multiplyExactly(product, share), exponent, "halfAwayFromZero");
  }
  const rounded = roundToExponent(product, exponent, "halfAwayFromZero");
  return line.discount ? rounded - BigInt(line.discount.amount) : rounded;
}

/**
 * What a line comes to in minor units, without tax.
 * Quantity × price is exact; a percent discount applies before the one rounding, half away from zero,
 * an amount discount after it.
 */
export function lineAmount(line: PricedLine, currency: Currency): number {
  const amount = Number(exactLineAmount(line, currency));
  invariant(isAmount(amount), "A line's amount leaves the safe integers.");
  return amount;
}

/** What a line would come to without its discount, in minor units. */
export function lineAmountBeforeDiscount(line: PricedLine, currency: Currency): number {
  return lineAmount({ quantity: line.quantity, unitPrice: line.unitPrice }, currency);
}
