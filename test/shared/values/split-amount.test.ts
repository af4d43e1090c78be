import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvariantViolation } from "../../../shared/values/invariant.ts";
import { addAmounts } from "../../../shared/values/money.ts";
import { splitAmount, splitAmountInSteps } from "../../../shared/values/split-amount.ts";
import { workedExamples } from "./worked-examples.ts";

type SplitExample = {
  readonly total: number;
  readonly parts: number;
  readonly expect: readonly number[];
};

const amounts = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
const partCounts = fc.integer({ min: 1, max: 60 });

describe("splitAmount", () => {
  it("gives the spare minor units to the first parts", () => {
    expect(splitAmount(100, 3)).toEqual([34, 33, 33]);
    expect(splitAmount(8, 7)).toEqual([2, 1, 1, 1, 1, 1, 1]);
    expect(splitAmount(2, 4)).toEqual([1, 1, 0, 0]);
  });

  it("mirrors a negative total", () => {
    expect(splitAmount(-100, 3)).toEqual([-34, -33, -33]);
    expect(splitAmount(-1, 2)).toEqual([-1, 0]);
  });

  it("divides nothing into nothing, without a negative zero", () => {
    expect(splitAmount(0, 3)).toEqual([0, 0, 0]);
    expect(splitAmount(-0, 2)).toEqual([0, 0]);
  });

  it("stays exact at the end of the safe integers", () => {
    const parts = splitAmount(Number.MAX_SAFE_INTEGER, 2);

    expect(parts).toEqual([4_503_599_627_370_496, 4_503_599_627_370_495]);
  });

  it.each([0, -1, 1.5, Number.NaN])("stops at %d parts", (parts) => {
    expect(() => splitAmount(100, parts)).toThrow(InvariantViolation);
  });

  it("agrees with every worked example", (context) => {
    const examples = workedExamples<SplitExample>("split.json", context);

    const results = examples.map(({ total, parts }) => splitAmount(total, parts));

    expect(examples.length).toBeGreaterThan(0);
    expect(results).toEqual(examples.map((example) => example.expect));
  });
});

describe("splitAmountInSteps", () => {
  it("makes parts that Stripe can charge, the rest in the last", () => {
    expect(splitAmountInSteps(10_005, 3, 10)).toEqual([3340, 3330, 3335]);
    expect(splitAmountInSteps(-10_005, 3, 10)).toEqual([-3340, -3330, -3335]);
  });

  it("is the plain split where a step is one minor unit", () => {
    expect(splitAmountInSteps(100, 3, 1)).toEqual(splitAmount(100, 3));
  });

  it("leaves less than a step to the last part alone", () => {
    expect(splitAmountInSteps(7, 3, 10)).toEqual([0, 0, 7]);
  });

  it("stops at a step that is no whole number of minor units", () => {
    expect(() => splitAmountInSteps(100, 3, 0)).toThrow(InvariantViolation);
    expect(() => splitAmountInSteps(100, 3, 2.5)).toThrow(InvariantViolation);
  });
});

describe("properties", () => {
  it("sums to the total, in parts at most one minor unit apart, the larger first", () => {
    fc.assert(
      fc.property(amounts, partCounts, (total, count) => {
        const parts = splitAmount(total, count);
        const sizes = parts.map(Math.abs);
        return (
          parts.length === count &&
          addAmounts(...parts) === total &&
          Math.max(...sizes) - Math.min(...sizes) <= 1 &&
          sizes.every((size, index) => index === 0 || size <= (sizes[index - 1] ?? 0)) &&
          parts.every((part) => part === 0 || Math.sign(part) === Math.sign(total))
        );
      }),
    );
  });

  it("sums to the total in steps, only the last part with a rest smaller than one", () => {
    fc.assert(
      fc.property(amounts, partCounts, fc.constantFrom(1, 10, 100), (total, count, step) => {
        const parts = splitAmountInSteps(total, count, step);
        const rest = (parts.at(-1) ?? 0) % step;
        return (
          addAmounts(...parts) === total &&
          parts.slice(0, -1).every((part) => part % step === 0) &&
          Math.abs(rest) < step &&
          parts.every((part) => part === 0 || Math.sign(part) === Math.sign(total))
        );
      }),
    );
  });
});
