import { describe, expect, it } from "vitest";
import type { FlexibilitySituation } from "../../../shared/contract/arrangement-schema.ts";
import { previewProposal } from "../../../shared/flexibility/preview-proposal.ts";
import type { PlanProposal, Proposal } from "../../../shared/flexibility/proposal.ts";
import { refused } from "../../../shared/values/result.ts";
import { aSituation } from "../builders/a-situation.ts";

const threeParts: PlanProposal = {
  installments: 3,
  cadence: "monthly",
  firstDate: "2026-12-01",
  collection: "autopay",
  method: "card",
};

const byReminder = {
  installments: 3,
  cadence: "monthly",
  firstDate: "2026-12-01",
  collection: "reminder",
} as const;

/** Terms of a proposal for the usual invoice: $1,240.00 on 1 December, due on the 21st. */
function termsOf(proposal: Proposal, change: Partial<FlexibilitySituation> = {}) {
  const preview = previewProposal(aSituation(change), proposal);
  return preview.outcome === "done" ? preview.terms : preview.refusal;
}

function plan(change: Partial<PlanProposal> = {}): { readonly plan: PlanProposal } {
  return { plan: { ...threeParts, ...change } };
}

/** A part paid at once by card. */
function now(amount: number, method: "card" | "us_bank_account" = "card") {
  return { payNow: { amount, method } };
}

describe("what a proposal comes to", () => {
  it("is the whole on the later day for more time", () => {
    expect(termsOf({ dueDate: "2027-01-04" })).toEqual({
      currency: "USD",
      total: 124_000,
      payNow: 0,
      parts: [{ date: "2027-01-04", amount: 124_000 }],
      lastDate: "2027-01-04",
    });
  });

  it("is a schedule to the cent for a plan, the spare cents first", () => {
    expect(termsOf(plan(), { total: 100_001 })).toEqual({
      currency: "USD",
      total: 100_001,
      payNow: 0,
      parts: [
        { date: "2026-12-01", amount: 33_334 },
        { date: "2027-01-01", amount: 33_334 },
        { date: "2027-02-01", amount: 33_333 },
      ],
      lastDate: "2027-02-01",
      collection: "autopay",
      method: "card",
    });
  });

  it("is half now by card, the rest in three parts from January by bank debit", () => {
    const rest = plan({ firstDate: "2027-01-31", method: "us_bank_account" });

    expect(termsOf({ ...now(62_000), ...rest })).toMatchObject({
      payNow: 62_000,
      parts: [
        { date: "2027-01-31", amount: 20_667 },
        { date: "2027-02-28", amount: 20_667 },
        { date: "2027-03-31", amount: 20_666 },
      ],
      method: "us_bank_account",
    });
  });

  it("is half now and half later for a plan of one part", () => {
    expect(
      termsOf({ ...now(62_000), ...plan({ installments: 1, firstDate: "2026-12-31" }) }),
    ).toMatchObject({ payNow: 62_000, parts: [{ date: "2026-12-31", amount: 62_000 }] });
  });

  it("is something now and the rest on a later day", () => {
    expect(termsOf({ ...now(24_000), dueDate: "2027-01-04" })).toMatchObject({
      payNow: 24_000,
      parts: [{ date: "2027-01-04", amount: 100_000 }],
    });
  });

  it("names no method by reminder", () => {
    expect(termsOf(plan({ collection: "reminder" }))).not.toHaveProperty("method");
  });

  it("leaves out what is in question", () => {
    expect(termsOf({ dueDate: "2027-01-04" }, { total: 84_000, frozen: 40_000 })).toMatchObject({
      total: 84_000,
      parts: [{ amount: 84_000 }],
    });
  });

  it("makes the first payment as large as the policy asks, up to the next step", () => {
    const situation = aSituation({ total: 100_003 }, { planFirstPercent: "50" });
    const kuwaiti = { ...situation, total: 100_005, step: 10 };

    expect(previewProposal(situation, plan())).toMatchObject({
      breaches: [],
      terms: { parts: [{ amount: 50_002 }, { amount: 25_001 }, { amount: 25_000 }] },
    });
    expect(previewProposal(kuwaiti, plan())).toMatchObject({
      terms: { parts: [{ amount: 50_010 }, { amount: 25_000 }, { amount: 24_995 }] },
    });
  });

  it("leaves nothing for other parts where the first payment is to be everything", () => {
    const why = { fault: "too-many-parts", largest: 1 } as const;

    expect(previewProposal(aSituation({}, { planFirstPercent: "100" }), plan())).toEqual(
      refused({ reason: "proposal-not-possible", why }),
    );
  });

  it("keeps every amount on the currency's step, the rest in the last part", () => {
    const kuwaiti = { ...aSituation({}, { smallestInstallments: {} }), total: 10_005, step: 10 };

    expect(previewProposal(kuwaiti, plan())).toMatchObject({
      terms: { parts: [{ amount: 3_340 }, { amount: 3_330 }, { amount: 3_335 }] },
    });
  });
});

// Each row is also at fault in everything below it, as far as both can be, so that the order shows.
describe("a proposal that makes no sense, in the order of checking", () => {
  const usd = { method: "card", smallest: 5_000, largest: 100_000, step: 1, canBeKept: true };
  const byFive = { ...usd, method: "card" as const, step: 5 };
  const promptpay = { ...byFive, method: "promptpay" as const, canBeKept: false };
  const methods = [byFive, promptpay];
  const large = { total: 400_000, methods };
  const unknown = { method: "sepa_debit" } as const;

  it.each<readonly [string, Partial<FlexibilitySituation>, Proposal, object]>([
    [
      "an invoice that is not open",
      { isOpen: false, total: 0 },
      {},
      { reason: "invoice-not-open" },
    ],
    ["all of it on its way", { total: 0, hasPlan: true }, {}, { reason: "payment-in-progress" }],
    ["a plan in force", { hasPlan: true }, {}, { reason: "plan-in-force" }],
    ["nothing", {}, {}, fault({ fault: "nothing-proposed" })],
    ["a payment alone", {}, now(999_999), fault({ fault: "nothing-proposed" })],
    [
      "a plan of one part alone",
      {},
      { ...plan({ installments: 1 }), dueDate: "2026-12-02" },
      fault({ fault: "nothing-proposed" }),
    ],
    [
      "a day and a plan",
      {},
      { ...plan({ firstDate: "2020-01-01" }), dueDate: "2020-01-01" },
      fault({ fault: "due-date-and-plan" }),
    ],
    [
      "the due date as it is",
      {},
      { ...now(999_999), dueDate: "2026-12-21" },
      fault({ fault: "date-not-later", after: "2026-12-21" }),
    ],
    [
      "today, of an invoice that is overdue",
      { today: "2026-12-30" },
      { dueDate: "2026-12-30" },
      fault({ fault: "date-not-later", after: "2026-12-30" }),
    ],
    [
      "a first part yesterday",
      {},
      { ...now(999_999), ...plan({ firstDate: "2026-11-30", installments: 24 }) },
      fault({ fault: "date-not-later", after: "2026-11-30" }),
    ],
    [
      "a day beyond two years",
      {},
      { ...now(999_999), dueDate: "2028-12-02" },
      fault({ fault: "date-too-far", until: "2028-12-01" }),
    ],
    [
      "a last part beyond two years",
      {},
      plan({ installments: 24, firstDate: "2027-01-02" }),
      fault({ fault: "date-too-far", until: "2028-12-01" }),
    ],
    [
      "a first part at the end of the calendar",
      {},
      plan({ firstDate: "9999-12-31" }),
      fault({ fault: "date-too-far", until: "2028-12-01" }),
    ],
    [
      "more than there is, less what the rest needs, in steps",
      { methods, leastPart: 52 },
      { ...now(123_951), ...plan({ method: "promptpay", installments: 24 }) },
      fault({ fault: "amount-exceeds", largest: 100_000 }),
    ],
    [
      "more than there is in whole steps",
      { methods: [{ ...byFive, largest: 900_000 }], leastPart: 52 },
      { ...now(123_947), dueDate: "2027-01-04" },
      fault({ fault: "amount-exceeds", largest: 123_945 }),
    ],
    [
      "nearly all of it",
      {},
      { ...now(123_951), dueDate: "2027-01-04" },
      fault({ fault: "amount-exceeds", largest: 123_950 }),
    ],
    [
      "anything while all of it is in question",
      { total: 0, frozen: 124_000 },
      { dueDate: "2027-01-04" },
      fault({ fault: "amount-exceeds", largest: 0 }),
    ],
    [
      "parts that the method cannot move",
      large,
      { ...now(3), ...plan() },
      fault({ fault: "amount-exceeds", largest: 100_000 }),
    ],
    [
      "an amount between two steps",
      { methods, leastPart: 124_000 / 10 },
      { ...now(3), ...plan({ method: "promptpay", installments: 24 }) },
      fault({ fault: "amount-off-step", step: 5 }),
    ],
    [
      "less than the method can",
      { methods, leastPart: 124_000 / 10 },
      { ...now(4_995), ...plan({ method: "promptpay", installments: 24 }) },
      fault({ fault: "amount-below-minimum", minimum: 5_000 }),
    ],
    [
      "parts that are too little to be paid",
      { leastPart: 12_400 },
      plan({ ...unknown, installments: 11 }),
      fault({ fault: "too-many-parts", largest: 10 }),
    ],
    [
      "more parts than any plan has",
      {},
      plan({ ...unknown, installments: 25, cadence: "weekly" }),
      fault({ fault: "too-many-parts", largest: 24 }),
    ],
    [
      "a first payment by a method that is not offered",
      {},
      { payNow: { ...unknown, amount: 62_000 }, ...plan({ method: "promptpay" }) },
      fault({ fault: "method-not-offered" }),
    ],
    [
      "charges by a method that is not offered",
      {},
      plan(unknown),
      fault({ fault: "method-not-offered" }),
    ],
    [
      "charges by no method",
      {},
      { plan: { ...byReminder, collection: "autopay" } },
      fault({ fault: "method-not-offered" }),
    ],
    [
      "charges by a method that cannot be kept",
      { methods },
      plan({ method: "promptpay" }),
      fault({ fault: "method-cannot-be-kept" }),
    ],
  ])("%s", (_, change, proposal, refusal) => {
    expect(previewProposal(aSituation(change), proposal)).toEqual(refused(refusal));
  });

  function fault(why: object) {
    return { reason: "proposal-not-possible", why };
  }

  it("has no fault where a method that cannot be kept pays the first part only", () => {
    const proposal = { payNow: { amount: 62_000, method: "promptpay" } as const, ...plan() };

    expect(previewProposal(aSituation({ methods }), proposal).outcome).toBe("done");
  });

  it("has no fault for 24 months from today on", () => {
    expect(previewProposal(aSituation(), plan({ installments: 24 })).outcome).toBe("done");
  });
});
