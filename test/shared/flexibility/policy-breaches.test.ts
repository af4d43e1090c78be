import { describe, expect, it } from "vitest";
import type { FlexibilitySituation } from "../../../shared/contract/arrangement-schema.ts";
import type { FlexibilityPolicy } from "../../../shared/flexibility/flexibility-policy.ts";
import { previewProposal } from "../../../shared/flexibility/preview-proposal.ts";
import type { PolicyBreach, Proposal } from "../../../shared/flexibility/proposal.ts";
import { invariant } from "../../../shared/values/invariant.ts";
import { aSituation } from "../builders/a-situation.ts";

/** The rules that a proposal goes beyond, for the usual invoice of $1,240.00, due on 21 December. */
function breachesOf(
  proposal: Proposal,
  policy: Partial<FlexibilityPolicy> = {},
  change: Partial<FlexibilitySituation> = {},
): readonly PolicyBreach[] {
  const preview = previewProposal(aSituation(change, policy), proposal);
  invariant(preview.outcome === "done", "The proposal is possible.");
  return preview.breaches;
}

const inParts = (installments: number, firstDate = "2026-12-01") =>
  ({
    plan: { installments, cadence: "monthly", firstDate, collection: "autopay", method: "card" },
  }) as const;
const untilJanuary: Proposal = { dueDate: "2027-01-04" };
const aThousandNow = { payNow: { amount: 100_000, method: "card" } } as const;

describe("the rules of a policy", () => {
  it.each<
    readonly [
      string,
      Proposal,
      Partial<FlexibilityPolicy>,
      Partial<FlexibilitySituation>,
      PolicyBreach | undefined,
    ]
  >([
    ["any amount", untilJanuary, {}, {}, undefined],
    ["up to an amount", untilJanuary, { grantedUpTo: { USD: 124_000 } }, {}, undefined],
    [
      "over an amount",
      untilJanuary,
      { grantedUpTo: { USD: 123_999 } },
      {},
      { rule: "nothing-granted-over-amount", allowed: 123_999 },
    ],
    ["an amount of another currency", untilJanuary, { grantedUpTo: { EUR: 1 } }, {}, undefined],
    ["30 days overdue", { dueDate: "2027-02-03" }, {}, { today: "2027-01-20" }, undefined],
    [
      "31 days overdue",
      { dueDate: "2027-02-04" },
      {},
      { today: "2027-01-21" },
      { rule: "too-long-overdue", allowedDays: 30 },
    ],
    [
      "more time once more",
      untilJanuary,
      {},
      { extensionCount: 1 },
      { rule: "extension-used", allowedTimes: 1 },
    ],
    ["a plan after more time", inParts(3), {}, { extensionCount: 1 }, undefined],
    [
      "15 days more",
      { dueDate: "2027-01-05" },
      {},
      {},
      { rule: "extension-too-long", allowedUntil: "2027-01-04" },
    ],
    [
      "more than 14 days from today when it is overdue",
      { dueDate: "2027-01-12" },
      {},
      { today: "2026-12-28" },
      { rule: "extension-too-long", allowedUntil: "2027-01-11" },
    ],
    ["six parts", inParts(6), {}, {}, undefined],
    ["seven parts", inParts(7), {}, {}, { rule: "too-many-installments", allowed: 6 }],
    ["one now and five later", { ...aThousandNow, ...inParts(5) }, {}, {}, undefined],
    [
      "one now and six later",
      { ...aThousandNow, ...inParts(6) },
      {},
      {},
      { rule: "too-many-installments", allowed: 6 },
    ],
    [
      "any plan where plans are asked for",
      inParts(2),
      { planInstallments: 0 },
      {},
      { rule: "too-many-installments", allowed: 0 },
    ],
    [
      "another rhythm",
      inParts(3),
      { planCadences: ["weekly"] },
      {},
      { rule: "cadence-not-offered", allowed: ["weekly"] },
    ],
    [
      "one part, which has no rhythm",
      { ...aThousandNow, ...inParts(1) },
      { planCadences: ["weekly"] },
      {},
      undefined,
    ],
    [
      "another way to collect",
      inParts(3),
      { planCollections: ["reminder"] },
      {},
      { rule: "collection-not-offered", allowed: ["reminder"] },
    ],
    ["exactly 62 days", inParts(3), { planDays: 62 }, {}, undefined],
    [
      "a day too many",
      inParts(3),
      { planDays: 61 },
      {},
      { rule: "plan-too-long", allowedUntil: "2027-01-31" },
    ],
    ["a first part on the due date", inParts(3, "2026-12-21"), {}, {}, undefined],
    [
      "a first part after it",
      inParts(3, "2026-12-22"),
      {},
      {},
      { rule: "first-payment-too-late", allowedUntil: "2026-12-21" },
    ],
    [
      "a first part tomorrow where it is to be today",
      inParts(3, "2026-12-02"),
      { planFirstBy: "today" },
      {},
      { rule: "first-payment-too-late", allowedUntil: "2026-12-01" },
    ],
    [
      "a part now, so that the others may come within a month",
      { ...aThousandNow, ...inParts(2, "2027-01-01") },
      { planFirstBy: "today" },
      {},
      undefined,
    ],
    [
      "a part now and the next only after more than a month",
      { ...aThousandNow, ...inParts(2, "2027-01-20") },
      { planFirstBy: "today" },
      {},
      { rule: "first-payment-too-late", allowedUntil: "2027-01-01" },
    ],
    [
      "too little now",
      { ...aThousandNow, ...inParts(2) },
      { planFirstPercent: "80.65" },
      {},
      { rule: "first-payment-too-small", allowed: 100_006 },
    ],
    [
      "a first part that is made large enough",
      inParts(3),
      { planFirstPercent: "90" },
      {},
      undefined,
    ],
    [
      "parts that are too small for the vendor",
      inParts(6),
      { smallestInstallments: { USD: 20_667 } },
      {},
      { rule: "installment-too-small", allowed: 20_667 },
    ],
    [
      "parts below the smallest part of any kind",
      inParts(3),
      { smallestParts: { USD: 50_000 } },
      {},
      { rule: "installment-too-small", allowed: 50_000 },
    ],
    [
      "parts below what their method can",
      inParts(3),
      {},
      { methods: aSituation().methods.map((each) => ({ ...each, smallest: 50_000 })) },
      { rule: "installment-too-small", allowed: 50_000 },
    ],
  ])("on %s", (...row) => {
    const [, proposal, policy, change, breach] = row;

    expect(breachesOf(proposal, policy, change)).toEqual(breach === undefined ? [] : [breach]);
  });

  it("are all told at once, in the order of checking, with what would be granted", () => {
    const strict: Partial<FlexibilityPolicy> = {
      grantedUpTo: { USD: 1 },
      overdueDays: 0,
      planInstallments: 2,
      planCadences: ["weekly"],
      planCollections: ["reminder"],
      planDays: 1,
      planFirstBy: "today",
      smallestInstallments: { USD: 900_000 },
    };
    const late = { today: "2026-12-22" };

    expect(breachesOf(inParts(3, "2026-12-23"), strict, late).map(({ rule }) => rule)).toEqual([
      "nothing-granted-over-amount",
      "too-long-overdue",
      "too-many-installments",
      "cadence-not-offered",
      "collection-not-offered",
      "plan-too-long",
      "first-payment-too-late",
      "installment-too-small",
    ]);
    expect(
      breachesOf({ dueDate: "2027-03-01" }, strict, { ...late, extensionCount: 1 }).map(
        ({ rule }) => rule,
      ),
    ).toEqual([
      "nothing-granted-over-amount",
      "too-long-overdue",
      "extension-used",
      "extension-too-long",
    ]);
  });
});

describe("a client's usual plan", () => {
  const usualPlan = { installments: 8, cadence: "monthly", collection: "autopay" } as const;
  const none = {
    planInstallments: 0,
    planDays: 1,
    planCadences: ["weekly"],
    planCollections: ["reminder"],
  } as const;

  it.each([
    ["as it was agreed", inParts(8), []],
    ["in fewer parts", inParts(2), []],
  ])("is granted %s, whatever the policy says of parts, rhythm and days", (_, proposal, found) => {
    expect(breachesOf(proposal, none, { usualPlan })).toEqual(found);
  });

  it("is no leave for more parts, another rhythm or another way", () => {
    const weekly = { plan: { ...inParts(8).plan, cadence: "weekly" } } as const;
    const byReminder = { plan: { ...inParts(8).plan, collection: "reminder" } } as const;

    for (const proposal of [inParts(9), weekly, byReminder]) {
      expect(breachesOf(proposal, none, { usualPlan })).not.toEqual([]);
    }
  });

  it("still begins in time and has no smaller parts than the vendor takes", () => {
    const policy = { ...none, smallestInstallments: { USD: 20_000 } };

    expect(
      breachesOf(inParts(8, "2026-12-24"), policy, { usualPlan }).map(({ rule }) => rule),
    ).toEqual(["first-payment-too-late", "installment-too-small"]);
  });
});
