import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fitPlan,
  openInPlan,
  openOf,
  payPart,
  shortenTail,
} from "../../../shared/flexibility/fit-plan.ts";
import type { PaymentPlan } from "../../../shared/flexibility/payment-plan.ts";
import { aPlan } from "./a-plan.ts";

const smallest = 50;
const open = (plan: PaymentPlan) => plan.installments.map(openOf);

describe("a plan that is shortened", () => {
  it("loses the end first and keeps the next amount", () => {
    const { plan, left } = shortenTail(aPlan(), 50_000, smallest);

    expect(open(plan)).toEqual([40_000, 30_000, 0]);
    expect(plan.installments.map(({ taken = 0 }) => taken)).toEqual([0, 10_000, 40_000]);
    expect(left).toBe(0);
  });

  it("gives back what it cannot take", () => {
    expect(shortenTail(aPlan(), 130_000, smallest)).toMatchObject({ left: 10_000 });
  });

  it("leaves no rest that is too little to be paid", () => {
    const { plan } = shortenTail(aPlan(), 39_980, smallest);

    expect(open(plan)).toEqual([40_000, 39_970, 50]);
  });

  it("leaves a small rest that stands alone", () => {
    expect(open(shortenTail(aPlan({ amounts: [40_000] }), 39_980, smallest).plan)).toEqual([20]);
  });

  it("takes last of what a payment is under way for", () => {
    const plan = aPlan();
    const busy = {
      ...plan,
      installments: plan.installments.map((each) =>
        each.number === 3 ? { ...each, onItsWay: ["pay_1"] } : each,
      ),
    };

    expect(open(shortenTail(busy, 50_000, smallest).plan)).toEqual([30_000, 0, 40_000]);
    expect(open(shortenTail(busy, 90_000, smallest).plan)).toEqual([0, 0, 30_000]);
  });

  it("takes of what is paid at once after all the others", () => {
    const plan = aPlan({ payNow: { amount: 20_000, method: "card" } });
    const { plan: shorter, left } = shortenTail(plan, 125_000, smallest);

    expect(open(shorter)).toEqual([0, 0, 0]);
    expect(shorter.payNow?.amount).toBe(15_000);
    expect(left).toBe(0);
  });
});

describe("a part of a plan that is paid", () => {
  it("takes what it is open for and leaves the rest", () => {
    const { plan, left } = payPart(aPlan(), 2, 45_000);

    expect(open(plan)).toEqual([40_000, 0, 40_000]);
    expect(left).toBe(5_000);
  });

  it("can be the one that is paid at once", () => {
    const { plan, left } = payPart(aPlan({ payNow: { amount: 100, method: "card" } }), 0, 150);

    expect(plan.payNow?.paid).toBe(100);
    expect(left).toBe(50);
  });

  it("is none that the plan doesn't have", () => {
    expect(payPart(aPlan(), 9, 100)).toEqual({ plan: aPlan(), left: 100 });
  });
});

describe("properties", () => {
  const amounts = fc.array(fc.integer({ min: 50, max: 100_000 }), { minLength: 1, maxLength: 24 });

  it("a plan never asks for more than remains, and for all of it if it did before", () => {
    fc.assert(
      fc.property(amounts, fc.nat(3_000_000), (parts, remaining) => {
        const plan = aPlan({ amounts: parts });
        const fitted = fitPlan(plan, remaining, smallest);

        expect(openInPlan(fitted)).toBe(Math.min(openInPlan(plan), remaining));
      }),
    );
  });

  it("no installment grows when a plan is shortened, nor is one left below the least", () => {
    fc.assert(
      fc.property(amounts, fc.nat(3_000_000), (parts, taken) => {
        const rest = open(shortenTail(aPlan({ amounts: parts }), taken, smallest).plan);
        const waiting = rest.filter((amount) => amount > 0);

        expect(rest.every((amount, index) => amount <= (parts[index] ?? 0))).toBe(true);
        // Between two that are both just enough, nothing can be filled up.
        const canFill = (waiting.at(-2) ?? 0) >= 2 * smallest;
        if (canFill) expect(waiting.at(-1)).toBeGreaterThanOrEqual(smallest);
      }),
    );
  });
});
