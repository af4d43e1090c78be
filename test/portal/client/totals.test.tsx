import { screen } from "@solidjs/testing-library";
import { beforeEach, describe, expect, it } from "vitest";
import { sampleStates } from "./sample-states.ts";
import type { SampleState } from "./sample-states.ts";
import { letEverythingBeInSight, showInvoice } from "./show-invoice.tsx";

beforeEach(letEverythingBeInSight);

function totalsOf(state: SampleState): string[] {
  showInvoice(sampleStates[state]);
  const rows = screen.getByText("Total", { selector: ".totals dt" }).closest("dl")?.children ?? [];
  return [...rows].map(({ children }) =>
    [...children].map(({ textContent }) => textContent?.trim().replace("\u00a0", " ")).join(": "),
  );
}

describe("the totals", () => {
  it("of a plain invoice are one figure", () => {
    expect(totalsOf("due-in")).toEqual(["Total: $1,240.00"]);
  });

  it("tell discounts, charges and tax by rate apart", () => {
    expect(totalsOf("taxed")).toEqual([
      "Sum of the lines: €2,367.75",
      "Discount: Returning client: -€50.00",
      "Charge: Courier to Hamburg: €24.00",
      "Tax 7% on €897.75: €62.84",
      "Tax 19% on €1,144.00: €217.36",
      "Total: €2,621.95",
    ]);
  });

  it("say what is paid, what is left, and what of it is on its way", () => {
    expect(totalsOf("part-processing")).toEqual([
      "Total: $1,240.00",
      "Paid: -$300.00",
      "Left to pay: $940.00",
      "Of this, on its way: $200.00",
    ]);
  });

  it("of a paid invoice leave nothing to pay", () => {
    expect(totalsOf("paid")).toEqual(["Total: $1,240.00", "Paid: -$1,240.00"]);
  });

  it("keep the decimals of each currency", () => {
    expect(totalsOf("yen").at(-1)).toBe("Total: ¥112,200");
  });

  it("are exact beyond what a float holds", () => {
    expect(totalsOf("large-sum")).toEqual(["Total: KWD 1,334,567,954.320"]);
  });
});
