import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PromiseToPay } from "../../../shared/flexibility/promise-to-pay.ts";
import {
  followPromises,
  makePromise,
  passPromise,
  promisesLeft,
} from "../../../shared/flexibility/promise.ts";
import type { PromiseAsk, PromiseFault } from "../../../shared/flexibility/promise.ts";
import { flexibilityOf } from "../../../shared/flexibility/resolve-flexibility.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { addDays } from "../../../shared/values/calendar-date.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";
import { aPlannedInvoice } from "./a-plan.ts";

const now = "2026-12-22T18:00:00.000Z";
const today = "2026-12-22";
const dayAfter = "2026-12-31T17:00:00.000Z";

function anAsk(change: Partial<PromiseAsk> = {}): PromiseAsk {
  return {
    id: anId("prm"),
    requestKey: "promise",
    contactId: anId("con"),
    date: "2026-12-30",
    amount: 124_000,
    now,
    ...change,
  };
}

function aPromise(change: Partial<PromiseToPay> = {}): PromiseToPay {
  const { now: madeAt, ...said } = anAsk();
  return { ...said, status: "open", settledBefore: 0, madeAt, ...change };
}

function promised(change: Partial<PromiseToPay> = {}): IssuedInvoice {
  return anIssuedInvoice({ arrangements: { promises: [aPromise(change)] } });
}

function withPolicy(change: object, invoice = anIssuedInvoice()): IssuedInvoice {
  return { ...invoice, flexibility: { ...flexibilityOf(invoice), ...change } };
}

const paying = (invoice: IssuedInvoice, amount: number) =>
  withEntries(invoice, anEntry({ amount: -amount }));
const latest = (invoice: IssuedInvoice) => invoice.arrangements?.promises?.at(-1);
const broken = aPromise({ id: anId("prm", "b"), status: "broken", endedAt: now });
const kept = aPromise({ id: anId("prm", "k"), requestKey: "k", status: "kept", endedAt: now });

describe("a promise", () => {
  it("is taken down with what was settled before, and told", () => {
    const partlyPaid = paying(anIssuedInvoice({ amountProcessing: 4_000 }), 20_000);

    expect(makePromise(partlyPaid, anAsk({ amount: 50_000 }))).toMatchObject({
      outcome: "done",
      promise: { status: "open", amount: 50_000, settledBefore: 24_000, madeAt: now },
      news: [{ kind: "promise-made", promiseId: anId("prm") }],
    });
  });

  it("that is asked for again is the same one", () => {
    const again = makePromise(promised({ status: "kept" }), anAsk({ amount: 1 }));

    expect(again).toMatchObject({ outcome: "done", promise: { amount: 124_000 }, news: [] });
  });

  // In the order of checking: each row would be refused for the later reasons as well.
  it.each<[string, IssuedInvoice, Partial<PromiseAsk>, PromiseFault]>([
    [
      "a vendor takes none",
      withPolicy({ promiseDays: 0, promiseTimes: 1 }, promised()),
      { requestKey: "other" },
      { fault: "not-offered" },
    ],
    [
      "one is open",
      withPolicy({ promiseTimes: 1 }, promised()),
      { requestKey: "other" },
      { fault: "promise-open" },
    ],
    [
      "as many were made as may be",
      withPolicy({ promiseTimes: 1 }, promised({ status: "kept", endedAt: now })),
      { requestKey: "other", date: today },
      { fault: "used-up", times: 1 },
    ],
    [
      "all that is left is in question",
      anIssuedInvoice({ arrangements: { frozen: [{ questionId: anId("qst") }] } }),
      { date: today },
      { fault: "nothing-left" },
    ],
    [
      "it is for today",
      anIssuedInvoice(),
      { date: today, amount: 124_001 },
      { fault: "date-not-later", after: today },
    ],
    [
      "it is too far ahead",
      anIssuedInvoice(),
      { date: "2027-01-06", amount: 124_001 },
      { fault: "date-too-far", until: "2027-01-05" },
    ],
    [
      "it is for more than is left",
      anIssuedInvoice({ amountProcessing: 24_000 }),
      { amount: 100_001 },
      { fault: "amount-exceeds", largest: 100_000 },
    ],
    [
      "it is for more than is not in question",
      anIssuedInvoice({ arrangements: { frozen: [{ questionId: anId("qst"), amount: 24_000 }] } }),
      { amount: 100_001 },
      { fault: "amount-exceeds", largest: 100_000 },
    ],
    [
      "it is for less than the smallest part",
      withPolicy({ smallestParts: { USD: 10_000 } }),
      { amount: 9_999 },
      { fault: "amount-below-minimum", minimum: 10_000 },
    ],
  ])("is not possible where %s", (_, invoice, ask, why) => {
    expect(makePromise(invoice, anAsk(ask))).toEqual({
      outcome: "refused",
      refusal: { reason: "promise-not-possible", why },
    });
  });

  it.each([
    ["invoice-not-open", paying(anIssuedInvoice(), 124_000)],
    ["plan-in-force", aPlannedInvoice()],
    ["plan-in-force", aPlannedInvoice({ status: "starting" })],
  ])("is refused as %s before anything else", (reason, invoice) => {
    expect(makePromise(invoice, anAsk({ date: today }))).toMatchObject({ refusal: { reason } });
  });

  it.each([
    ["tomorrow", { date: "2026-12-23" }],
    ["on the last day of the policy", { date: "2027-01-05" }],
    ["of the smallest part", { amount: 10_000 }],
    ["of all of it", { amount: 124_000 }],
  ])("%s is taken", (_, ask) => {
    const invoice = withPolicy({ smallestParts: { USD: 10_000 } });

    expect(makePromise(invoice, anAsk(ask)).outcome).toBe("done");
  });

  it("may be of any amount in hardship, and of all that is left however small", () => {
    const policy = { smallestParts: { USD: 10_000 } };
    const hardship = { at: now, contactId: anId("con") };
    const hard = withPolicy(policy, anIssuedInvoice({ arrangements: { hardship } }));
    const small = withPolicy(policy, anIssuedInvoice({ total: 900 }));

    expect(makePromise(hard, anAsk({ amount: 1 })).outcome).toBe("done");
    expect(makePromise(small, anAsk({ amount: 900 })).outcome).toBe("done");
  });

  it.each([
    [[], 2],
    [[kept], 1],
    [[broken], 0],
    [[{ ...kept, status: "replaced" as const }], 2],
    [[kept, kept], 0],
    [[broken, broken], 0],
  ])("can be made so many times more: %#", (promises, left) => {
    expect(promisesLeft(anIssuedInvoice({ arrangements: { promises } }))).toBe(left);
  });
});

describe("money after a promise", () => {
  const follow = (before: IssuedInvoice, after: IssuedInvoice, at = now) =>
    followPromises(before, after, at);

  it.each([
    ["paid", paying(promised({ amount: 50_000 }), 50_000)],
    ["on its way", { ...promised({ amount: 50_000 }), amountProcessing: 50_000 }],
    [
      "partly paid, partly on its way",
      { ...paying(promised({ amount: 50_000 }), 20_000), amountProcessing: 30_000 },
    ],
  ])("keeps it at once when it is %s", (_, after) => {
    const { invoice, news } = follow(promised({ amount: 50_000 }), after);

    expect(latest(invoice)).toMatchObject({ status: "kept", endedAt: now });
    expect(news).toEqual([{ kind: "promise-kept", promiseId: anId("prm") }]);
  });

  it("counts from when it was made", () => {
    const before = paying(promised({ amount: 50_000, settledBefore: 40_000 }), 40_000);

    expect(latest(follow(before, paying(before, 49_999)).invoice)?.status).toBe("open");
    expect(latest(follow(before, paying(before, 50_000)).invoice)?.status).toBe("kept");
  });

  it("keeps it when a credit note took the rest", () => {
    const credited = withEntries(promised(), anEntry({ kind: "creditNote", amount: -100_000 }));

    expect(latest(follow(credited, paying(credited, 24_000)).invoice)?.status).toBe("kept");
  });

  it("leaves nothing to promise when all of it was credited, and thanks nobody", () => {
    const credited = withEntries(promised(), anEntry({ kind: "creditNote", amount: -124_000 }));
    const { invoice, news } = follow(promised(), credited);

    expect(latest(invoice)?.status).toBe("replaced");
    expect(news).toEqual([]);
  });

  it("that doesn't arrive after all leaves it open while its time is not over", () => {
    const thought = promised({ status: "kept", endedAt: now });

    expect(latest(follow(thought, thought).invoice)?.status).toBe("open");
    expect(latest(follow(thought, thought, dayAfter).invoice)?.status).toBe("kept");
  });

  it("changes nothing where nothing is promised", () => {
    const invoice = anIssuedInvoice();

    expect(follow(invoice, invoice)).toEqual({ invoice, news: [] });
  });
});

describe("the morning after its day", () => {
  it.each([
    [0, "broken", 1],
    [1, "partly-kept", undefined],
    [49_999, "partly-kept", undefined],
    [50_000, "kept", undefined],
  ] as const)("finds %i of it settled: it is %s", (amount, status, stepsUp) => {
    const invoice = amount === 0 ? promised() : paying(promised({ amount: 50_000 }), amount);
    const passed = passPromise(invoice, dayAfter);

    expect(latest(passed.invoice)).toMatchObject({ status, endedAt: dayAfter });
    expect(passed.invoice.arrangements?.stepsUp).toBe(stepsUp);
    expect(passed.news).toEqual([{ kind: `promise-${status}`, promiseId: anId("prm") }]);
  });

  it("decides once", () => {
    const passed = passPromise(promised(), dayAfter);

    expect(passPromise(passed.invoice, dayAfter)).toEqual({ invoice: passed.invoice, news: [] });
  });

  it("adds to a step that no reminder has used yet, and not to one that is used", () => {
    const first = { ...broken, requestKey: "first" };
    const invoice = anIssuedInvoice({
      arrangements: { promises: [first, aPromise()], stepsUp: 1 },
    });
    const at = "2026-12-26T17:10:00.000Z";
    const used = { ...invoice, firedMilestones: [{ kind: "seven-days-late", at } as const] };

    expect(passPromise(invoice, dayAfter).invoice.arrangements?.stepsUp).toBe(2);
    expect(passPromise(used, dayAfter).invoice.arrangements?.stepsUp).toBe(1);
  });
});

describe("properties", () => {
  it("what is taken is within all limits, and the same money never breaks a promise it keeps", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 130_000 }),
        fc.integer({ min: -2, max: 20 }),
        fc.integer({ min: 0, max: 124_000 }),
        (amount, days, paid) => {
          const made = makePromise(
            anIssuedInvoice(),
            anAsk({ amount, date: addDays(today, days) }),
          );
          expect(made.outcome === "done").toBe(amount <= 124_000 && days >= 1 && days <= 14);
          if (made.outcome !== "done") return;
          const after = paid === 0 ? made.invoice : paying(made.invoice, paid);
          const followed = followPromises(made.invoice, after, now).invoice;
          const status = latest(passPromise(followed, dayAfter).invoice)?.status;

          expect(status).toBe(paid >= amount ? "kept" : paid > 0 ? "partly-kept" : "broken");
        },
      ),
    );
  });
});
