import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DocumentAdjustment } from "../../../shared/invoicing/document-adjustment.ts";
import {
  lineAmount,
  lineAmountBeforeDiscount,
  type LineDiscount,
  type LineItem,
} from "../../../shared/invoicing/line-item.ts";
import { computeTotals, totalsOverflow } from "../../../shared/invoicing/totals.ts";
import { InvariantViolation } from "../../../shared/values/invariant.ts";
import { addAmounts } from "../../../shared/values/money.ts";
import { workedExamples } from "../values/worked-examples.ts";

type TotalsExample = {
  readonly currency: string;
  readonly lines: readonly {
    readonly quantity: string;
    readonly unitPrice: string;
    readonly discount: LineDiscount | null;
    readonly taxRate: string;
    readonly expectAmount: number;
  }[];
  readonly document: readonly Omit<DocumentAdjustment, "description">[];
  readonly expect: {
    readonly lineTotal: number;
    readonly groups: readonly { taxRate: string; taxable: number; tax: number }[];
    readonly taxTotal: number;
    readonly total: number;
  };
};

function line(deviation: Partial<LineItem> = {}): LineItem {
  return { description: "Design", quantity: "1", unitPrice: "100", taxRate: "7", ...deviation };
}

function adjustment(deviation: Partial<DocumentAdjustment> = {}): DocumentAdjustment {
  return { kind: "discount", description: "Loyalty", amount: 1000, taxRate: "7", ...deviation };
}

const huge = line({ quantity: "999999999", unitPrice: "999999999" });

describe("lineAmount", () => {
  it.each([
    ["USD", "0.0125", "19.99", 25],
    ["USD", "3", "33.333", 10_000],
    ["USD", "1", "0.005", 1],
    ["USD", "-1", "0.005", -1],
    ["USD", "1", "0.0049", 0],
    ["USD", "-0.5", "-10", 500],
    ["JPY", "1", "0.5", 1],
    ["JPY", "1.5", "333", 500],
    ["KWD", "1", "0.0005", 1],
    ["KWD", "1", "1.2345", 1235],
    ["CLF", "1", "1.23455", 12_346],
  ])("rounds once in %s: %s × %s is %d", (currency, quantity, unitPrice, expected) => {
    expect(lineAmount(line({ quantity, unitPrice }), currency)).toBe(expected);
  });

  it("takes a percent off before it rounds", () => {
    const discounted = line({ unitPrice: "0.15", discount: { percent: "33.333" } });

    expect(lineAmount(discounted, "USD")).toBe(10);
    expect(lineAmountBeforeDiscount(discounted, "USD")).toBe(15);
  });

  it("takes an amount off after it rounds, even below zero", () => {
    const discounted = line({ unitPrice: "0.155", discount: { amount: 20 } });

    expect(lineAmount(discounted, "USD")).toBe(-4);
    expect(lineAmountBeforeDiscount(discounted, "USD")).toBe(16);
  });

  it("takes all off at 100 percent, without a negative zero", () => {
    const free = line({ quantity: "-3", discount: { percent: "100.0" } });

    expect(lineAmount(free, "USD")).toBe(0);
  });

  it("stops where an amount leaves the safe integers", () => {
    expect(() => lineAmount(huge, "USD")).toThrow(InvariantViolation);
  });
});

describe("computeTotals", () => {
  it("is all zeros without lines", () => {
    expect(computeTotals("USD", [], [])).toEqual({
      lineAmounts: [],
      lineTotal: 0,
      discountTotal: 0,
      chargeTotal: 0,
      taxGroups: [],
      taxTotal: 0,
      total: 0,
    });
  });

  it("taxes the sum of a rate's lines, not each line", () => {
    // Per line the tax of 0.05 at 7% would round to nothing.
    const lines = Array.from({ length: 10 }, () => line({ unitPrice: "0.05" }));

    const totals = computeTotals("USD", lines, []);

    expect(totals.taxGroups).toEqual([{ taxRate: "7", taxable: 50, tax: 4 }]);
    expect(totals.total).toBe(54);
  });

  it("changes a rate's taxable amount by the discounts and charges of that rate", () => {
    const totals = computeTotals(
      "USD",
      [line(), line({ unitPrice: "50", taxRate: "0" })],
      [
        adjustment(),
        adjustment({ kind: "charge", amount: 500, taxRate: "0" }),
        adjustment({ kind: "charge", amount: 200, taxRate: "20" }),
      ],
    );

    expect(totals).toEqual({
      lineAmounts: [10_000, 5000],
      lineTotal: 15_000,
      discountTotal: 1000,
      chargeTotal: 700,
      taxGroups: [
        { taxRate: "0", taxable: 5500, tax: 0 },
        { taxRate: "7", taxable: 9000, tax: 630 },
        { taxRate: "20", taxable: 200, tax: 40 },
      ],
      taxTotal: 670,
      total: 15_370,
    });
  });

  it("makes one group of equal rates and sorts by value", () => {
    const rates = ["21", "7.0", "8.875", "7", "7.00", "0"];

    const totals = computeTotals(
      "USD",
      rates.map((taxRate) => line({ taxRate })),
      [],
    );

    expect(totals.taxGroups.map(({ taxRate, taxable }) => [taxRate, taxable])).toEqual([
      ["0", 10_000],
      ["7", 30_000],
      ["8.875", 10_000],
      ["21", 10_000],
    ]);
  });

  it("rounds a negative tax away from zero too", () => {
    const totals = computeTotals(
      "USD",
      [line({ quantity: "-1", unitPrice: "0.5", taxRate: "1" })],
      [],
    );

    expect(totals.taxGroups).toEqual([{ taxRate: "1", taxable: -50, tax: -1 }]);
    expect(totals.total).toBe(-51);
  });

  it("passes beyond the safe integers on the way to a total within them", () => {
    const half = "45000000000000";
    const lines = [half, half, half, `-${half}`, `-${half}`].map((unitPrice) =>
      line({ unitPrice, taxRate: "0" }),
    );

    expect(computeTotals("USD", lines, []).total).toBe(4_500_000_000_000_000);
  });

  it("stops where a total leaves the safe integers", () => {
    expect(() => computeTotals("USD", [huge], [])).toThrow(InvariantViolation);
  });

  it("agrees with every worked example", (context) => {
    const examples = workedExamples<TotalsExample>("totals.json", context);

    const results = examples.map(({ currency, lines, document }) => {
      const items = lines.map(({ discount, ...each }) => ({
        ...each,
        ...(discount && { discount }),
      }));
      const totals = computeTotals(currency, items, document);
      const { lineAmounts, lineTotal, taxGroups: groups, taxTotal, total } = totals;
      return { lineAmounts, lineTotal, groups, taxTotal, total };
    });

    expect(examples.length).toBeGreaterThan(0);
    expect(results).toEqual(
      examples.map((example) => ({
        lineAmounts: example.lines.map(({ expectAmount }) => expectAmount),
        ...example.expect,
      })),
    );
  });
});

describe("totalsOverflow", () => {
  it("has nothing to say of an invoice whose totals fit", () => {
    expect(totalsOverflow("USD", [line()], [adjustment()])).toBeUndefined();
  });

  it("names the first line that is too large", () => {
    expect(totalsOverflow("USD", [line(), huge, huge], [])).toEqual({ at: "line", lineIndex: 1 });
  });

  it.each([
    ["lines", [line({ unitPrice: "90000000000000" }), line({ unitPrice: "90000000000000" })], []],
    ["tax", [line({ unitPrice: "90000000000000", taxRate: "1000" })], []],
    ["total with tax", [line({ unitPrice: "90000000000000", taxRate: "5" })], []],
    [
      "charges",
      [],
      Array.from({ length: 2 }, () => adjustment({ kind: "charge", amount: 2 ** 52 })),
    ],
    [
      "discounts, though not what is left after them,",
      [line({ unitPrice: "45000000000000" })],
      Array.from({ length: 2 }, () => adjustment({ amount: 2 ** 52 })),
    ],
    ["discounts", [], Array.from({ length: 2 }, () => adjustment({ amount: 2 ** 52 }))],
  ] as const)("finds that the %s leave the safe integers", (_, lines, adjustments) => {
    expect(totalsOverflow("USD", lines, adjustments)).toEqual({ at: "totals" });
    expect(() => computeTotals("USD", lines, adjustments)).toThrow(InvariantViolation);
  });
});

describe("properties", () => {
  const decimals = (maximum: number, scale: number) =>
    fc.integer({ min: -maximum, max: maximum }).map((units) => {
      const digits = String(Math.abs(units)).padStart(scale + 1, "0");
      return `${units < 0 ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
    });
  const rates = fc.constantFrom("0", "0.0", "2.1", "7", "7.0", "8.875", "13", "20", "100");
  const discounts = fc.option(
    fc.oneof(
      fc.record({ percent: fc.constantFrom("0", "2", "12.5", "33.333", "100") }),
      fc.record({ amount: fc.nat(10_000) }),
    ),
    { nil: undefined },
  );
  const lines = fc.array(
    fc
      .tuple(decimals(10_000_000, 4), decimals(2_000_000_000, 6), rates, discounts)
      .map(([quantity, unitPrice, taxRate, discount]) =>
        line({ quantity, unitPrice, taxRate, ...(discount && { discount }) }),
      ),
    { maxLength: 20 },
  );
  const adjustments = fc.array(
    fc
      .tuple(fc.constantFrom("discount", "charge"), fc.nat(1_000_000), rates)
      .map(([kind, amount, taxRate]) => adjustment({ kind, amount, taxRate })),
    { maxLength: 5 },
  );
  const currencies = fc.constantFrom("JPY", "VND", "USD", "THB", "NPR", "KWD", "TND", "CLF");

  it("totals lines, discounts, charges and taxes to the last minor unit", () => {
    fc.assert(
      fc.property(currencies, lines, adjustments, (currency, items, changes) => {
        const totals = computeTotals(currency, items, changes);
        const taxable = addAmounts(...totals.taxGroups.map((group) => group.taxable));
        expect(addAmounts(...totals.lineAmounts)).toBe(totals.lineTotal);
        expect(taxable).toBe(totals.lineTotal - totals.discountTotal + totals.chargeTotal);
        expect(addAmounts(...totals.taxGroups.map((group) => group.tax))).toBe(totals.taxTotal);
        expect(totals.total).toBe(taxable + totals.taxTotal);
      }),
    );
  });

  it("comes to the same whatever the order of lines and adjustments", () => {
    fc.assert(
      fc.property(currencies, lines, adjustments, (currency, items, changes) => {
        const forward = computeTotals(currency, items, changes);
        const backward = computeTotals(currency, items.toReversed(), changes.toReversed());
        expect(backward).toEqual({ ...forward, lineAmounts: forward.lineAmounts.toReversed() });
      }),
    );
  });

  it("mirrors a line whose quantity is mirrored, without amounts off", () => {
    fc.assert(
      fc.property(currencies, lines, (currency, items) => {
        for (const { quantity, unitPrice } of items) {
          const mirrored = quantity.startsWith("-") ? quantity.slice(1) : `-${quantity}`;
          const amount = lineAmount({ quantity, unitPrice }, currency);
          expect(lineAmount({ quantity: mirrored, unitPrice }, currency)).toBe(0 - amount);
        }
      }),
    );
  });

  it("taxes each rate within half a minor unit of the exact tax", () => {
    fc.assert(
      fc.property(currencies, lines, (currency, items) => {
        for (const { taxRate, taxable, tax } of computeTotals(currency, items, []).taxGroups) {
          // In thousandths of a percent, exact: a rate here has three decimals at most.
          const rate = BigInt(Math.round(Number(taxRate) * 1000));
          const error = BigInt(tax) * 100_000n - BigInt(taxable) * rate;
          expect((error < 0n ? -error : error) * 2n).toBeLessThanOrEqual(100_000n);
        }
      }),
    );
  });
});
