import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  authorizePlan,
  moveInstallment,
  pausePlan,
  startTry,
  stopPlan,
} from "../../../shared/flexibility/plan-changes.ts";
import { passPlanMilestone } from "../../../shared/flexibility/pass-plan-milestone.ts";
import { planMilestonesOf } from "../../../shared/flexibility/plan-milestones-of.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { addMonthsClamped } from "../../../shared/values/calendar-date.ts";
import { localDateOf } from "../../../shared/values/time-zone.ts";
import { done } from "../builders/a-paid-invoice.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";
import {
  aPlan,
  aPlannedInvoice,
  failing,
  installment,
  pay,
  paymentFor,
  planOf,
  tell,
} from "./a-plan.ts";

const now = "2026-12-05T17:00:00.000Z";
const planId = aPlan().id;
const dates = (invoice: IssuedInvoice) => planOf(invoice).installments.map(({ date }) => date);
const noPlan = { outcome: "refused", refusal: { reason: "no-plan" } };
const notChangeable = { outcome: "refused", refusal: { reason: "plan-not-changeable" } };

/** The first charge of a plan, declined on its day. */
function declined(code: string, invoice = aPlannedInvoice()): IssuedInvoice {
  const at = "2026-12-10T17:00:00.000Z";
  const payment = paymentFor(invoice, 40_000, 1, { startedAt: at });
  const begun = startTry(invoice, { planId, number: 1, paymentId: payment.id, at });
  return tell(done(begun).invoice, payment, failing(code), at).invoice;
}

/** The plan of an invoice once its first installment was announced, called and asked for in vain. */
function missed(invoice: IssuedInvoice, kinds: number): IssuedInvoice {
  let missing = invoice;
  for (let fired = 0; fired < kinds; fired += 1) {
    const [next] = planMilestonesOf(missing);
    if (next !== undefined) missing = passPlanMilestone(missing, next, next.at).invoice;
  }
  return missing;
}

describe("a plan that is not there", () => {
  it.each([
    ["none at all", anIssuedInvoice()],
    ["one that has ended", aPlannedInvoice({ status: "ended", end: "stopped" })],
    ["one that is finished", aPlannedInvoice({ status: "finished" })],
  ])("is not changed: %s", (_, invoice) => {
    expect(authorizePlan(invoice, { methodId: "pm_2", at: now })).toEqual(noPlan);
    expect(moveInstallment(invoice, 1, "2026-12-12", now)).toEqual(noPlan);
    expect(pausePlan(invoice, now)).toEqual(noPlan);
    expect(stopPlan(invoice, "plan", now)).toEqual(noPlan);
    expect(startTry(invoice, { planId, number: 1, paymentId: "pay_1", at: now })).toEqual(noPlan);
  });
});

describe("an installment that is moved", () => {
  it("has its new day, is due on it and told", () => {
    const { invoice, news } = done(moveInstallment(aPlannedInvoice(), 1, "2026-12-20", now));

    expect(installment(invoice, 1)).toMatchObject({ date: "2026-12-20", movedFrom: "2026-12-10" });
    expect(invoice).toMatchObject({ dueDate: "2026-12-20", dueDateMovedAt: now });
    expect(invoice.version).toBe(aPlannedInvoice().version + 1);
    expect(news).toEqual([{ kind: "installment-moved", planId, number: 1 }]);
  });

  it.each([
    ["tomorrow", "2026-12-06", true],
    ["today", "2026-12-05", false],
    ["its own day", "2026-12-10", false],
    ["14 days later", "2026-12-24", true],
    ["15 days later", "2026-12-25", false],
  ])("goes to %s: %s is %s", (_, date, isAllowed) => {
    const allowed = { earliest: "2026-12-06", latest: "2026-12-24" };

    expect(moveInstallment(aPlannedInvoice(), 1, date, now)).toMatchObject(
      isAllowed ? { outcome: "done" } : { refusal: { reason: "installment-not-movable", allowed } },
    );
  });

  it("stays before the one that follows", () => {
    const weekly = aPlannedInvoice({ cadence: "weekly" });

    expect(moveInstallment(weekly, 1, "2026-12-16", now).outcome).toBe("done");
    expect(moveInstallment(weekly, 1, "2026-12-17", now)).toMatchObject({
      refusal: { allowed: { latest: "2026-12-16" } },
    });
  });

  it("is the next one only, and once", () => {
    const { invoice } = done(moveInstallment(aPlannedInvoice(), 1, "2026-12-20", now));

    for (const [tried, number] of [
      [aPlannedInvoice(), 2],
      [aPlannedInvoice(), 9],
      [invoice, 1],
    ] as const) {
      expect(moveInstallment(tried, number, "2026-12-22", now)).toMatchObject({
        refusal: { reason: "installment-not-movable" },
      });
    }
  });

  it("is none for which money is on its way", () => {
    const planned = aPlannedInvoice();
    const { invoice } = tell(planned, paymentFor(planned, 40_000, 1), "processing");

    expect(moveInstallment(invoice, 1, "2026-12-20", now)).toMatchObject({
      refusal: { reason: "installment-not-movable" },
    });
  });

  it("is charged on a day so close without another word", () => {
    const { invoice } = done(moveInstallment(aPlannedInvoice(), 1, "2026-12-07", now));
    const [next] = planMilestonesOf(invoice);

    expect(next?.kind).toBe("installment-due");
    expect(localDateOf(next?.at ?? now, invoice.timeZone)).toBe("2026-12-07");
  });

  it("that was asked for kindly begins anew, but not once the plan is past due", () => {
    const asked = missed(aPlannedInvoice({ collection: "reminder" }), 3);
    const at = "2026-12-14T17:00:00.000Z";
    const { invoice } = done(moveInstallment(asked, 1, "2026-12-22", at));

    expect(installment(asked, 1).askedAt).toBeDefined();
    expect(planMilestonesOf(invoice)[0]?.kind).toBe("installment-coming");
    expect(moveInstallment(missed(asked, 1), 1, "2026-12-22", at)).toEqual(notChangeable);
  });
});

describe("a plan that is paused", () => {
  it("is one step of its cadence later, once", () => {
    const { invoice, news } = done(pausePlan(aPlannedInvoice(), now));

    expect(dates(invoice)).toEqual(["2027-01-10", "2027-02-10", "2027-03-10"]);
    expect(invoice.dueDate).toBe("2027-01-10");
    expect(news).toEqual([{ kind: "plan-paused", planId }]);
    expect(pausePlan(invoice, now)).toEqual(notChangeable);
  });

  it("keeps the ends of months", () => {
    const { invoice } = done(pausePlan(aPlannedInvoice({ firstDate: "2026-12-31" }), now));

    expect(dates(invoice)).toEqual(["2027-01-31", "2027-02-28", "2027-03-31"]);
  });

  it("leaves what is paid where it was", () => {
    const paid = pay(aPlannedInvoice(), 40_000, 1).invoice;

    expect(dates(done(pausePlan(paid, now)).invoice)).toEqual([
      "2026-12-10",
      "2027-02-10",
      "2027-03-10",
    ]);
  });

  it("counts from what was agreed, not from a day that was moved", () => {
    const moved = done(moveInstallment(aPlannedInvoice(), 1, "2026-12-20", now)).invoice;

    expect(dates(done(pausePlan(moved, now)).invoice)).toEqual([
      "2027-01-10",
      "2027-02-10",
      "2027-03-10",
    ]);
  });

  it("never goes back to an earlier day", () => {
    const weekly = aPlannedInvoice({ cadence: "weekly", amounts: [40_000] });
    const moved = done(moveInstallment(weekly, 1, "2026-12-24", now)).invoice;

    expect(dates(done(pausePlan(moved, now)).invoice)).toEqual(["2026-12-24"]);
  });

  it("is none that is past due, starting, or would have to be paid in the past", () => {
    const byReminder = aPlannedInvoice({ collection: "reminder", cadence: "weekly" });

    expect(pausePlan(missed(aPlannedInvoice({ collection: "reminder" }), 4), now)).toEqual(
      notChangeable,
    );
    expect(pausePlan(aPlannedInvoice({ status: "starting" }), now)).toEqual(notChangeable);
    expect(pausePlan(byReminder, "2026-12-17T17:00:00.000Z")).toEqual(notChangeable);
  });
});

describe("what is stopped", () => {
  it("is autopay alone: the plan goes on by reminder, and nothing is charged again", () => {
    const { invoice, news } = done(stopPlan(declined("insufficient_funds"), "autopay", now));

    expect(planOf(invoice)).toMatchObject({ status: "active", collection: "reminder" });
    expect(planOf(invoice)).not.toHaveProperty("methodId");
    expect(installment(invoice, 1)).not.toHaveProperty("nextTryDate");
    expect(news).toEqual([{ kind: "autopay-stopped", planId }]);
    expect(stopPlan(invoice, "autopay", now)).toEqual(notChangeable);
  });

  it("begins a plan that waited for its method alone", () => {
    const { methodId: _, ...plan } = aPlan({ status: "starting" });
    const waiting = { ...aPlannedInvoice(), arrangements: { plan } };

    expect(done(stopPlan(waiting, "autopay", now)).news).toEqual([
      { kind: "plan-started", planId },
      { kind: "autopay-stopped", planId },
    ]);
  });

  it.each([
    ["2026-12-21", "2026-12-21"],
    ["2026-12-01", "2026-12-12"],
  ])("is the plan: the rest, due on %s before, is due on %s", (dueDateBefore, dueDate) => {
    const { invoice, news } = done(stopPlan(aPlannedInvoice({ dueDateBefore }), "plan", now));

    expect(planOf(invoice)).toMatchObject({ status: "ended", end: "stopped", endedAt: now });
    expect(invoice.dueDate).toBe(dueDate);
    expect(news).toEqual([{ kind: "plan-stopped", planId }]);
    expect(planMilestonesOf(invoice)).toEqual([]);
  });
});

describe("a method that is authorized", () => {
  const paidWith = { brand: "visa", lastDigits: "4242" };

  it("begins a plan that waited for it alone", () => {
    const { methodId: _, ...plan } = aPlan({ status: "starting" });
    const waiting = { ...aPlannedInvoice(), arrangements: { plan } };
    const { invoice, news } = done(authorizePlan(waiting, { methodId: "pm_2", paidWith, at: now }));

    expect(planOf(invoice)).toMatchObject({ status: "active", methodId: "pm_2", paidWith });
    expect(news).toEqual([{ kind: "plan-started", planId }]);
  });

  it("leaves a plan waiting for its first payment", () => {
    const first = { status: "starting", firstDate: "2026-12-01" } as const;
    const { methodId: _, ...plan } = aPlan(first);
    const waiting = { ...aPlannedInvoice(first), arrangements: { plan } };
    const authorized = done(authorizePlan(waiting, { methodId: "pm_2", at: now }));

    expect(planOf(authorized.invoice).status).toBe("starting");
    expect(planOf(pay(authorized.invoice, 40_000, 1).invoice).status).toBe("active");
  });

  it("in the place of another one charges tomorrow what had failed", () => {
    const at = "2026-12-15T17:00:00.000Z";
    const failed = declined("lost_card");
    const { invoice, news } = done(authorizePlan(failed, { methodId: "pm_2", at }));
    const [next] = planMilestonesOf(invoice);

    expect(news).toEqual([{ kind: "method-changed", planId }]);
    expect(next?.kind).toBe("installment-retry");
    expect(localDateOf(next?.at ?? at, invoice.timeZone)).toBe("2026-12-16");
    expect(next && passPlanMilestone(invoice, next, next.at).news).toEqual([
      { kind: "charge-installment", planId, number: 1 },
    ]);
  });

  it("has tries of its own", () => {
    const debit = aPlannedInvoice({ method: "us_bank_account" });
    const once = declined("insufficient_funds", debit);
    const twice = declined("insufficient_funds", once);
    const at = "2026-12-15T17:00:00.000Z";
    const { invoice } = done(authorizePlan(twice, { methodId: "pm_2", at }));
    const [next] = planMilestonesOf(invoice);

    expect(installment(twice, 1).tries).toHaveLength(2);
    expect(next && passPlanMilestone(invoice, next, next.at).news).toEqual([
      { kind: "charge-installment", planId, number: 1 },
    ]);
  });

  it("that is the same one changes nothing", () => {
    const same = done(authorizePlan(declined("lost_card"), { methodId: "pm_1", at: now }));

    expect(same.news).toEqual([]);
    expect(installment(same.invoice, 1)).not.toHaveProperty("nextTryDate");
  });

  it("late, after autopay was stopped, does not bring it back unless its kind is said", () => {
    const { invoice } = done(stopPlan(aPlannedInvoice(), "autopay", now));
    const again = { methodId: "pm_2", method: "us_bank_account", at: now } as const;

    expect(authorizePlan(invoice, { methodId: "pm_2", at: now })).toEqual(notChangeable);
    expect(planOf(done(authorizePlan(invoice, again)).invoice)).toMatchObject({
      collection: "autopay",
      methodId: "pm_2",
      method: "us_bank_account",
    });
  });
});

describe("a charge that begins", () => {
  const ask = { planId, number: 1, paymentId: "pay_1", at: now };

  it("is a try of its installment, and the plan can be taken back no more", () => {
    const { invoice } = done(startTry(aPlannedInvoice(), ask));

    expect(installment(invoice, 1)).toMatchObject({
      tries: [{ paymentId: "pay_1", at: now }],
      calledAt: now,
      onItsWay: ["pay_1"],
    });
    expect(planOf(invoice).firstChargedAt).toBe(now);
  });

  it("begins once, for what is open, with a method", () => {
    const begun = done(startTry(aPlannedInvoice(), ask)).invoice;
    const paid = pay(aPlannedInvoice(), 40_000, 1).invoice;
    const stopped = done(stopPlan(aPlannedInvoice(), "autopay", now)).invoice;

    for (const invoice of [begun, paid, stopped]) {
      expect(startTry(invoice, { ...ask, paymentId: "pay_2" })).toEqual(notChangeable);
    }
    expect(startTry(aPlannedInvoice(), { ...ask, planId: "plan_x" })).toEqual(noPlan);
  });
});

describe("properties", () => {
  const days = fc
    .date({ min: new Date("2026-12-06"), max: new Date("2036-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it("ends of months don't drift in ten years, paused or not", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 2, max: 24 }), (firstDate, parts) => {
        const amounts = Array.from({ length: parts }, () => 1_000);
        const planned = aPlannedInvoice({ firstDate, amounts });
        const paused = done(pausePlan(planned, now)).invoice;
        const months = amounts.map((_, n) => addMonthsClamped(firstDate, n));

        expect(dates(planned)).toEqual(months);
        expect(dates(paused)).toEqual([...months.slice(1), addMonthsClamped(firstDate, parts)]);
      }),
    );
  });

  it("a moved installment keeps the order of dates, whatever day is asked for", () => {
    const cadences = fc.constantFrom("weekly", "everyTwoWeeks", "monthly");

    fc.assert(
      fc.property(cadences, days, (cadence, date) => {
        const moved = moveInstallment(aPlannedInvoice({ cadence }), 1, date, now);
        const after = moved.outcome === "done" ? dates(moved.invoice) : [];

        expect(after).toEqual(after.toSorted());
        expect(new Set(after).size).toBe(after.length);
      }),
    );
  });
});
