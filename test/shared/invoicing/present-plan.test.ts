import { describe, expect, it } from "vitest";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { presentPlan } from "../../../shared/invoicing/present-plan.ts";
import type { Payment } from "../../../shared/payments/payment.ts";
import { done } from "../builders/a-paid-invoice.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";
import { stopPlan } from "../../../shared/flexibility/plan-changes.ts";
import {
  aPlan,
  aPlannedInvoice,
  failing,
  pay,
  paymentFor,
  planOf,
  tell,
} from "../flexibility/a-plan.ts";

const today = "2026-12-05";
const now = "2026-12-05T17:00:00.000Z";

function view(invoice: IssuedInvoice, on = today, payments: readonly Payment[] = []) {
  const shown = presentPlan(invoice, payments, on);
  if (shown === undefined) throw new Error("There is a plan.");
  return shown;
}

const states = (invoice: IssuedInvoice, on = today) =>
  view(invoice, on).installments.map(({ state }) => state);

describe("a plan as both sides see it", () => {
  it("is none where there is none", () => {
    expect(presentPlan(anIssuedInvoice(), [], today)).toBeUndefined();
  });

  it("says what there is to pay when, and what can be done about it", () => {
    expect(view(aPlannedInvoice())).toEqual({
      id: aPlan().id,
      status: "active",
      cadence: "monthly",
      collection: "autopay",
      method: "card",
      installments: [
        { number: 1, date: "2026-12-10", amount: 40_000, paid: 0, state: "next" },
        { number: 2, date: "2027-01-10", amount: 40_000, paid: 0, state: "later" },
        { number: 3, date: "2027-02-10", amount: 40_000, paid: 0, state: "later" },
      ],
      acceptedAt: aPlan().acceptedAt,
      canTakeBack: true,
      canPause: true,
      movable: { number: 1, earliest: "2026-12-06", latest: "2026-12-24" },
    });
  });

  it("can be taken back until the first charge", () => {
    const { invoice } = pay(aPlannedInvoice(), 40_000, 1);

    expect(view(invoice)).toMatchObject({ canTakeBack: false, movable: { number: 2 } });
    expect(states(invoice)).toEqual(["paid", "next", "later"]);
  });

  it("doesn't show what extra payments have taken whole", () => {
    const { invoice } = pay(aPlannedInvoice(), 50_000);

    expect(view(invoice).installments.map(({ amount }) => amount)).toEqual([40_000, 30_000]);
  });

  it("says what is on its way", () => {
    const planned = aPlannedInvoice();
    const { invoice } = tell(planned, paymentFor(planned, 40_000, 1), "processing");

    expect(states(invoice)).toEqual(["processing", "next", "later"]);
  });

  it("says when a charge that failed is made again, and why it failed", () => {
    const planned = aPlannedInvoice({ firstDate: "2026-12-01" });
    const moving = tell(planned, paymentFor(planned, 40_000, 1), "processing");
    const { invoice } = tell(moving.invoice, moving.payment, failing("processing_error"));

    expect(view(invoice).installments[0]).toMatchObject({
      state: "retrying",
      nextTryDate: "2026-12-08",
      declineCode: "processing_error",
    });
    expect(states(invoice)[1]).toBe("next");
  });

  it("says why a payment of the client's own did not work", () => {
    const planned = aPlannedInvoice({ collection: "reminder" });
    const declined = { status: "failed", declineCode: "expired_card" } as const;
    const payment = paymentFor(planned, 40_000, 1, declined);

    expect(view(planned, today, [payment]).installments[0]).toMatchObject({
      declineCode: "expired_card",
    });
    expect(view(planned, today, [payment]).installments[1]).not.toHaveProperty("declineCode");
  });

  it("says what is missing, from the day after", () => {
    expect(states(aPlannedInvoice(), "2026-12-10")).toEqual(["next", "later", "later"]);
    expect(states(aPlannedInvoice(), "2026-12-11")).toEqual(["missed", "next", "later"]);
    expect(view(aPlannedInvoice({ pastDueAt: now }))).toMatchObject({
      isPastDue: true,
      canPause: false,
    });
    expect(view(aPlannedInvoice({ pastDueAt: now }))).not.toHaveProperty("movable");
  });

  it("says what it waits for", () => {
    const { methodId: _, ...waiting } = planOf(
      aPlannedInvoice({ status: "starting", firstDate: "2026-12-01" }),
    );
    const invoice = { ...aPlannedInvoice(), arrangements: { plan: waiting } };
    const payNow = { amount: 100, method: "card" } as const;

    expect(view(invoice).waitsFor).toEqual(["first-payment", "method"]);
    expect(view(aPlannedInvoice({ status: "starting", payNow }))).toMatchObject({
      waitsFor: ["first-payment"],
      payNow,
    });
  });

  it("says how it ended", () => {
    const { invoice } = done(stopPlan(aPlannedInvoice(), "plan", now));

    expect(view(invoice)).toMatchObject({
      status: "ended",
      end: "stopped",
      endedAt: now,
      canTakeBack: false,
      canPause: false,
    });
  });
});
