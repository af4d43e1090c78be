import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { planViewSchema } from "../../../shared/contract/arrangement-view.ts";
import { isIdle, openInPlan } from "../../../shared/flexibility/fit-plan.ts";
import type { Installment, PaymentPlan } from "../../../shared/flexibility/payment-plan.ts";
import { isPlanInForce } from "../../../shared/flexibility/plan-standing.ts";
import { invoiceAmounts } from "../../../shared/invoicing/invoice-status.ts";
import { presentPlan } from "../../../shared/invoicing/present-plan.ts";
import { daysBetween } from "../../../shared/values/calendar-date.ts";
import { localDateOf } from "../../../shared/values/time-zone.ts";
import { openAmounts, planOf } from "./a-plan.ts";
import { anyStep, PlanWorld } from "./plan-world.ts";

const plans = fc.record({
  amounts: fc.array(fc.integer({ min: 50, max: 60_000 }), { minLength: 1, maxLength: 8 }),
  cadence: fc.constantFrom("weekly" as const, "everyTwoWeeks" as const, "monthly" as const),
  collection: fc.constantFrom("autopay" as const, "reminder" as const),
  method: fc.constantFrom("card" as const, "us_bank_account" as const),
  firstDate: fc.constantFrom("2026-12-01", "2026-12-03", "2026-12-10", "2026-12-31"),
});
const steps = fc.array(anyStep, { minLength: 1, maxLength: 25 });

/** A life of a plan, looked at after every step. */
function everyStep(look: (world: PlanWorld, before: PaymentPlan) => void, runs = 400): void {
  fc.assert(
    fc.property(plans, steps, (plan, all) => {
      const world = new PlanWorld(plan);
      for (const step of all) {
        const before = planOf(world.invoice);
        world.take(step);
        look(world, before);
      }
    }),
    { numRuns: runs },
  );
}

describe("properties", () => {
  it("a plan in force asks for exactly what remains, and one that asks for nothing is over", () => {
    everyStep(({ invoice }) => {
      const plan = planOf(invoice);
      const { remaining } = invoiceAmounts(invoice);

      if (isPlanInForce(plan)) expect(openInPlan(plan)).toBe(remaining);
      expect(isPlanInForce(plan) && openInPlan(plan) === 0).toBe(false);
      expect(openAmounts(invoice).every((amount) => amount >= 0)).toBe(true);
    });
  });

  it("dates keep their order, and there are never more than 24", () => {
    everyStep(({ invoice }) => {
      const dates = planOf(invoice).installments.map(({ date }) => date);

      expect(dates).toEqual([...new Set(dates)].toSorted());
      expect(dates.length).toBeLessThanOrEqual(24);
    });
  });

  it("an installment is what was agreed, as long as no other money moved it", () => {
    fc.assert(
      fc.property(plans, steps, (plan, all) => {
        const world = new PlanWorld(plan);
        const calm = all.filter(
          ({ does }) => does === "wait" || does === "move" || does === "pause",
        );
        for (const step of calm) world.take(step);

        expect(planOf(world.invoice).installments.map(({ amount }) => amount)).toEqual(
          plan.amounts,
        );
      }),
    );
  });

  it("by itself, a bank debit is made twice at most, a card charged four times", () => {
    everyStep(({ invoice, charges }) => {
      const { installments, method } = planOf(invoice);
      // A payment that its client starts by hand is noted beside them.
      const byItself = installments.map(
        ({ tries }) => tries.filter(({ paymentId }) => charges.includes(paymentId)).length,
      );

      expect(Math.max(...byItself)).toBeLessThanOrEqual(method === "us_bank_account" ? 2 : 4);
    });
  });

  it("nobody is charged without a word three days before, or their own choice", () => {
    everyStep(({ news, invoice }, before) => {
      const first = planOf(invoice).installments[0]?.number;
      for (const { news: told, on, plan } of news.splice(0)) {
        if (told.kind !== "charge-installment") continue;
        const charged = (plan as PaymentPlan).installments.find(
          ({ number }) => number === told.number,
        );
        const chosen = charged?.movedFrom !== undefined || told.number === first;
        // Where a payment by hand failed first, the word about that one names the next charge.
        const announced = charged?.announcedAt ?? charged?.tries[0]?.failedAt;

        expect(on >= (charged?.date ?? "")).toBe(true);
        if (chosen) continue;
        expect(announced).toBeDefined();
        const day = localDateOf(announced ?? "", invoice.timeZone);
        expect(daysBetween(day, on)).toBeGreaterThanOrEqual(3);
      }
      expect(before.id).toBe(planOf(invoice).id);
    });
  });

  it("nothing is under way for an installment but payments that have not ended", () => {
    everyStep(({ invoice, payments }) => {
      const moving = payments.filter(({ status }) => status === "processing").map(({ id }) => id);
      const noted = planOf(invoice).installments.flatMap(({ onItsWay = [] }) => onItsWay);

      const isOver = !isPlanInForce(planOf(invoice));
      expect(isOver ? [] : noted.toSorted()).toEqual(isOver ? [] : moving.toSorted());
    });
  });

  it("an invoice is due with its next installment, while its plan is active", () => {
    everyStep(({ invoice }, before) => {
      const plan = planOf(invoice);
      const open = plan.installments.filter(({ amount, paid }) => amount > paid);
      const next = open.find(isIdle) ?? open.at(-1);

      expect(invoice.dueDate).toBe(plan.status === "active" ? next?.date : invoice.dueDate);
      expect(plan).toEqual(before.status === "finished" ? before : plan);
    });
  });

  it("extra money leaves the next date and amount, while more than that remains", () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 99 }), (plan, percent) => {
        const world = new PlanWorld({ ...plan, collection: "autopay", firstDate: "2026-12-10" });
        const [next, ...others] = plan.amounts;
        world.take({ does: "pay-any", share: percent });
        const after = planOf(world.invoice);
        const left = openAmounts(world.invoice);

        if (after.status !== "active") return;
        const total = left.reduce((sum, amount) => sum + amount, 0);
        const isUntouched = total >= (next ?? 0) + 50 || others.length === 0;
        if (isUntouched) expect(left[0]).toBe(Math.min(next ?? 0, total));
        expect(after.installments[0]?.date).toBe("2026-12-10");
      }),
    );
  });

  it("what both sides see is whole, and keeps its contract", () => {
    everyStep(({ invoice, payments, today }) => {
      const view = presentPlan(invoice, payments, today);
      const shown = view?.installments ?? [];
      const sum = (all: readonly Pick<Installment, "amount" | "paid">[]) =>
        all.reduce((total, { amount, paid }) => total + amount - paid, 0);

      expect(v.is(planViewSchema, { ...view, id: `plan_8xk2m4qa${"a".repeat(26)}` })).toBe(true);
      expect(sum(shown)).toBe(openInPlan(planOf(invoice)));
      expect(shown.filter(({ state }) => state === "next").length).toBeLessThanOrEqual(1);
    });
  });
});
