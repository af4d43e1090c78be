import type { Currency } from "../../../../shared/values/currency.ts";
import { currencyExponent } from "../../../../shared/values/currency.ts";
import { type Decimal, isDecimal } from "../../../../shared/values/decimal.ts";
import { type CalendarDate, isCalendarDate } from "../../../../shared/values/calendar-date.ts";
import { amountFromDecimal, type Money } from "../../../../shared/values/money.ts";
import type { FieldFault } from "./field-fault.ts";
import { readTypedDecimal } from "./typed-decimal.ts";

/** What a typed text means, or why it means nothing yet. */
export type Reading<Value> =
  | { readonly value: Value; readonly fault?: never }
  | { readonly fault: Omit<FieldFault, "pointer">; readonly value?: never };

const maximumDecimals = 6;
const maximumIntegerDigits = 12;

/** Reads text that must be there, and no longer than it may be. */
export function readText(typed: string, maximumLength: number): Reading<string> {
  if (typed.trim() === "") return { fault: { reason: "required" } };
  return typed.length > maximumLength
    ? { fault: { reason: "too-long", bounds: [maximumLength] } }
    : { value: typed };
}

/** Reads a quantity or a price. */
export function readNumber(typed: string): Reading<Decimal> {
  if (typed.trim() === "") return { fault: { reason: "required" } };
  const number = readTypedDecimal(typed);
  if (number === undefined) return { fault: { reason: "not-a-number" } };
  const [, fraction = ""] = number.split(".");
  if (fraction.length > maximumDecimals) {
    return { fault: { reason: "too-many-decimals", bounds: [maximumDecimals] } };
  }
  return isDecimal(number, { maximumDecimals, maximumIntegerDigits })
    ? { value: number }
    : { fault: { reason: "too-large" } };
}

/** Reads a rate in percent. */
export function readPercentage(typed: string): Reading<Decimal> {
  const number = readNumber(typed);
  if (number.fault) return number;
  const isWithin = !number.value.startsWith("-") && Number(number.value) <= 100;
  return isWithin ? number : { fault: { reason: "not-a-percentage" } };
}

/** Reads a rate in percent between two ends, both included. */
export function readRate(typed: string, least: number, most: number): Reading<Decimal> {
  const rate = readPercentage(typed);
  if (rate.fault) return rate;
  const isWithin = Number(rate.value) >= least && Number(rate.value) <= most;
  return isWithin ? rate : { fault: { reason: "rate-out-of-range", bounds: [least, most] } };
}

/** Reads an amount in major units as minor units of its currency. */
export function readAmount(typed: string, currency: Currency): Reading<number> {
  const number = readNumber(typed);
  if (number.fault) return number;
  const exponent = currencyExponent(currency);
  const amount = amountFromDecimal(number.value, exponent);
  if (amount !== undefined) return { value: amount };
  const [, fraction = ""] = number.value.split(".");
  return fraction.length > exponent
    ? { fault: { reason: "too-many-decimals", bounds: [exponent] } }
    : { fault: { reason: "too-large" } };
}

/** Reads an amount of more than nothing. */
export function readPositiveAmount(typed: string, currency: Currency): Reading<number> {
  const amount = readAmount(typed, currency);
  if (amount.fault) return amount;
  return amount.value > 0 ? amount : { fault: { reason: "not-positive" } };
}

/** Reads a whole number between two ends, both included. */
export function readWholeNumber(typed: string, minimum: number, maximum: number): Reading<number> {
  if (typed.trim() === "") return { fault: { reason: "required" } };
  const number = Number(readTypedDecimal(typed) ?? Number.NaN);
  return Number.isInteger(number) && number >= minimum && number <= maximum
    ? { value: number }
    : { fault: { reason: "out-of-range", bounds: [minimum, maximum] } };
}

/** Reads an amount of more than nothing, and of no more than there is. */
export function readAmountUpTo(typed: string, most: Money): Reading<number> {
  const amount = readPositiveAmount(typed, most.currency);
  if (amount.fault) return amount;
  return amount.value <= most.amount ? amount : { fault: { reason: "too-much" } };
}

/** Reads what may be left empty; undefined where nothing was typed. */
export function readIfTyped<Value>(
  typed: string,
  reader: (typed: string) => Reading<Value>,
): Reading<Value | undefined> {
  return typed.trim() === "" ? { value: undefined } : reader(typed);
}

/** Reads a day. */
export function readDate(typed: string): Reading<CalendarDate> {
  if (typed === "") return { fault: { reason: "required" } };
  return isCalendarDate(typed) ? { value: typed } : { fault: { reason: "not-a-date" } };
}
