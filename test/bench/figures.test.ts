import { describe, expect, it } from "vitest";
import { type Call, serialCount } from "./counted-calls.ts";
import { verdictOf } from "./figure.ts";
import { interleave } from "./interleave.ts";
import { median } from "./median.ts";

function call(startedAt: number, endedAt: number): Call {
  return { name: "Query", startedAt, endedAt };
}

describe("trips that wait for one another", () => {
  it("are each call that starts after the last one ended", () => {
    expect(serialCount([call(0, 1), call(1, 2), call(3, 4)])).toBe(3);
  });

  it("count calls at the same time once", () => {
    expect(serialCount([call(0, 9), call(1, 3), call(2, 8)])).toBe(1);
  });

  it("go on beside a long call", () => {
    expect(serialCount([call(0, 9), call(1, 3), call(4, 6)])).toBe(2);
  });

  it("count a call without an end as one", () => {
    expect(serialCount([call(0, 1), call(2, Number.POSITIVE_INFINITY)])).toBe(2);
  });
});

describe("the median", () => {
  it("is the one in the middle, whatever the order", () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it("is between the two in the middle of an even count", () => {
    expect(median([4, 1, 9, 2])).toBe(3);
  });

  it("of nothing is a mistake", () => {
    expect(() => median([])).toThrow("Nothing was measured.");
  });
});

describe("a verdict", () => {
  it("takes a figure on the bound as reached", () => {
    const bounds = { goal: 4, stretch: 2 };
    expect([2, 4, 5].map((measured) => verdictOf(measured, bounds))).toEqual([
      "stretch goal met",
      "goal met",
      "goal missed",
    ]);
  });
});

describe("rounds", () => {
  it("take turns, every second one backwards", async () => {
    const order: string[] = [];
    const results = await interleave(["a", "b"] as const, 3, (name) => {
      order.push(name);
      return Promise.resolve(order.length);
    });
    expect(order.join("")).toBe("abbaab");
    expect(results).toEqual({ a: [1, 4, 5], b: [2, 3, 6] });
  });
});
