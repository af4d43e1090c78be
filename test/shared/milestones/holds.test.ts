import { describe, expect, it } from "vitest";
import type { Arrangements } from "../../../shared/flexibility/arrangements.ts";
import type { FlexibilityRequest } from "../../../shared/flexibility/flexibility-request.ts";
import type { PromiseToPay } from "../../../shared/flexibility/promise-to-pay.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { arrangementMilestones } from "../../../shared/milestones/arrangement-milestones.ts";
import { noEnd, remindersRest, remindersRestUntil } from "../../../shared/milestones/holds.ts";
import { passMilestone } from "../../../shared/milestones/pass-milestone.ts";
import { planMilestones, reasonToSkip } from "../../../shared/milestones/plan-milestones.ts";
import { localDateOf } from "../../../shared/values/time-zone.ts";
import { aClient, aContact } from "../builders/a-client.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";
import { aPlan } from "../flexibility/a-plan.ts";

// The usual invoice: sent on 21 November, due on 21 December in Portland; opened at once.

const zone = "America/Los_Angeles";
const seenAt = "2026-11-21T17:00:00.000Z";
const madeAt = "2026-12-22T18:00:00.000Z";
const terms = { currency: "USD", total: 1, payNow: 0, parts: [], lastDate: "2027-03-01" };

function aPromise(change: Partial<PromiseToPay> = {}): PromiseToPay {
  return {
    id: anId("prm"),
    requestKey: "promise",
    status: "open",
    contactId: anId("con"),
    date: "2026-12-30",
    amount: 124_000,
    settledBefore: 0,
    madeAt,
    ...change,
  };
}

function aRequest(change: Partial<FlexibilityRequest> = {}): FlexibilityRequest {
  return {
    id: anId("req"),
    status: "pending",
    requestKey: "request",
    contactId: anId("con"),
    proposal: { dueDate: "2027-03-01" },
    terms,
    breaches: [],
    askedAt: madeAt,
    expiresAt: "2026-12-28T08:00:00.000Z",
    ...change,
  };
}

const hardship = { contactId: anId("con"), at: madeAt };
const pause = { contactId: anId("con"), at: madeAt, until: "2026-12-29" };
const frozen = [{ questionId: anId("qst") }];

function arranged(arrangements: Arrangements, change: Partial<IssuedInvoice> = {}) {
  return anIssuedInvoice({ seenAt, arrangements, ...change });
}

/** A plan in short: "seven-days-late 2026-12-31". */
function inShort(invoice: IssuedInvoice): readonly string[] {
  return planMilestones(invoice).map(({ kind, at }) => `${kind} ${localDateOf(at, zone)}`);
}

/** What comes from three weeks after the usual due date on, if nothing holds it up. */
const monthsLate = [
  "twenty-one-days-late 2027-01-11",
  "thirty-days-late 2027-01-20",
  "forty-five-days-late 2027-02-04",
  "sixty-days-late 2027-02-19",
];

describe("reminders rest", () => {
  // In the order of what says most: each row rests for the later reasons as well.
  const all = { pausedUntil: "2026-12-29" };
  it.each([
    ["in-plan", noEnd, arranged({ plan: aPlan(), request: aRequest() }, all)],
    ["in-plan", noEnd, arranged({ plan: aPlan({ status: "starting" }) })],
    [
      "request-unanswered",
      "2026-12-28T08:00:00.000Z",
      arranged({ request: aRequest(), promises: [aPromise({ date: "2026-12-26" })] }),
    ],
    [
      "request-unanswered",
      "2026-12-28T08:00:00.000Z",
      arranged({ request: aRequest({ status: "countered" }) }),
    ],
    ["promised", "2026-12-31T17:00:00.000Z", arranged({ promises: [aPromise()], pause }, all)],
    ["asked", noEnd, arranged({ frozen, pause }, all)],
    ["paused", "2026-12-30T08:00:00.000Z", arranged({ pause }, all)],
    ["asked", "2026-12-28T08:00:00.000Z", arranged({ hardship })],
    ["declared-paid", "2026-12-30T08:00:00.000Z", arranged({}, all)],
  ])("while %s, until %s: %#", (reason, until, invoice) => {
    expect(remindersRest(invoice, madeAt)).toBe(reason);
    expect(remindersRestUntil(invoice)).toBe(until);
    expect(reasonToSkip(invoice, "three-days-late", madeAt)).toBe(reason);
  });

  it.each([
    ["nothing is arranged", anIssuedInvoice()],
    ["only a part is in question", arranged({ frozen: [{ questionId: "q", amount: 50_000 }] })],
    ["a plan is past due", arranged({ plan: aPlan({ pastDueAt: madeAt }) })],
    ["a plan has ended", arranged({ plan: aPlan({ status: "ended", endedAt: madeAt }) })],
    ["a promise is kept", arranged({ promises: [aPromise({ status: "kept", endedAt: madeAt })] })],
    ["a request was declined", arranged({ request: aRequest({ status: "declined" }) })],
    ["a pause has ended", arranged({ pause: { ...pause, endedAt: madeAt } })],
  ])("not where %s", (_, invoice) => {
    expect(remindersRest(invoice, madeAt)).toBeUndefined();
    expect(remindersRestUntil(invoice)).toBeUndefined();
  });

  it("while what isn't on its way is in question", () => {
    const part = [{ questionId: anId("qst"), amount: 24_000 }];

    expect(remindersRest(arranged({ frozen: part }, { amountProcessing: 100_000 }), madeAt)).toBe(
      "asked",
    );
  });

  it("to the end of a promise's day where the invoice is, wherever its reader is", () => {
    const contacts = [aContact({ timeZone: "Asia/Tokyo" })];
    const invoice = anIssuedInvoice({
      seenAt,
      to: aClient({ timeZone: zone, contacts }),
      arrangements: { promises: [aPromise()] },
    });

    expect(remindersRest(invoice, "2026-12-31T16:59:59.999Z")).toBe("promised");
    for (const { at } of planMilestones(invoice))
      expect(at > "2026-12-31T17:00:00.000Z").toBe(true);
  });
});

describe("the cadence beside what is arranged", () => {
  const dueToday = {
    firedMilestones: [{ kind: "due-today", at: "2026-12-21T17:10:09.000Z" }],
  } as const;

  it("goes on the usual days after a promise's morning, the last step kept", () => {
    expect(inShort(arranged({ promises: [aPromise({ date: "2026-12-23" })] }, dueToday))).toEqual([
      "three-days-late 2026-12-27",
      "seven-days-late 2026-12-30",
      "fourteen-days-late 2027-01-04",
      ...monthsLate,
    ]);
    // Nobody who kept silence for ten weeks begins with a letter.
    expect(inShort(arranged({ promises: [aPromise({ date: "2027-03-01" })] }, dueToday))).toEqual([
      "fourteen-days-late 2027-03-05",
      "thirty-days-late 2027-03-08",
      "sixty-days-late 2027-03-11",
    ]);
  });

  it.each([
    [
      "partly-kept",
      undefined,
      ["three-days-late 2026-12-26", "seven-days-late 2026-12-29", "fourteen-days-late 2027-01-04"],
    ],
    ["broken", 1, ["seven-days-late 2026-12-28", "fourteen-days-late 2027-01-04"]],
    ["broken", 2, ["fourteen-days-late 2027-01-04"]],
    ["broken", 9, []],
  ] as const)("after a promise that is %s (%s up) goes on with %j", (status, stepsUp, expected) => {
    const promise = aPromise({ date: "2026-12-22", status, endedAt: "2026-12-23T17:00:00.000Z" });
    const up = stepsUp === undefined ? {} : { stepsUp };

    expect(inShort(arranged({ promises: [promise], ...up }, dueToday))).toEqual([
      ...expected,
      ...monthsLate.slice(stepsUp === 9 ? 3 : 0),
    ]);
  });

  it("goes a step up once: the reminder after that is the usual next one", () => {
    const promise = aPromise({ status: "broken", endedAt: "2026-12-23T17:00:00.000Z" });
    const firedMilestones = [{ kind: "seven-days-late", at: "2026-12-28T17:10:09.000Z" }] as const;

    expect(inShort(arranged({ promises: [promise], stepsUp: 1 }, { firedMilestones }))).toEqual([
      "fourteen-days-late 2027-01-04",
      ...monthsLate,
    ]);
  });

  it("does not catch up in a burst on what fell due while a question was open", () => {
    const asking = arranged({ frozen }, dueToday);
    const answered = arranged({ questionEndedAt: "2027-02-10T20:00:00.000Z" }, dueToday);

    expect(inShort(asking)).toEqual([]);
    expect(inShort(answered)).toEqual([
      "fourteen-days-late 2027-02-11",
      "thirty-days-late 2027-02-14",
      "forty-five-days-late 2027-02-17",
      "sixty-days-late 2027-02-20",
    ]);
    expect(
      reasonToSkip(answered, "fourteen-days-late", "2027-02-11T17:10:09.000Z"),
    ).toBeUndefined();
  });

  it("moves behind a request that waits, and behind its end when that comes early", () => {
    const declined = aRequest({ status: "declined", endedAt: "2026-12-24T01:00:00.000Z" });

    expect(inShort(arranged({ request: aRequest() }, dueToday))[0]).toBe(
      "seven-days-late 2026-12-28",
    );
    expect(inShort(arranged({ request: declined }, dueToday))[0]).toBe(
      "three-days-late 2026-12-24",
    );
  });

  it("rests in a plan, and counts from a missed installment once the plan is past due", () => {
    const pastDueAt = "2026-12-20T17:00:00.000Z";
    const change = { dueDate: "2026-12-10", dueDateMovedAt: "2026-12-01T17:00:00.000Z" };

    expect(inShort(arranged({ plan: aPlan() }, change))).toEqual([]);
    expect(inShort(arranged({ plan: aPlan({ pastDueAt }) }, change))).toEqual([
      "seven-days-late 2026-12-23",
      "fourteen-days-late 2026-12-26",
      "twenty-one-days-late 2026-12-31",
      "thirty-days-late 2027-01-09",
      "forty-five-days-late 2027-01-24",
      "sixty-days-late 2027-02-08",
    ]);
  });

  it("begins anew from a due date that moved, without what was only true before", () => {
    const firedMilestones = [
      { kind: "upcoming", at: "2026-12-14T17:10:09.000Z" },
      { kind: "due-today", at: "2026-12-21T17:10:09.000Z" },
    ] as const;
    const moved = (dueDate: string) =>
      anIssuedInvoice({ seenAt, firedMilestones, dueDate, dueDateMovedAt: madeAt });

    expect(inShort(moved("2027-01-20")).slice(0, 5)).toEqual([
      "upcoming 2027-01-13",
      "due-today 2027-01-20",
      "three-days-late 2027-01-23",
      "seven-days-late 2027-01-27",
      "fourteen-days-late 2027-02-03",
    ]);
    expect(inShort(moved("2026-12-27"))[0]).toBe("due-today 2026-12-27");
  });

  it("does not take a reminder of the old due date for one of the new", () => {
    // It waited for the morning when the due date moved in the evening.
    const firedMilestones = [{ kind: "three-days-late", at: "2026-12-25T16:00:00.000Z" }] as const;
    const invoice = anIssuedInvoice({
      seenAt,
      firedMilestones,
      dueDate: "2027-01-20",
      dueDateMovedAt: "2026-12-25T06:00:00.000Z",
    });

    expect(inShort(invoice)).toContain("three-days-late 2027-01-23");
  });
});

describe("the moments of what is arranged", () => {
  it("are a promise's morning, a request's end and a pause's, in order of time", () => {
    const invoice = arranged({ promises: [aPromise()], request: aRequest(), pause });

    expect(arrangementMilestones(invoice)).toEqual([
      { kind: "request-expires", at: "2026-12-28T08:00:00.000Z" },
      { kind: "pause-ends", at: "2026-12-30T08:00:00.000Z" },
      { kind: "promise-due", at: "2026-12-31T17:00:00.000Z" },
    ]);
  });

  it("are none on an invoice that is not open, or where nothing waits", () => {
    const paid = withEntries(arranged({ promises: [aPromise()] }), anEntry({ amount: -124_000 }));

    expect(arrangementMilestones(paid)).toEqual([]);
    expect(arrangementMilestones(anIssuedInvoice())).toEqual([]);
  });

  it("each take effect once, also when their job runs a minute early", () => {
    let invoice = arranged({ promises: [aPromise()], request: aRequest(), pause });
    const told: string[] = [];
    for (
      let next = arrangementMilestones(invoice)[0];
      next;
      next = arrangementMilestones(invoice)[0]
    ) {
      const passed = passMilestone(invoice, next, "2026-12-01T00:00:00.000Z");
      expect(arrangementMilestones(passed.invoice)).toHaveLength(
        arrangementMilestones(invoice).length - 1,
      );
      told.push(...passed.news.map(({ kind }) => kind));
      invoice = passed.invoice;
    }

    expect(told).toEqual(["request-expired", "pause-ended", "promise-broken"]);
  });
});
