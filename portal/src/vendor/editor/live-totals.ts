import type { NewInvoice } from "../../../../shared/contract/invoice-schema.ts";
import {
  computeTotals,
  type InvoiceTotals,
  totalsOverflow,
} from "../../../../shared/invoicing/totals.ts";
import type { Currency } from "../../../../shared/values/currency.ts";
import type { RowReading } from "./read-line.ts";

type Line = NewInvoice["lines"][number];
type Adjustment = NonNullable<NewInvoice["adjustments"]>[number];
type PricedLine = Pick<Line, "quantity" | "unitPrice" | "taxRate" | "discount">;
type PricedAdjustment = Pick<Adjustment, "kind" | "amount" | "taxRate">;

/** The sums of what has been typed so far, just as the server will compute them. */
export type LiveTotals =
  | {
      readonly outcome: "added";
      readonly totals: InvoiceTotals;
      /** Rows that lack a number and are left out. */
      readonly unfinishedCount: number;
    }
  | { readonly outcome: "too-large" };

const priceMembers = ["/quantity", "/unitPrice", "/taxRate", "/amount", "/discount"];

function isPriced(reading: RowReading<unknown>): boolean {
  return !reading.faults.some(
    ({ pointer, reason }) =>
      priceMembers.some((member) => pointer === member || pointer.startsWith(`${member}/`)) &&
      // A discount that was chosen and not yet typed takes nothing off.
      !(pointer.startsWith("/discount/") && reason === "required"),
  );
}

/** What a line needs to have an amount; undefined while one of its numbers is missing. */
function pricedLine(reading: RowReading<Line>): PricedLine | undefined {
  return isPriced(reading) ? (reading.row as PricedLine) : undefined;
}

/** Adds up what can be added up. */
export function liveTotals(
  currency: Currency,
  lines: readonly RowReading<Line>[],
  adjustments: readonly RowReading<Adjustment>[],
): LiveTotals {
  const priced = lines.flatMap((line) => pricedLine(line) ?? []);
  const settled = adjustments.filter(isPriced).map(({ row }) => row as PricedAdjustment);
  if (totalsOverflow(currency, priced, settled)) return { outcome: "too-large" };
  return {
    outcome: "added",
    totals: computeTotals(currency, priced, settled),
    unfinishedCount: lines.length - priced.length + (adjustments.length - settled.length),
  };
}

/** What one line comes to, in minor units; undefined while it can't be told. */
export function liveLineAmount(currency: Currency, reading: RowReading<Line>): number | undefined {
  const added = liveTotals(currency, [reading], []);
  if (added.outcome === "too-large" || added.unfinishedCount > 0) return undefined;
  return added.totals.lineTotal;
}
