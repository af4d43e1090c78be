import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { situationSchema } from "../../../shared/contract/arrangement-schema.ts";
import type { Arrangements, Extension } from "../../../shared/flexibility/arrangements.ts";
import { frozenAmount } from "../../../shared/flexibility/frozen-amount.ts";
import { situationOf } from "../../../shared/flexibility/situation.ts";
import { methodLimits } from "../../../shared/payments/payment-options.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, withEntries } from "../builders/an-issued-invoice.ts";
import { aPolicy } from "../builders/a-policy.ts";
import {
  aFlexibility,
  aFlexibleInvoice,
  cardAndDebit,
  usualToday,
} from "../builders/a-situation.ts";

const anExtension: Extension = {
  id: anId("ext"),
  from: "2026-12-21",
  to: "2027-01-04",
  at: "2026-12-01T12:00:00.000Z",
  actorId: anId("con"),
  evidenceHash: "hash",
  policyVersion: "v1.c0.i0",
};

const hardship = { at: "2026-12-01T12:00:00.000Z", contactId: anId("con") };

function arranged(arrangements: Arrangements) {
  return situationOf(aFlexibleInvoice({}, { arrangements }), { today: usualToday });
}

describe("the situation of an invoice", () => {
  it("is what the schema of the page expects", () => {
    const terms = {
      plan: { installments: 3, cadence: "monthly", collection: "autopay" },
      agreedDate: "2026-06-01",
      invoiceId: anId("inv", "b"),
    } as const;
    const situation = situationOf(aFlexibleInvoice(), { today: usualToday, terms });

    expect(v.parse(situationSchema, situation)).toEqual(situation);
    expect(situation).toMatchObject({ usualPlan: terms.plan, policyVersion: "v1.c0.i0" });
  });

  it("covers what can still be started and is not in question", () => {
    const paid = withEntries(aFlexibleInvoice(), anEntry({ amount: -20_000 }));
    const invoice = {
      ...paid,
      amountProcessing: 4_000,
      arrangements: { frozen: [{ questionId: anId("qst"), amount: 30_000 }] },
    };

    expect(situationOf(invoice, { today: usualToday })).toMatchObject({
      total: 70_000,
      frozen: 30_000,
    });
  });

  it.each([
    [[], 0],
    [[10_000, 20_000], 30_000],
    [[100_000, 100_000], 124_000],
    [[10_000, undefined], 124_000],
  ])("freezes of parts %j so much: %i", (amounts, frozen) => {
    const parts = amounts.map((amount) => ({
      questionId: anId("qst"),
      ...(amount === undefined ? {} : { amount }),
    }));

    expect(frozenAmount(aFlexibleInvoice({}, { arrangements: { frozen: parts } }))).toBe(frozen);
  });

  it("has the methods that can be used, the vendor's preferred one first, with what each can", () => {
    const paymentPolicy = { ...cardAndDebit, preferred: { method: "us_bank_account" } as const };

    expect(
      situationOf(aFlexibleInvoice({}, { paymentPolicy }), { today: usualToday }).methods,
    ).toEqual([
      { method: "us_bank_account", smallest: 50, largest: 99_999_999, step: 1, canBeKept: true },
      { method: "card", smallest: 50, largest: 999_999_999_999, step: 1, canBeKept: true },
    ]);
  });

  it("counts extensions that the client chose and kept, or took back only after their use", () => {
    const extensions: Extension[] = [
      anExtension,
      { ...anExtension, requestId: anId("req") },
      { ...anExtension, actorId: anId("mem") },
      { ...anExtension, takenBackAt: "2026-12-20T12:00:00.000Z" },
      { ...anExtension, takenBackAt: "2026-12-23T12:00:00.000Z" },
    ];

    expect(arranged({ extensions }).extensionCount).toBe(2);
  });

  it("counts promises but those that became needless", () => {
    const promise = { id: anId("prm"), requestKey: "k", contactId: anId("con") };
    const rest = { date: "2026-12-24", amount: 1, settledBefore: 0, madeAt: hardship.at };
    const promises = (["kept", "broken", "replaced", "open"] as const).map((status) => ({
      ...promise,
      ...rest,
      status,
    }));

    expect(arranged({ promises })).toMatchObject({
      promiseCount: 3,
      brokenCount: 1,
      hasPromise: true,
    });
  });

  it("has a smallest part by the nearest settings, the least part by Stripe and the vendor's rule", () => {
    const invoice = aFlexibleInvoice(
      { smallestParts: { USD: 10_000 } },
      { paymentPolicy: { ...cardAndDebit, smallDifferences: { USD: 200 } } },
    );

    expect(situationOf(invoice, { today: usualToday })).toMatchObject({
      smallestPart: 10_000,
      leastPart: 201,
    });
    expect(
      situationOf({ ...invoice, flexibility: aFlexibility() }, { today: usualToday }).smallestPart,
    ).toBe(201);
  });
});

describe("the smallest part that may be paid", () => {
  const policy = { smallestParts: { USD: 10_000 } };

  it("is the nearest settings', not the payment policy's", () => {
    const paymentPolicy = aPolicy({ smallestParts: { USD: 70_000 } });
    const invoice = aFlexibleInvoice(policy, { paymentPolicy });
    const { flexibility: _, ...untold } = invoice;

    expect(methodLimits(invoice, "card").smallest).toBe(10_000);
    expect(methodLimits(untold, "card").smallest).toBe(70_000);
  });

  it("falls to what the method can in hardship", () => {
    const invoice = aFlexibleInvoice(policy, { arrangements: { hardship } });

    expect(methodLimits(invoice, "card").smallest).toBe(50);
    expect(methodLimits(invoice, "own_account").smallest).toBe(1);
    expect(situationOf(invoice, { today: usualToday })).toMatchObject({
      smallestPart: 50,
      isHardship: true,
    });
  });

  it.each([
    ["active", 4_000],
    ["starting", 4_000],
    ["ended", 10_000],
    ["finished", 10_000],
  ] as const)(
    "is no more than what is open of the next installment of a plan that is %s: %i",
    (status, smallest) => {
      const part = { date: "2026-12-24", tries: [] };
      const plan = {
        id: anId("plan"),
        status,
        cadence: "monthly",
        collection: "reminder",
        installments: [
          { ...part, number: 1, amount: 5_000, paid: 5_000 },
          { ...part, number: 2, amount: 5_000, paid: 1_000 },
          { ...part, number: 3, amount: 3_000, paid: 0 },
        ],
        dueDateBefore: "2026-12-21",
        contactId: anId("con"),
        acceptedAt: hardship.at,
        evidenceHash: "hash",
        policyVersion: "v1.c0.i0",
      } as const;

      expect(
        methodLimits(aFlexibleInvoice(policy, { arrangements: { plan } }), "card").smallest,
      ).toBe(smallest);
    },
  );
});
