import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { liveTotals } from "../../../../portal/src/vendor/editor/live-totals.ts";
import { readForm } from "../../../../portal/src/vendor/editor/read-form.ts";
import { readAdjustment, readLine } from "../../../../portal/src/vendor/editor/read-line.ts";
import { computeTotals } from "../../../../shared/invoicing/totals.ts";
import { aForm, aLineForm } from "./a-form.ts";

function totalsOf(form: ReturnType<typeof aForm>) {
  return liveTotals(
    form.currency,
    form.lines.map((line) => readLine(line, form.currency)),
    form.adjustments.map((each) => readAdjustment(each, form.currency)),
  );
}

const welcome = {
  key: "welcome",
  kind: "discount",
  description: "Welcome",
  amount: "100",
  taxRate: "7",
} as const;

describe("liveTotals", () => {
  it("adds up lines, discounts, charges and tax", () => {
    const form = aForm({ lines: [aLineForm({ taxRate: "7" })], adjustments: [welcome] });

    expect(totalsOf(form)).toEqual({
      outcome: "added",
      unfinishedCount: 0,
      totals: {
        lineAmounts: [124_000],
        lineTotal: 124_000,
        discountTotal: 10_000,
        chargeTotal: 0,
        taxGroups: [{ taxRate: "7", taxable: 114_000, tax: 7980 }],
        taxTotal: 7980,
        total: 121_980,
      },
    });
  });

  it("counts a line that only lacks its description", () => {
    const form = aForm({ lines: [aLineForm({ description: "" })] });

    expect(totalsOf(form)).toMatchObject({ unfinishedCount: 0, totals: { total: 124_000 } });
  });

  it("takes nothing off for a discount that is chosen and not yet typed", () => {
    const form = aForm({ lines: [aLineForm({ discountKind: "percent" })] });

    expect(totalsOf(form)).toMatchObject({ unfinishedCount: 0, totals: { total: 124_000 } });
  });

  it("leaves out what lacks a number, and says how many that are", () => {
    const form = aForm({
      lines: [
        aLineForm(),
        aLineForm({ unitPrice: "" }),
        aLineForm({ discountKind: "percent", discount: "a lot" }),
      ],
      adjustments: [{ ...welcome, amount: "" }],
    });

    expect(totalsOf(form)).toMatchObject({ unfinishedCount: 3, totals: { total: 124_000 } });
  });

  it("says when amounts are too large to be added exactly", () => {
    const line = aLineForm({ quantity: "999999999999", unitPrice: "999999999999" });

    expect(totalsOf(aForm({ lines: [line] }))).toEqual({ outcome: "too-large" });
  });

  describe("properties", () => {
    const number = (maximum: number) =>
      fc.integer({ min: 0, max: maximum }).map((value) => (value / 100).toFixed(2));
    const lines = fc.array(
      fc
        .record({
          quantity: number(10_000),
          unitPrice: number(1_000_000),
          taxRate: fc.constantFrom("0", "7", "8.875", "20"),
          discountKind: fc.constantFrom("none" as const, "percent" as const),
          discount: number(10_000),
        })
        .map((change) => aLineForm(change)),
      { minLength: 1, maxLength: 20 },
    );

    it("shows exactly what the server will compute from the request", () => {
      fc.assert(
        fc.property(lines, fc.constantFrom("USD", "JPY", "KWD"), (typed, currency) => {
          const form = aForm({ lines: typed, currency });
          const { request } = readForm(form);
          const shown = totalsOf(form);

          expect(request).toBeDefined();
          expect(shown.outcome === "added" && shown.totals).toEqual(
            computeTotals(currency, request?.lines ?? [], request?.adjustments ?? []),
          );
        }),
      );
    });
  });
});
