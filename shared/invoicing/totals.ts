import type { Currency } from "../values/currency.ts";
import {
  canonicalDecimal,
  compareDecimals,
  type Decimal,
  divideRounded,
  parseDecimal,
  powerOfTen,
} from "../values/decimal.ts";
import { invariant } from "../values/invariant.ts";
import { isAmount } from "../values/money.ts";
import type { DocumentAdjustment } from "./document-adjustment.ts";
import { exactLineAmount, type LineItem } from "./line-item.ts";

/** What is taxed at one rate, and the tax on it. */
export type TaxGroup = {
  readonly taxRate: Decimal;
  readonly taxable: number;
  readonly tax: number;
};

/** The sums of an invoice by the rules of EN 16931, in minor units. */
export type InvoiceTotals = {
  readonly lineAmounts: readonly number[];
  readonly lineTotal: number;
  readonly discountTotal: number;
  readonly chargeTotal: number;
  /** By rising rate; "7" and "7.0" are one group, written "7". */
  readonly taxGroups: readonly TaxGroup[];
  readonly taxTotal: number;
  readonly total: number;
};

type TotalledLine = Pick<LineItem, "quantity" | "unitPrice" | "discount" | "taxRate">;
type TotalledAdjustment = Pick<DocumentAdjustment, "kind" | "amount" | "taxRate">;

/** Where a sum first leaves the safe integers: at a line, or only in the totals. */
export type TotalsOverflow =
  | { readonly at: "line"; readonly lineIndex: number }
  | { readonly at: "totals" };

function sumOf(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}

function taxGroupsOf(entries: readonly (readonly [Decimal, bigint])[]) {
  // As written first, so that a rate is read once and not once per line.
  const taxableByText = new Map<Decimal, bigint>();
  for (const [text, amount] of entries) {
    taxableByText.set(text, (taxableByText.get(text) ?? 0n) + amount);
  }
  const taxableByRate = new Map<Decimal, bigint>();
  for (const [text, amount] of taxableByText) {
    const taxRate = canonicalDecimal(text);
    taxableByRate.set(taxRate, (taxableByRate.get(taxRate) ?? 0n) + amount);
  }
  return [...taxableByRate]
    .toSorted(([left], [right]) => compareDecimals(left, right))
    .map(([taxRate, taxable]) => {
      const { digits, scale } = parseDecimal(taxRate);
      // Two places more than the rate has, because it is in percent.
      const tax = divideRounded(taxable * digits, powerOfTen(scale + 2), "halfAwayFromZero");
      return { taxRate, taxable, tax };
    });
}

function exactTotals(
  currency: Currency,
  lines: readonly TotalledLine[],
  adjustments: readonly TotalledAdjustment[],
) {
  const lineAmounts = lines.map((line) => exactLineAmount(line, currency));
  const ofKind = (kind: DocumentAdjustment["kind"]) =>
    sumOf(adjustments.filter((each) => each.kind === kind).map(({ amount }) => BigInt(amount)));
  const taxGroups = taxGroupsOf([
    ...lines.map((line, index) => [line.taxRate, lineAmounts[index] ?? 0n] as const),
    ...adjustments.map(
      ({ kind, taxRate, amount }) =>
        [taxRate, kind === "discount" ? -BigInt(amount) : BigInt(amount)] as const,
    ),
  ]);
  const taxTotal = sumOf(taxGroups.map(({ tax }) => tax));
  return {
    lineAmounts,
    lineTotal: sumOf(lineAmounts),
    discountTotal: ofKind("discount"),
    chargeTotal: ofKind("charge"),
    taxGroups,
    taxTotal,
    total: sumOf(taxGroups.map(({ taxable }) => taxable)) + taxTotal,
  };
}

function isUnsafe(value: bigint): boolean {
  return !isAmount(Number(value));
}

/** Where the totals would leave the safe integers; undefined where computeTotals may be asked. */
export function totalsOverflow(
  currency: Currency,
  lines: readonly TotalledLine[],
  adjustments: readonly TotalledAdjustment[],
): TotalsOverflow | undefined {
  const totals = exactTotals(currency, lines, adjustments);
  const lineIndex = totals.lineAmounts.findIndex(isUnsafe);
  if (lineIndex >= 0) return { at: "line", lineIndex };
  const sums = [
    totals.lineTotal,
    totals.discountTotal,
    totals.chargeTotal,
    ...totals.taxGroups.flatMap(({ taxable, tax }) => [taxable, tax]),
    totals.taxTotal,
    totals.total,
  ];
  return sums.some(isUnsafe) ? { at: "totals" } : undefined;
}

function safe(value: bigint): number {
  invariant(!isUnsafe(value), "A total leaves the safe integers.");
  return Number(value);
}

/**
 * Adds up an invoice: tax per rate on the sum of that rate's lines, discounts and charges.
 * Per rate: taxable = lines − document discounts + document charges; tax = taxable × rate, rounded
 * half away from zero; total = all taxables + all taxes. Ask totalsOverflow first about foreign input.
 */
export function computeTotals(
  currency: Currency,
  lines: readonly TotalledLine[],
  adjustments: readonly TotalledAdjustment[],
): InvoiceTotals {
  const totals = exactTotals(currency, lines, adjustments);
  return {
    lineAmounts: totals.lineAmounts.map(safe),
    lineTotal: safe(totals.lineTotal),
    discountTotal: safe(totals.discountTotal),
    chargeTotal: safe(totals.chargeTotal),
    taxGroups: totals.taxGroups.map(({ taxRate, taxable, tax }) => ({
      taxRate,
      taxable: safe(taxable),
      tax: safe(tax),
    })),
    taxTotal: safe(totals.taxTotal),
    total: safe(totals.total),
  };
}
