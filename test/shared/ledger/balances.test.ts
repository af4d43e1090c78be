import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancesOf, noBalances, paid, post, receivable } from "../../../shared/ledger/balances.ts";
import type { Account, EntryKind, LedgerEntry } from "../../../shared/ledger/entry.ts";
import { InvariantViolation } from "../../../shared/values/invariant.ts";
import { anEntry } from "../builders/an-issued-invoice.ts";

const charge = anEntry({ kind: "charge", amount: 124_000 });

describe("posting", () => {
  it("adds each posting to its account and counts the entry", () => {
    const balances = post(post(noBalances, charge), anEntry({ amount: -50_000 }));

    expect(balances).toEqual({
      accounts: { receivable: 74_000, sales: -124_000, stripeClearing: 50_000 },
      receivableByKind: { charge: 124_000, payment: -50_000 },
      entryCount: 2,
    });
  });

  it("leaves the balances before it as they were", () => {
    const before = post(noBalances, charge);
    const copy = structuredClone(before);

    post(before, anEntry());

    expect(before).toEqual(copy);
  });

  it("keeps a surplus apart: it never touches the receivable", () => {
    const surplus = anEntry({
      postings: [
        { account: "stripeClearing", amount: 130_000 },
        { account: "receivable", amount: -124_000 },
        { account: "storeCredit", amount: -6_000 },
      ],
    });

    const balances = balancesOf([charge, surplus]);

    expect(receivable(balances)).toBe(0);
    expect(paid(balances)).toBe(124_000);
    expect(balances.accounts.storeCredit).toBe(-6_000);
  });

  it("adds several postings of one account in one entry", () => {
    const twoCharges = anEntry({
      kind: "charge",
      postings: [
        { account: "receivable", amount: 100 },
        { account: "receivable", amount: 23 },
        { account: "sales", amount: -123 },
      ],
    });

    expect(balancesOf([twoCharges])).toEqual({
      accounts: { receivable: 123, sales: -123 },
      receivableByKind: { charge: 123 },
      entryCount: 1,
    });
  });

  it.each<[string, LedgerEntry["postings"], string]>([
    [
      "do not sum to zero",
      [
        { account: "receivable", amount: 100 },
        { account: "sales", amount: -99 },
      ],
      "The postings of entry charge.1 sum to zero.",
    ],
    [
      "hold a zero",
      [
        { account: "receivable", amount: 100 },
        { account: "sales", amount: -100 },
        { account: "fees", amount: 0 },
      ],
      "No posting of entry charge.1 is zero.",
    ],
    [
      "hold a negative zero",
      [{ account: "receivable", amount: -0 }],
      "No posting of entry charge.1 is zero.",
    ],
    [
      "hold a fraction",
      [
        { account: "receivable", amount: 0.5 },
        { account: "sales", amount: -0.5 },
      ],
      "A sum of amounts leaves the safe integers.",
    ],
    [
      "leave the safe integers",
      [
        { account: "receivable", amount: 2 ** 53 },
        { account: "sales", amount: -(2 ** 53) },
      ],
      "A sum of amounts leaves the safe integers.",
    ],
    [
      "make the receivable negative",
      [
        { account: "receivable", amount: -1 },
        { account: "sales", amount: 1 },
      ],
      "Entry charge.1 leaves no negative receivable: a surplus is store credit.",
    ],
  ])("stops where the postings %s", (_, postings, sentence) => {
    const entry = anEntry({ kind: "charge", postings });

    expect(() => post(noBalances, entry)).toThrow(new InvariantViolation(sentence));
  });

  it("stops where an account leaves the safe integers", () => {
    const most = anEntry({ kind: "charge", amount: Number.MAX_SAFE_INTEGER });
    const balances = post(noBalances, most);

    expect(() => post(balances, anEntry({ kind: "lateFee", amount: 1 }))).toThrow(
      InvariantViolation,
    );
  });
});

describe("what is paid and what is owed", () => {
  it("is nothing without entries", () => {
    expect(receivable(noBalances)).toBe(0);
    expect(paid(noBalances)).toBe(0);
  });

  // What each kind of entry does to the two sums, after a charge of 1,000 and a payment of 400.
  it.each<[EntryKind, number, { readonly owed: number; readonly paid: number }]>([
    ["charge", 100, { owed: 700, paid: 400 }],
    ["payment", -100, { owed: 500, paid: 500 }],
    ["refund", 100, { owed: 700, paid: 300 }],
    ["dispute", 100, { owed: 700, paid: 300 }],
    ["storeCredit", -100, { owed: 500, paid: 500 }],
    ["taxWithheld", -100, { owed: 500, paid: 500 }],
    ["smallDifference", -100, { owed: 500, paid: 500 }],
    ["creditNote", -100, { owed: 500, paid: 400 }],
    ["earlyPaymentDiscount", -100, { owed: 500, paid: 400 }],
    ["lateFee", 100, { owed: 700, paid: 400 }],
    ["waiver", -100, { owed: 500, paid: 400 }],
    ["writeOff", -600, { owed: 0, paid: 400 }],
    ["void", -600, { owed: 0, paid: 400 }],
  ])("after a %s of %i", (kind, amount, expected) => {
    const balances = balancesOf([
      anEntry({ id: "charge", kind: "charge", amount: 1_000 }),
      anEntry({ id: "payment.a", kind: "payment", amount: -400 }),
      anEntry({ kind, amount }),
    ]);

    expect({ owed: receivable(balances), paid: paid(balances) }).toEqual(expected);
  });

  it("is a plain zero, never a negative one, for what was paid and given back", () => {
    const balances = balancesOf([
      charge,
      anEntry({ amount: -50_000 }),
      anEntry({ kind: "refund", amount: 50_000 }),
    ]);

    expect(Object.is(paid(balances), 0)).toBe(true);
    expect(Object.is(paid(noBalances), 0)).toBe(true);
  });
});

describe("properties", () => {
  const kinds: readonly EntryKind[] = [
    "charge",
    "payment",
    "refund",
    "dispute",
    "creditNote",
    "earlyPaymentDiscount",
    "lateFee",
    "waiver",
    "storeCredit",
    "taxWithheld",
    "smallDifference",
    "writeOff",
    "void",
  ];
  const settlingKinds = new Set<EntryKind>([
    "payment",
    "refund",
    "dispute",
    "storeCredit",
    "taxWithheld",
    "smallDifference",
  ]);
  const otherAccounts = [
    "sales",
    "stripeClearing",
    "bank",
    "storeCredit",
    "discounts",
    "fees",
    "refundsDue",
    "withheldTax",
    "writeOffs",
  ] as const satisfies readonly Account[];
  const amounts = fc
    .integer({ min: -99_999_999, max: 99_999_999 })
    .filter((amount) => amount !== 0);

  /** Balanced entries in an order that never owes less than nothing. */
  const histories = fc
    .array(
      fc.record({
        kind: fc.constantFrom(...kinds),
        amount: amounts,
        parts: fc.array(fc.tuple(fc.constantFrom(...otherAccounts), amounts), { maxLength: 3 }),
        last: fc.constantFrom(...otherAccounts),
      }),
      { maxLength: 30 },
    )
    .map((steps) => {
      const entries: LedgerEntry[] = [];
      let owed = 0;
      for (const [index, { kind, amount, parts, last }] of steps.entries()) {
        const moved = Math.max(amount, -owed);
        const others = parts.map(([account, part]) => ({ account, amount: part }));
        const rest = -moved - others.reduce((sum, part) => sum + part.amount, 0);
        const postings = [
          { account: "receivable" as const, amount: moved },
          ...others,
          { account: last, amount: rest },
        ].filter((posting) => posting.amount !== 0);
        owed += moved;
        entries.push(anEntry({ id: `${kind}.${index}`, kind, postings }));
      }
      return entries;
    });

  it("all accounts together are always zero", () => {
    fc.assert(
      fc.property(histories, (entries) => {
        const sums = Object.values(balancesOf(entries).accounts);

        expect(sums.reduce((sum, amount) => sum + amount, 0)).toBe(0);
      }),
    );
  });

  it("posting one by one gives what a replay gives, wherever it starts", () => {
    fc.assert(
      fc.property(histories, fc.nat(30), (entries, at) => {
        const kept = balancesOf(entries.slice(0, at));

        expect(entries.slice(at).reduce(post, kept)).toEqual(balancesOf(entries));
      }),
    );
  });

  it("what is owed is the plain sum of all that touched it, and never negative", () => {
    fc.assert(
      fc.property(histories, (entries) => {
        const touched = entries
          .flatMap(({ postings }) => postings)
          .filter(({ account }) => account === "receivable");
        const balances = balancesOf(entries);

        expect(receivable(balances)).toBe(touched.reduce((sum, { amount }) => sum + amount, 0));
        expect(receivable(balances)).toBeGreaterThanOrEqual(0);
        expect(balances.entryCount).toBe(entries.length);
      }),
    );
  });

  it("what was asked for is what remains and what was paid together", () => {
    fc.assert(
      fc.property(histories, (entries) => {
        const asked = entries
          .filter(({ kind }) => !settlingKinds.has(kind))
          .flatMap(({ postings }) => postings)
          .filter(({ account }) => account === "receivable")
          .reduce((sum, { amount }) => sum + amount, 0);
        const balances = balancesOf(entries);

        expect(receivable(balances) + paid(balances)).toBe(asked);
      }),
    );
  });

  it("an entry that is a unit off is always stopped", () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(-1, 1), (amount, error) => {
        const entry = anEntry({
          kind: "charge",
          postings: [
            { account: "receivable", amount: Math.abs(amount) + 2 },
            { account: "sales", amount: -(Math.abs(amount) + 2) + error },
          ],
        });

        expect(() => post(noBalances, entry)).toThrow(InvariantViolation);
      }),
    );
  });
});
