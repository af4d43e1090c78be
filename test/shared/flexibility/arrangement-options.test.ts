import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { FlexibilitySituation } from "../../../shared/contract/arrangement-schema.ts";
import { arrangementOptionSchema } from "../../../shared/contract/arrangement-schema.ts";
import type {
  ArrangementKind,
  OptionRefusal,
} from "../../../shared/flexibility/arrangement-options.ts";
import { arrangementOptions } from "../../../shared/flexibility/arrangement-options.ts";
import { defaultFlexibility } from "../../../shared/flexibility/default-flexibility.ts";
import type { FlexibilityPolicy } from "../../../shared/flexibility/flexibility-policy.ts";
import { previewProposal } from "../../../shared/flexibility/preview-proposal.ts";
import { aSituation } from "../builders/a-situation.ts";

type Change = Partial<FlexibilitySituation>;
type Policy = Partial<FlexibilityPolicy>;

function optionOf(kind: ArrangementKind, change: Change = {}, policy: Policy = {}) {
  return arrangementOptions(aSituation(change, policy)).find((option) => option.kind === kind);
}

/** The suggested plan in short: how many parts, their rhythm, the first and the last day, how paid. */
function planOf(change: Change = {}, policy: Policy = {}) {
  const { suggestion } = optionOf("plan", change, policy) ?? {};
  const { plan } = suggestion?.proposal ?? {};
  return plan && [plan.installments, plan.cadence, plan.firstDate, plan.method ?? plan.collection];
}

describe("what a client may arrange", () => {
  it("is every kind in the page's order, with what is granted at once", () => {
    expect(arrangementOptions(aSituation())).toEqual([
      { kind: "part" },
      {
        kind: "plan",
        suggestion: {
          proposal: {
            plan: {
              installments: 3,
              cadence: "monthly",
              firstDate: "2026-12-01",
              collection: "autopay",
              method: "card",
            },
          },
          terms: {
            currency: "USD",
            total: 124_000,
            payNow: 0,
            parts: [
              { date: "2026-12-01", amount: 41_334 },
              { date: "2027-01-01", amount: 41_333 },
              { date: "2027-02-01", amount: 41_333 },
            ],
            lastDate: "2027-02-01",
            collection: "autopay",
            method: "card",
          },
        },
        latestDate: "2027-07-09",
        largestCount: 6,
      },
      {
        kind: "more-time",
        suggestion: {
          proposal: { dueDate: "2027-01-04" },
          terms: {
            currency: "USD",
            total: 124_000,
            payNow: 0,
            parts: [{ date: "2027-01-04", amount: 124_000 }],
            lastDate: "2027-01-04",
          },
        },
        latestDate: "2027-01-04",
      },
      { kind: "promise", latestDate: "2026-12-15" },
      { kind: "share", largestCount: 9 },
      { kind: "question" },
      { kind: "pause", latestDate: "2026-12-08" },
      { kind: "hardship" },
    ]);
  });

  it("is what the schema of the page expects", () => {
    for (const option of arrangementOptions(aSituation())) {
      expect(v.parse(arrangementOptionSchema, option)).toEqual(option);
    }
  });
});

// From the last refusal to the first, each case adds one more to those before it: the first wins.
const refusals: readonly (readonly [OptionRefusal, Change, Policy])[] = [
  ["promise-open", { hasPromise: true }, {}],
  ["used-up", { promiseCount: 2, hasPaused: true }, {}],
  ["too-small", { total: 99 }, {}],
  ["request-pending", { hasRequest: true }, {}],
  ["plan-in-force", { hasPlan: true }, {}],
  ["switched-off", {}, { promiseTimes: 0, sharing: "nobody", pauseDays: 0 }],
  ["payer", { isPayer: true }, {}],
  ["nothing-left", { total: 0 }, {}],
  ["not-open", { isOpen: false }, {}],
];

const concerned: Readonly<Record<ArrangementKind, readonly OptionRefusal[]>> = {
  part: ["too-small", "payer", "nothing-left", "not-open"],
  plan: ["too-small", "request-pending", "plan-in-force", "payer", "nothing-left", "not-open"],
  "more-time": ["request-pending", "plan-in-force", "payer", "nothing-left", "not-open"],
  promise: [
    "promise-open",
    "used-up",
    "plan-in-force",
    "switched-off",
    "payer",
    "nothing-left",
    "not-open",
  ],
  share: ["too-small", "plan-in-force", "switched-off", "payer", "nothing-left", "not-open"],
  question: ["payer", "not-open"],
  pause: ["used-up", "plan-in-force", "switched-off", "payer", "nothing-left", "not-open"],
  hardship: ["payer", "not-open"],
};

describe("what is not offered, by the first reason in the order of checking", () => {
  const kinds = Object.keys(concerned) as ArrangementKind[];
  const table = kinds.flatMap((kind) =>
    refusals.map(([refusal], index) => {
      const holding = refusals.slice(0, index + 1);
      const names = holding.map(([name]) => name);
      const expected = names.findLast((name) => concerned[kind].includes(name));
      const change = Object.assign({}, ...holding.map(([, each]) => each)) as Change;
      const policy = Object.assign({}, ...holding.map(([, , each]) => each)) as Policy;
      return { kind, refusal, expected, change, policy };
    }),
  );

  it.each(table)("$kind up to $refusal: $expected", ({ kind, expected, change, policy }) => {
    expect(optionOf(kind, change, policy)?.refusal).toBe(expected);
  });

  it.each(table)("$kind for $refusal alone", ({ kind, refusal }) => {
    const [, change = {}, policy = {}] = refusals.find(([name]) => name === refusal) ?? [];
    const expected = concerned[kind].includes(refusal) ? refusal : undefined;

    expect(optionOf(kind, change, policy)?.refusal).toBe(expected);
  });

  it.each([
    [2, 0, "used-up"],
    [1, 1, "used-up"],
    [1, 0, undefined],
  ])("a promise after %i of which %i broken: %s", (promiseCount, brokenCount, refusal) => {
    expect(optionOf("promise", { promiseCount, brokenCount })?.refusal).toBe(refusal);
  });

  it("a part or a share of what the vendor takes only as a whole", () => {
    const whole = { smallestParts: { USD: 123_951 } };

    expect(optionOf("part", {}, whole)?.refusal).toBe("too-small");
    expect(optionOf("share", {}, whole)?.refusal).toBe("too-small");
    expect(optionOf("plan", {}, whole)).toEqual({ kind: "plan", mustAsk: true });
  });
});

describe("what has to be asked for", () => {
  it.each<readonly [string, ArrangementKind, Change, Policy]>([
    ["plans that are never granted at once", "plan", {}, { planInstallments: 0 }],
    ["plans of an invoice that is too long overdue", "plan", { today: "2027-01-21" }, {}],
    ["parts that would be too small", "plan", {}, { smallestInstallments: { USD: 62_001 } }],
    ["more time that was used", "more-time", { extensionCount: 1 }, {}],
    ["more time that is never granted at once", "more-time", {}, { extensionDays: 0 }],
    ["more time over an amount", "more-time", {}, { grantedUpTo: { USD: 1 } }],
  ])("%s", (_, kind, change, policy) => {
    expect(optionOf(kind, change, policy)).toEqual({ kind, mustAsk: true });
  });
});

describe("the plan that is suggested", () => {
  const reminder = { planCollections: ["reminder"] } as const;

  it.each<readonly [string, Change, Policy, readonly unknown[] | undefined]>([
    ["three months by card", {}, {}, [3, "monthly", "2026-12-01", "card"]],
    [
      "two where three are too small",
      {},
      { smallestInstallments: { USD: 50_000 } },
      [2, "monthly", "2026-12-01", "card"],
    ],
    [
      "three, every two weeks, for a person in the European Union",
      {},
      defaultFlexibility("person", "FR"),
      [3, "everyTwoWeeks", "2026-12-01", "card"],
    ],
    ["by reminder where that is all", {}, reminder, [3, "monthly", "2026-12-01", "reminder"]],
    [
      "by reminder where nothing is kept",
      { methods: [] },
      {},
      [3, "monthly", "2026-12-01", "reminder"],
    ],
    [
      "the most parts in hardship, as late as they may begin, asked for each time",
      { isHardship: true },
      {},
      [6, "monthly", "2026-12-21", "reminder"],
    ],
    [
      "the most parts in hardship from today on where the policy says so",
      { isHardship: true },
      { planFirstBy: "today", planCollections: ["autopay"] },
      [6, "monthly", "2026-12-01", "card"],
    ],
    [
      "the usual one of this client",
      { usualPlan: { installments: 10, cadence: "weekly", collection: "reminder" } },
      {},
      [10, "weekly", "2026-12-01", "reminder"],
    ],
    [
      "another where the usual one is of parts that are too small",
      { usualPlan: { installments: 10, cadence: "weekly", collection: "reminder" } },
      { smallestInstallments: { USD: 40_000 } },
      [3, "monthly", "2026-12-01", "card"],
    ],
  ])("is %s", (_, change, policy, expected) => {
    expect(planOf(change, policy)).toEqual(expected);
  });

  it("is by bank debit where that is the only method to be kept", () => {
    const debits = aSituation().methods.filter(({ method }) => method !== "card");

    expect(planOf({ methods: debits })).toEqual([3, "monthly", "2026-12-01", "us_bank_account"]);
  });

  it("is granted at once as it is, like more time", () => {
    for (const change of [{}, { isHardship: true }, { today: "2027-01-05" }]) {
      const situation = aSituation(change);
      for (const { suggestion } of arrangementOptions(situation)) {
        if (suggestion === undefined) continue;
        expect(previewProposal(situation, suggestion.proposal)).toEqual({
          outcome: "done",
          terms: suggestion.terms,
          breaches: [],
        });
      }
    }
  });

  it("tells the most parts of the usual plan where they are more than the policy grants", () => {
    const usualPlan = { installments: 10, cadence: "weekly", collection: "reminder" } as const;

    expect(optionOf("plan", { usualPlan })?.largestCount).toBe(10);
  });
});
