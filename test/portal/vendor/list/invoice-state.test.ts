import { describe, expect, it } from "vitest";
import { shownState } from "../../../../portal/src/vendor/list/invoice-state.ts";

const usd = (amount: number) => ({ amount, currency: "USD" });
const open = {
  status: "open",
  isOverdue: false,
  total: usd(100),
  amountRemaining: usd(100),
  amountProcessing: usd(0),
} as const;

describe("shownState", () => {
  it.each([
    [{}, "open"],
    [{ isOverdue: true }, "overdue"],
    [{ amountRemaining: usd(60) }, "partlyPaid"],
    [{ amountRemaining: usd(60), isOverdue: true }, "overdue"],
    [{ amountProcessing: usd(100) }, "processing"],
    [{ amountProcessing: usd(100), isOverdue: true }, "processing"],
    [{ amountProcessing: usd(40), isOverdue: true }, "overdue"],
    [{ status: "draft" }, "draft"],
    [{ status: "paid", amountRemaining: usd(0) }, "paid"],
    [{ status: "void" }, "void"],
    [{ status: "uncollectible" }, "uncollectible"],
  ] as const)("says of an invoice with %j: %s", (change, state) => {
    expect(shownState({ ...open, ...change })).toBe(state);
  });
});
