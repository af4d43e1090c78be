import type { LineView } from "../../../shared/contract/invoice-view.ts";
import { formatMoney } from "../../../shared/values/money.ts";
import { formatDecimal, formatUnitPrice } from "./formats.ts";

/** The fewest characters that a column's name needs. */
const narrowest = 10;

/**
 * How many characters the columns of figures need. Rows are laid out one by one, so that ten
 * thousand of them don't wait for each other, and all must know the same widths beforehand.
 */
export function columnWidths(lines: readonly LineView[], currency: string, locale: string) {
  function widest(write: (line: LineView) => string): number {
    return lines.reduce((width, line) => Math.max(width, write(line).length), narrowest);
  }
  return {
    quantity: widest((line) => formatDecimal(line.quantity, locale)),
    price: widest((line) => formatUnitPrice(line.unitPrice, currency, locale)),
    amount: widest(({ amount }) => formatMoney({ amount, currency }, locale)),
  };
}
