import { describe, expect, it } from "vitest";
import { followMoney } from "../../../shared/flexibility/follow-money.ts";
import { openInPlan } from "../../../shared/flexibility/fit-plan.ts";
import { pausePlan, startTry } from "../../../shared/flexibility/plan-changes.ts";
import { planMilestonesOf } from "../../../shared/flexibility/plan-milestones-of.ts";
import { issueCreditNote } from "../../../shared/invoicing/issue-credit-note.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { voidInvoice } from "../../../shared/invoicing/void-invoice.ts";
import { writeOffInvoice } from "../../../shared/invoicing/write-off-invoice.ts";
import { applyCredit } from "../../../shared/payments/apply-credit.ts";
import { applyDispute } from "../../../shared/payments/apply-dispute.ts";
import { answerRefund, applyRefund } from "../../../shared/payments/refund-payment.ts";
import type { Payment } from "../../../shared/payments/payment.ts";
import { done } from "../builders/a-paid-invoice.ts";
import {
  aPlannedInvoice,
  failing,
  installment,
  openAmounts,
  pay,
  paymentFor,
  planOf,
  tell,
} from "./a-plan.ts";

const at = "2026-12-05T17:05:00.000Z";
const about = (number: number) => ({ planId: planOf(aPlannedInvoice()).id, number });
const planId = about(1).planId;

/** A charge of an installment as the product makes it, with its report. */
function charge(
  invoice: IssuedInvoice,
  number: number,
  report: Parameters<typeof tell>[2],
  when = "2026-12-10T17:00:00.000Z",
) {
  const { amount } = installment(invoice, number);
  const payment = paymentFor(invoice, amount, number, { startedAt: when });
  const ask = { planId, number, paymentId: payment.id, at: when };
  return tell(done(startTry(invoice, ask)).invoice, payment, report, when);
}

/** What a bank that takes money back does to the invoice and its plan. */
function takeBack(invoice: IssuedInvoice, payment: Payment, when = at) {
  const applied = applyDispute(
    invoice,
    payment,
    {
      disputeId: "dp_1",
      paymentIntentId: "pi_1",
      status: "lost",
      amount: payment.amount,
      withdrawn: payment.amount,
      currency: "USD",
      reason: "insufficient_funds",
      isBankReturn: true,
    },
    { creditAvailable: 0, at: when },
  );
  if (applied.outcome === "unchanged") throw new Error("It changes something.");
  return followMoney(invoice, applied.invoice, applied.payment, when);
}

describe("money for an installment", () => {
  it("pays it, and the due date goes on to the next one", () => {
    const { invoice, news } = pay(aPlannedInvoice(), 40_000, 1);

    expect(openAmounts(invoice)).toEqual([0, 40_000, 40_000]);
    expect(invoice.dueDate).toBe("2027-01-10");
    expect(invoice.originalDueDate).toBe("2026-12-21");
    expect(planOf(invoice).firstChargedAt).toBe(at);
    expect(news).toEqual([]);
  });

  it("shortens the end by what is more", () => {
    const { invoice } = pay(aPlannedInvoice(), 70_000, 1);

    expect(openAmounts(invoice)).toEqual([0, 40_000, 10_000]);
  });

  it("leaves the rest of it open where it is less", () => {
    const { invoice } = pay(aPlannedInvoice(), 15_000, 1);

    expect(openAmounts(invoice)).toEqual([25_000, 40_000, 40_000]);
    expect(installment(invoice, 1)).toMatchObject({ amount: 40_000, paid: 15_000 });
    expect(invoice.dueDate).toBe("2026-12-10");
  });

  it("pays what was missed before it shortens the end", () => {
    const { invoice } = pay(aPlannedInvoice(), 60_000, 2, { at: "2026-12-20T17:00:00.000Z" });

    expect(openAmounts(invoice)).toEqual([20_000, 0, 40_000]);
  });

  it("is noted while it is on its way, and the next one is due meanwhile", () => {
    const payment = paymentFor(aPlannedInvoice(), 40_000, 1, { method: "us_bank_account" });
    const moving = tell(aPlannedInvoice(), payment, "processing");

    expect(installment(moving.invoice, 1).onItsWay).toEqual([payment.id]);
    expect(moving.invoice.dueDate).toBe("2027-01-10");

    const arrived = tell(moving.invoice, moving.payment, "succeeded");

    expect(installment(arrived.invoice, 1)).not.toHaveProperty("onItsWay");
    expect(openAmounts(arrived.invoice)).toEqual([0, 40_000, 40_000]);
  });

  it("finishes the plan with the last of them", () => {
    const first = pay(aPlannedInvoice(), 40_000, 1);
    const second = pay(first.invoice, 40_000, 2);
    const third = pay(second.invoice, 40_000, 3);

    expect(planOf(third.invoice)).toMatchObject({ status: "finished", endedAt: at });
    expect(third.news).toEqual([{ kind: "plan-finished", planId }]);
  });

  it("finishes it also where a last digit is closed by rule", () => {
    const { invoice } = pay(aPlannedInvoice({ amounts: [40_000] }), 39_990, 1);

    expect(planOf(invoice).status).toBe("finished");
  });
});

describe("money without a part of its own", () => {
  it("shortens the end while the next date and amount stay", () => {
    const { invoice } = pay(aPlannedInvoice(), 50_000);

    expect(openAmounts(invoice)).toEqual([40_000, 30_000, 0]);
    expect(invoice.dueDate).toBe("2026-12-10");
  });

  it("pays what was missed first, the oldest before all", () => {
    const { invoice } = pay(aPlannedInvoice(), 90_000, undefined, {
      at: "2027-01-12T17:00:00.000Z",
    });

    expect(openAmounts(invoice)).toEqual([0, 0, 30_000]);
  });

  it("is what was asked for next, where it comes by transfer to a plan by reminder", () => {
    const byTransfer = { method: "bank_transfer" } as const;
    const byReminder = aPlannedInvoice({ collection: "reminder" });

    expect(openAmounts(pay(byReminder, 50_000, undefined, byTransfer).invoice)).toEqual([
      0, 40_000, 30_000,
    ]);
    expect(openAmounts(pay(aPlannedInvoice(), 50_000, undefined, byTransfer).invoice)).toEqual([
      40_000, 30_000, 0,
    ]);
  });

  it("that was on its way before the plan is no part of it", () => {
    const { invoice: before, payment } = tell(
      aPlannedInvoice({ amounts: [40_000, 40_000, 40_000, 40_000] }),
      paymentFor(aPlannedInvoice(), 40_000, undefined, { startedAt: "2026-11-30T17:00:00.000Z" }),
      "processing",
    );
    const plan = { ...planOf(before), installments: planOf(before).installments.slice(0, 3) };
    const { invoice } = tell({ ...before, arrangements: { plan } }, payment, "succeeded");

    expect(openAmounts(invoice)).toEqual([40_000, 40_000, 40_000]);
  });

  it("finishes the plan when it is all of it", () => {
    const { invoice, news } = pay(aPlannedInvoice(), 120_000);

    expect(planOf(invoice).status).toBe("finished");
    expect(news).toEqual([{ kind: "plan-finished", planId }]);
  });
});

describe("what changes an invoice beside payments", () => {
  it("credit that is used shortens the end", () => {
    const before = aPlannedInvoice();
    const applied = done(applyCredit(before, { id: "cr_1", available: 30_000, now: at }));

    expect(openAmounts(followMoney(before, applied.invoice, undefined, at).invoice)).toEqual([
      40_000, 40_000, 10_000,
    ]);
  });

  it("a credit note shortens it only where the plan asks for more than remains", () => {
    const note = { id: "crn_1", amount: 30_000, reason: "As agreed", now: at };
    const before = aPlannedInvoice();
    const covered = done(issueCreditNote(before, note));
    const plan = { ...planOf(before), installments: planOf(before).installments.slice(0, 2) };
    const partly = { ...before, arrangements: { plan } };
    const beside = done(issueCreditNote(partly, note));

    expect(openAmounts(followMoney(before, covered.invoice, undefined, at).invoice)).toEqual([
      40_000, 40_000, 10_000,
    ]);
    expect(openAmounts(followMoney(partly, beside.invoice, undefined, at).invoice)).toEqual([
      40_000, 40_000,
    ]);
  });

  it("a write-off and a void invoice settle it", () => {
    const before = aPlannedInvoice();
    const ways = [
      done(writeOffInvoice(before, { reason: "Closed", now: at })),
      done(voidInvoice(before, { reason: "Not ours", now: at })),
    ];
    for (const { invoice } of ways) {
      const followed = followMoney(before, invoice, undefined, at);

      expect(planOf(followed.invoice)).toMatchObject({ status: "ended", end: "settled" });
      expect(followed.news).toEqual([{ kind: "plan-ended", planId, end: "settled" }]);
    }
  });

  it("nothing changes a plan that has ended", () => {
    const ended = aPlannedInvoice({ status: "ended", end: "stopped" });

    expect(planOf(pay(ended, 40_000, 1).invoice)).toEqual(planOf(ended));
  });
});

describe("a plan that is starting", () => {
  const starting = aPlannedInvoice({ status: "starting" });

  it("begins with the first money on its way", () => {
    const { invoice, news } = tell(starting, paymentFor(starting, 40_000, 1), "processing");

    expect(planOf(invoice)).toMatchObject({ status: "active", firstChargedAt: at });
    expect(news).toEqual([{ kind: "plan-started", planId }]);
  });

  it("waits on when something else is paid", () => {
    const { invoice, news } = pay(starting, 10_000);

    expect(planOf(invoice).status).toBe("starting");
    expect(news).toEqual([]);
  });

  it("is settled when everything else is paid", () => {
    expect(planOf(pay(starting, 120_000).invoice)).toMatchObject({ end: "settled" });
  });
});

describe("a mix of now and later", () => {
  const mix = aPlannedInvoice({
    status: "starting",
    payNow: { amount: 60_000, method: "card" },
    amounts: [20_000, 20_000],
    method: "us_bank_account",
    firstDate: "2027-01-10",
  });

  it.each([
    ["labelled", 0],
    ["of the same amount without a label", undefined],
  ])("begins with the payment now, %s", (_, number) => {
    const { invoice, news } = pay(mix, 60_000, number);

    expect(planOf(invoice)).toMatchObject({ status: "active", payNow: { paid: 60_000 } });
    expect(openAmounts(invoice)).toEqual([20_000, 20_000]);
    expect(invoice.dueDate).toBe("2027-01-10");
    expect(news).toEqual([{ kind: "plan-started", planId }]);
  });

  it("does not begin with less", () => {
    expect(planOf(pay(mix, 50_000, 0).invoice).status).toBe("starting");
    expect(openAmounts(pay(mix, 30_000).invoice)).toEqual([10_000, 0]);
  });

  it("waits again when the money does not come after all", () => {
    const moving = tell(
      mix,
      paymentFor(mix, 60_000, 0, { method: "us_bank_account" }),
      "processing",
    );
    const back = tell(moving.invoice, moving.payment, failing("insufficient_funds"));

    expect(planOf(moving.invoice).status).toBe("active");
    expect(planOf(back.invoice)).toMatchObject({ status: "starting", payNow: { failedAt: at } });
    expect(openInPlan(planOf(back.invoice))).toBe(100_000);
  });
});

describe("a charge that fails", () => {
  const when = "2026-12-10T17:00:00.000Z";

  it("is noted with its reason and planned once more", () => {
    const { invoice, news } = charge(aPlannedInvoice(), 1, failing("insufficient_funds"));

    expect(installment(invoice, 1)).toMatchObject({
      nextTryDate: "2026-12-13",
      tries: [{ declineCode: "insufficient_funds", failedAt: when }],
    });
    expect(installment(invoice, 1)).not.toHaveProperty("onItsWay");
    expect(news).toEqual([{ kind: "installment-failed", ...about(1) }]);
    expect(invoice.dueDate).toBe("2026-12-10");
  });

  it("is not planned once more where only the payer can help", () => {
    const { invoice, news } = charge(aPlannedInvoice(), 1, failing("lost_card"));

    expect(installment(invoice, 1)).not.toHaveProperty("nextTryDate");
    expect(news).toEqual([{ kind: "installment-failed", ...about(1) }]);
  });

  it("that was called off is made on the next day, and nobody is told", () => {
    const { invoice, news } = charge(aPlannedInvoice(), 1, "canceled");

    expect(installment(invoice, 1)).toMatchObject({
      nextTryDate: "2026-12-11",
      tries: [{ declineCode: "called-off" }],
    });
    expect(news).toEqual([]);
  });

  it("that its client made by hand and that was canceled is told of, and made three days later", () => {
    const planned = aPlannedInvoice({ firstDate: "2026-12-01" });
    const payment = paymentFor(planned, 40_000, 1, { startedAt: when });
    const underWay = tell(planned, payment, "processing", when).invoice;
    const { invoice, news } = tell(underWay, payment, "canceled", when);

    expect(installment(invoice, 1)).toMatchObject({ nextTryDate: "2026-12-13" });
    expect(news).toEqual([{ kind: "installment-failed", ...about(1) }]);
  });

  it("is planned no more once something else has paid it", () => {
    const planned = aPlannedInvoice();
    const payment = paymentFor(planned, 40_000, 1, { startedAt: when });
    const begun = startTry(planned, { planId, number: 1, paymentId: payment.id, at: when });
    const paid = pay(done(begun).invoice, 40_000, 1, { at: when });
    const { invoice, news } = tell(paid.invoice, payment, failing("insufficient_funds"), when);

    expect(installment(invoice, 1)).not.toHaveProperty("nextTryDate");
    expect(news).toEqual([]);
  });

  it("counts as a try also where its client began it on the plan's first day", () => {
    const planned = aPlannedInvoice({ method: "us_bank_account", firstDate: "2026-12-01" });
    const moving = tell(planned, paymentFor(planned, 40_000, 1), "processing");
    const { invoice } = tell(moving.invoice, moving.payment, failing("insufficient_funds"));

    expect(installment(invoice, 1)).toMatchObject({ nextTryDate: "2026-12-09" });
    expect(installment(invoice, 1).tries).toHaveLength(1);
  });

  it("is no try of the plan where its client paid early", () => {
    const planned = aPlannedInvoice();
    const moving = tell(planned, paymentFor(planned, 40_000, 3), "processing");
    const { invoice } = tell(moving.invoice, moving.payment, failing("insufficient_funds"));

    expect(planOf(invoice).installments).toEqual(planOf(planned).installments);
  });
});

describe("money that comes back", () => {
  it("opens its own installment again, to be asked for and not charged", () => {
    const paid = charge(aPlannedInvoice({ method: "us_bank_account" }), 1, "succeeded");
    const { invoice } = takeBack(paid.invoice, paid.payment, "2026-12-20T17:00:00.000Z");

    expect(openAmounts(invoice)).toEqual([40_000, 40_000, 40_000]);
    expect(installment(invoice, 1)).toMatchObject({
      tries: [{ declineCode: "insufficient_funds", failedAt: "2026-12-20T17:00:00.000Z" }],
    });
    expect(installment(invoice, 1)).not.toHaveProperty("nextTryDate");
    expect(invoice.dueDate).toBe("2026-12-10");
  });

  it("fills the end again that it had shortened", () => {
    const paid = pay(aPlannedInvoice(), 50_000);
    const { invoice } = takeBack(paid.invoice, paid.payment);

    expect(openAmounts(invoice)).toEqual([40_000, 40_000, 40_000]);
    expect(planOf(invoice).installments).toEqual(planOf(aPlannedInvoice()).installments);
  });

  it("adds an installment where no day is left that can be announced", () => {
    const paid = pay(aPlannedInvoice({ amounts: [40_000, 40_000] }), 40_000);
    const { invoice } = takeBack(paid.invoice, paid.payment, "2027-01-08T17:00:00.000Z");

    expect(openAmounts(invoice)).toEqual([40_000, 0, 40_000]);
    expect(installment(invoice, 3).date).toBe("2027-02-10");
  });

  it("adds nothing to what money is on its way for", () => {
    const paid = pay(aPlannedInvoice(), 50_000);
    const early = paymentFor(paid.invoice, 30_000, 2);
    const moving = tell(paid.invoice, early, "processing");
    const { invoice } = takeBack(moving.invoice, paid.payment);

    expect(openAmounts(invoice)).toEqual([40_000, 30_000, 50_000]);
  });

  it("is asked for, not charged, where its client had paid on the day itself", () => {
    const paidAt = "2026-12-10T15:00:00.000Z";
    const announced = aPlannedInvoice({ firstDate: "2026-12-10" });
    const paid = pay(announced, 40_000, 1, { at: paidAt });
    const { invoice } = takeBack(paid.invoice, paid.payment, "2026-12-20T17:00:00.000Z");

    expect(planMilestonesOf(invoice)[0]).toMatchObject({ kind: "installment-missed", number: 1 });
  });

  it("keeps the ends of months where the plan was paused before", () => {
    const monthly = aPlannedInvoice({ firstDate: "2027-01-31", amounts: [40_000, 40_000] });
    const paused = done(pausePlan(monthly, at)).invoice;
    const paid = pay(paused, 40_000);
    const { invoice } = takeBack(paid.invoice, paid.payment, "2027-03-29T17:00:00.000Z");

    expect(installment(invoice, 3).date).toBe("2027-04-30");
  });

  it("is simply due where the plan was finished", () => {
    const paid = pay(aPlannedInvoice(), 120_000);
    const { invoice } = takeBack(paid.invoice, paid.payment);

    expect(planOf(invoice)).toEqual(planOf(paid.invoice));
  });

  it("opens it again when a refund turns out to be still owed", () => {
    const paid = pay(aPlannedInvoice(), 40_000, 1);
    const report = {
      processorRefundId: "re_1",
      paymentIntentId: "pi_1",
      amount: 10_000,
      currency: "USD",
      status: "succeeded",
    } as const;
    const refund = applyRefund(paid.invoice, paid.payment, report, { creditAvailable: 0, at });
    if (refund.outcome === "unchanged") throw new Error("It changes something.");
    const waiting = followMoney(paid.invoice, refund.invoice, refund.payment, at);

    expect(openAmounts(waiting.invoice)).toEqual([0, 40_000, 40_000]);

    const answer = done(
      answerRefund(waiting.invoice, refund.payment, "re_1", { isStillOwed: true, at }),
    );
    const owed = followMoney(waiting.invoice, answer.invoice, answer.payment, at);

    expect(openAmounts(owed.invoice)).toEqual([10_000, 40_000, 40_000]);
  });
});

describe("good standing", () => {
  it("comes back with what was missing", () => {
    const plan = planOf(aPlannedInvoice());
    const [first, ...others] = plan.installments;
    if (first === undefined) throw new Error("It has one.");
    const asked = { ...first, calledAt: at, askedAt: at };
    const pastDue = aPlannedInvoice({ pastDueAt: at, installments: [asked, ...others] });

    expect(planOf(pay(pastDue, 30_000, 1).invoice).pastDueAt).toBe(at);
    expect(planOf(pay(pastDue, 40_000, 1).invoice)).not.toHaveProperty("pastDueAt");
    expect(
      planOf(pay(pastDue, 40_000, undefined, { at: "2026-12-20T17:00:00.000Z" }).invoice),
    ).not.toHaveProperty("pastDueAt");
  });
});
