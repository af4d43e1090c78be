import type { LineView } from "../../../shared/contract/invoice-view.ts";
import { dateFormatter, dateWriter, epochDayOf } from "../../../shared/values/calendar-date.ts";
import { currencyExponent } from "../../../shared/values/currency.ts";
import { decimalFromAmount, type Money } from "../../../shared/values/money.ts";

const millisecondsPerDay = 86_400_000;
const finestDecimals = 6;

// Making a formatter costs a hundred times what using it does, and an invoice has many numbers.
const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = [locale, options.currency, options.currencyDisplay].join();
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      numberingSystem: "latn",
      maximumFractionDigits: finestDecimals,
      ...options,
    });
    numberFormats.set(key, format);
  }
  return format;
}

/**
 * Has the browser load what it needs to write numbers and dates, which takes longest the first time:
 * better while the page waits for its answer than when it draws.
 */
export function warmFormats(locale: string): void {
  formatUnitPrice("1", "USD", locale);
  dateFormatter(locale).format(0);
}

/** The day of a moment in a zone, in words with its year. */
export function formatDay(instant: string, locale: string, timeZone: string): string {
  return dateFormatter(locale, timeZone).format(Date.parse(instant));
}

/** A period of days, saying once what both ends share: "1–30 November 2026". */
export function formatPeriod(
  { startDate, endDate }: NonNullable<LineView["servicePeriod"]>,
  locale: string,
): string {
  const [start, end] = [startDate, endDate].map((date) => epochDayOf(date) * millisecondsPerDay);
  return dateFormatter(locale).formatRange(start ?? 0, end ?? 0);
}

/** The time that the reader's own clock showed at a moment. */
export function formatTime(milliseconds: number, locale: string): string {
  return dateWriter(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(milliseconds);
}

/** A decimal as people of a language write it, with all its places. */
export function formatDecimal(decimal: string, locale: string): string {
  return numberFormat(locale, {}).format(decimal as `${number}`);
}

/** A rate in percent: "7%", "8.875%". */
export function formatRate(percent: string, locale: string): string {
  return `${formatDecimal(percent, locale)}%`;
}

/** A price in major units: as many decimals as the currency has, more where the price is finer. */
export function formatUnitPrice(price: string, currency: string, locale: string): string {
  const options = { style: "currency", currency } as const;
  const minimumFractionDigits = currencyExponent(currency);
  return numberFormat(locale, { ...options, minimumFractionDigits }).format(price as `${number}`);
}

/** A sum with the currency's name, for ears: "1,240.00 US dollars". */
export function speakMoney({ amount, currency }: Money, locale: string): string {
  const exponent = currencyExponent(currency);
  return numberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "name",
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  }).format(decimalFromAmount(amount, exponent) as `${number}`);
}
