import { describe, expect, it } from "vitest";
import type { Installment, PaymentPlan } from "../../../shared/flexibility/payment-plan.ts";
import { canTry, nextTry } from "../../../shared/flexibility/plan-retry.ts";
import { aPlan } from "./a-plan.ts";

const friday = "2026-12-11";

function tried(...codes: readonly string[]): Installment {
  const tries = codes.map((declineCode, index) => ({
    paymentId: `pay_${index}`,
    at: `2026-12-${10 + index}T17:00:00.000Z`,
    declineCode,
    failedAt: `2026-12-${10 + index}T17:00:01.000Z`,
  }));
  return { number: 1, date: "2026-12-10", amount: 100, paid: 0, tries };
}

function next(plan: PaymentPlan, ...codes: readonly string[]): string | undefined {
  return nextTry(plan, tried(...codes), codes.at(-1) ?? "", friday);
}

const byDebit = aPlan({ method: "us_bank_account" });
const money = "insufficient_funds";

describe("a card that was declined", () => {
  it.each([
    [[money], "2026-12-14"],
    [[money, "generic_decline"], "2026-12-16"],
    [[money, money, "do_not_honor"], "2026-12-18"],
    [[money, money, money, money], undefined],
    [["lost_card"], undefined],
    [["authentication_required"], undefined],
    [["expired_card"], undefined],
    [["processing_error", "revocation_of_authorization"], undefined],
    [["called-off"], "2026-12-12"],
    [["called-off", money], "2026-12-14"],
    [["called-off", "called-off", "called-off", "called-off"], undefined],
  ] as const)("after %j is charged again on %s", (codes, date) => {
    expect(next(aPlan(), ...codes)).toBe(date);
  });
});

describe("a bank debit that came back", () => {
  it.each([
    // Monday, Tuesday, Wednesday: the weekend doesn't count.
    [[money], "2026-12-16"],
    [[money, money], undefined],
    [["account_closed"], undefined],
    [["debit_not_authorized"], undefined],
    [["could_not_process"], undefined],
    [["called-off", money], undefined],
  ] as const)("after %j is made again on %s", (codes, date) => {
    expect(next(byDebit, ...codes)).toBe(date);
  });
});

describe("a charge that nobody authorized", () => {
  it("is never made", () => {
    const { methodId: _, ...without } = aPlan();

    expect(next(without, money)).toBeUndefined();
    expect(next(aPlan({ collection: "reminder" }), money)).toBeUndefined();
    expect(canTry(without, tried())).toBe(false);
  });

  it("begins anew with another method", () => {
    const plan = aPlan({ methodSince: "2026-12-13T09:00:00.000Z" });

    expect(canTry(plan, tried(money, money, money, money))).toBe(true);
    expect(canTry(plan, tried("a", "a", "a", "a", "a", "a", "a"))).toBe(false);
  });
});
