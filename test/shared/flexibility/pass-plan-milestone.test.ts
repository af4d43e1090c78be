import { describe, expect, it } from "vitest";
import type { ArrangementNews } from "../../../shared/flexibility/arrangement-news.ts";
import { passPlanMilestone } from "../../../shared/flexibility/pass-plan-milestone.ts";
import { startTry } from "../../../shared/flexibility/plan-changes.ts";
import { planMilestonesOf } from "../../../shared/flexibility/plan-milestones-of.ts";
import { isPlanInGoodStanding } from "../../../shared/flexibility/plan-standing.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { localDateOf, localTimeOf } from "../../../shared/values/time-zone.ts";
import { done } from "../builders/a-paid-invoice.ts";
import {
  acceptedAt,
  aPlannedInvoice,
  failing,
  installment,
  pay,
  paymentFor,
  planOf,
  tell,
} from "./a-plan.ts";

/** What a plan has before it, as "kind number on day". */
function ahead(invoice: IssuedInvoice): readonly string[] {
  return planMilestonesOf(invoice).map(
    ({ kind, number, at }) => `${kind} ${number ?? "-"} ${localDateOf(at, invoice.timeZone)}`,
  );
}

type Told = { readonly invoice: IssuedInvoice; readonly diary: readonly string[] };

/** Fires everything up to a day, each on its instant; charges that are ordered come to `charged`. */
function live(
  invoice: IssuedInvoice,
  until: string,
  charged: (invoice: IssuedInvoice, number: number, at: string) => IssuedInvoice = (each) => each,
): Told {
  let now = invoice;
  let clock = acceptedAt;
  const diary: string[] = [];
  for (let fired = 0; fired < 100; fired += 1) {
    const [next] = planMilestonesOf(now);
    if (next === undefined || localDateOf(next.at, now.timeZone) > until) break;
    clock = next.at > clock ? next.at : clock;
    const passed = passPlanMilestone(now, next, clock);
    const day = localDateOf(clock, now.timeZone);
    now = passed.invoice;
    for (const news of passed.news) {
      diary.push(`${day} ${told(news)}`);
      if (news.kind === "charge-installment") now = charged(now, news.number, clock);
    }
  }
  return { invoice: now, diary };
}

function told(news: ArrangementNews): string {
  const end = news.kind === "plan-ended" ? ` ${news.end}` : "";
  return `${news.kind}${"number" in news ? ` ${news.number}` : ""}${end}`;
}

/** A charge as the product makes it, with the same report each time. */
function charging(report: Parameters<typeof tell>[2]) {
  return (invoice: IssuedInvoice, number: number, at: string) => {
    const { amount } = installment(invoice, number);
    const payment = paymentFor(invoice, amount, number, { startedAt: at });
    const ask = { planId: planOf(invoice).id, number, paymentId: payment.id, at };
    return tell(done(startTry(invoice, ask)).invoice, payment, report, at).invoice;
  };
}

describe("the milestones of a plan", () => {
  it("announce each installment three days before its day", () => {
    expect(ahead(aPlannedInvoice())).toEqual([
      "installment-coming 1 2026-12-07",
      "installment-due 1 2026-12-10",
      "installment-coming 2 2027-01-07",
      "installment-due 2 2027-01-10",
      "installment-coming 3 2027-02-07",
      "installment-due 3 2027-02-10",
    ]);
  });

  it("fire shortly after nine in the invoice's zone", () => {
    const times = planMilestonesOf(aPlannedInvoice()).map(({ at }) =>
      localTimeOf(at, aPlannedInvoice().timeZone),
    );

    expect(times.every((time) => time >= "09:00" && time < "09:15")).toBe(true);
  });

  it("don't announce a first one that was agreed on just now", () => {
    expect(ahead(aPlannedInvoice({ firstDate: "2026-12-03" }))[0]).toBe(
      "installment-due 1 2026-12-03",
    );
    expect(ahead(aPlannedInvoice({ firstDate: "2026-12-04" }))[0]).toBe(
      "installment-coming 1 2026-12-01",
    );
  });

  it("are none while money for an installment is on its way", () => {
    const planned = aPlannedInvoice();
    const { invoice } = tell(planned, paymentFor(planned, 40_000, 1), "processing");

    expect(ahead(invoice)[0]).toBe("installment-coming 2 2027-01-07");
  });

  it("are none for what an open question freezes", () => {
    const planned = aPlannedInvoice();
    const asked = (amount: number | undefined): IssuedInvoice => ({
      ...planned,
      arrangements: {
        ...planned.arrangements,
        frozen: [{ questionId: "qst_1", ...(amount === undefined ? {} : { amount }) }],
      },
    });

    expect(ahead(asked(undefined))).toEqual([]);
    expect(ahead(asked(50_000))).toHaveLength(4);
    expect(ahead(asked(80_000))).toHaveLength(2);
  });

  it("are none once the plan is over or the invoice settled", () => {
    expect(ahead(aPlannedInvoice({ status: "ended", end: "stopped" }))).toEqual([]);
    expect(ahead(pay(aPlannedInvoice(), 120_000).invoice)).toEqual([]);
  });
});

describe("the life of a plan", () => {
  it("by autopay is announced and charged", () => {
    const { diary, invoice } = live(aPlannedInvoice(), "2027-03-31", charging("succeeded"));

    expect(diary).toEqual([
      "2026-12-07 installment-coming 1",
      "2026-12-10 charge-installment 1",
      "2027-01-07 installment-coming 2",
      "2027-01-10 charge-installment 2",
      "2027-02-07 installment-coming 3",
      "2027-02-10 charge-installment 3",
    ]);
    expect(planOf(invoice).status).toBe("finished");
  });

  it("by reminder asks, asks kindly, is past due and ends, with a week for the rest", () => {
    const planned = aPlannedInvoice({ collection: "reminder", amounts: [40_000] });
    const { diary, invoice } = live(planned, "2027-12-31");

    expect(diary).toEqual([
      "2026-12-07 installment-coming 1",
      "2026-12-10 installment-due 1",
      "2026-12-13 installment-missed 1",
      "2026-12-20 plan-past-due",
      "2027-01-09 plan-ended missed",
    ]);
    expect(invoice.dueDate).toBe("2027-01-16");
    expect(isPlanInGoodStanding(planOf(invoice))).toBe(false);
  });

  it("tries a card four times and then asks at once", () => {
    const planned = aPlannedInvoice({ amounts: [40_000] });
    const { diary } = live(planned, "2027-01-02", charging(failing("insufficient_funds")));

    expect(diary).toEqual([
      "2026-12-07 installment-coming 1",
      "2026-12-10 charge-installment 1",
      "2026-12-13 charge-installment 1",
      "2026-12-18 charge-installment 1",
      "2026-12-25 charge-installment 1",
      "2026-12-25 installment-missed 1",
      "2027-01-01 plan-past-due",
    ]);
  });

  it("makes a bank debit twice and no more", () => {
    const planned = aPlannedInvoice({ method: "us_bank_account", amounts: [40_000] });
    const { diary } = live(planned, "2026-12-31", charging(failing("insufficient_funds")));

    expect(diary.filter((line) => line.includes("charge"))).toEqual([
      "2026-12-10 charge-installment 1",
      "2026-12-15 charge-installment 1",
    ]);
    expect(diary).toContain("2026-12-15 installment-missed 1");
  });

  it("waits three days for a charge that was ordered and never began", () => {
    const { diary } = live(aPlannedInvoice({ amounts: [40_000] }), "2026-12-15");

    expect(diary).toEqual([
      "2026-12-07 installment-coming 1",
      "2026-12-10 charge-installment 1",
      "2026-12-13 installment-missed 1",
    ]);
  });

  it("waits three days also for a repeated charge that never began", () => {
    const planned = aPlannedInvoice({ amounts: [40_000] });
    const { invoice } = live(planned, "2026-12-10", charging(failing("insufficient_funds")));
    const { diary } = live(invoice, "2026-12-31");

    expect(diary.slice(0, 2)).toEqual([
      "2026-12-13 charge-installment 1",
      "2026-12-16 installment-missed 1",
    ]);
  });

  it("asks for what nobody authorized a method for", () => {
    const { methodId: _, ...plan } = planOf(aPlannedInvoice());
    const { diary } = live({ ...aPlannedInvoice(), arrangements: { plan } }, "2026-12-10");

    expect(diary.at(-1)).toBe("2026-12-10 installment-due 1");
  });

  it("goes on with later installments while one is missing", () => {
    const planned = aPlannedInvoice({ collection: "reminder", cadence: "weekly" });
    const { diary } = live(planned, "2026-12-20");

    expect(diary).toEqual([
      "2026-12-07 installment-coming 1",
      "2026-12-10 installment-due 1",
      "2026-12-13 installment-missed 1",
      "2026-12-14 installment-coming 2",
      "2026-12-17 installment-due 2",
      "2026-12-20 plan-past-due",
      "2026-12-20 installment-missed 2",
    ]);
  });

  it("ends when the policy of the invoice says so, or never", () => {
    const planned = aPlannedInvoice({ collection: "reminder", amounts: [40_000] });
    const policy = (planEndsAfterDays: number) =>
      ({ planEndsAfterDays }) as NonNullable<IssuedInvoice["flexibility"]>;

    expect(live({ ...planned, flexibility: policy(0) }, "2028-01-01").diary.at(-1)).toBe(
      "2026-12-20 plan-past-due",
    );
    expect(live({ ...planned, flexibility: policy(60) }, "2028-01-01").diary.at(-1)).toBe(
      "2027-02-08 plan-ended missed",
    );
    // However short it is, there is a day between the word and the end.
    expect(live({ ...planned, flexibility: policy(1) }, "2028-01-01").diary.at(-1)).toBe(
      "2026-12-21 plan-ended missed",
    );
  });

  it("charges three days after an announcement that came late", () => {
    const planned = aPlannedInvoice();
    const [coming] = planMilestonesOf(planned);
    if (coming === undefined) throw new Error("It is announced.");
    const { invoice } = passPlanMilestone(planned, coming, "2026-12-09T20:00:00.000Z");

    expect(ahead(invoice)[0]).toBe("installment-due 1 2026-12-12");
  });

  it("is forgotten after a day in which nobody began it", () => {
    const starting = aPlannedInvoice({ status: "starting" });
    const [forgotten] = planMilestonesOf(starting);
    const passed = passPlanMilestone(
      starting,
      { kind: "plan-not-started", at: "2026-12-02T17:00:00.000Z" },
      "2026-12-02T17:00:00.000Z",
    );

    expect(forgotten).toEqual({ kind: "plan-not-started", at: "2026-12-02T17:00:00.000Z" });
    expect(planOf(passed.invoice)).toMatchObject({ status: "ended", end: "not-started" });
    expect(passed.invoice.dueDate).toBe("2026-12-21");
    expect(passed.invoice).not.toHaveProperty("originalDueDate");
  });

  it("waits three days for a first payment that did not come after all", () => {
    const payNow = { amount: 100, method: "card", failedAt: "2026-12-07T10:00:00.000Z" } as const;

    expect(planMilestonesOf(aPlannedInvoice({ status: "starting", payNow }))).toEqual([
      { kind: "plan-not-started", at: "2026-12-10T10:00:00.000Z" },
    ]);
  });
});

describe("a milestone that fires", () => {
  it("takes effect once", () => {
    const planned = aPlannedInvoice();
    const [coming] = planMilestonesOf(planned);
    if (coming === undefined) throw new Error("It is announced.");
    const once = passPlanMilestone(planned, coming, coming.at);

    expect(once.news).toHaveLength(1);
    expect(passPlanMilestone(once.invoice, coming, coming.at)).toEqual({
      invoice: once.invoice,
      news: [],
    });
  });

  it("does nothing before its time, or for another kind of arrangement", () => {
    const planned = aPlannedInvoice();
    const [coming] = planMilestonesOf(planned);
    if (coming === undefined) throw new Error("It is announced.");

    expect(passPlanMilestone(planned, coming, acceptedAt).news).toEqual([]);
    expect(passPlanMilestone(planned, { ...coming, kind: "promise-due" }, coming.at).news).toEqual(
      [],
    );
  });

  it("holds while money for what is missing is on its way, and goes on when it fails", () => {
    const planned = aPlannedInvoice({ collection: "reminder", amounts: [40_000] });
    const { invoice } = live(planned, "2026-12-13");
    const at = "2026-12-19T17:00:00.000Z";
    const moving = tell(invoice, paymentFor(invoice, 40_000, 1), "processing", at);

    expect(ahead(moving.invoice)).toEqual([]);

    const failed = tell(moving.invoice, moving.payment, failing("insufficient_funds"), at);

    expect(ahead(failed.invoice)).toEqual(["plan-past-due 1 2026-12-20"]);
  });
});
