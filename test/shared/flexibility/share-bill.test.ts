import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PayerShare } from "../../../shared/flexibility/payer-share.ts";
import { sharedAmount, standingShares } from "../../../shared/flexibility/share-amounts.ts";
import { shareBill } from "../../../shared/flexibility/share-bill.ts";
import type { ShareWish } from "../../../shared/flexibility/share-bill.ts";
import { invoiceAmounts } from "../../../shared/invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { aContact } from "../builders/a-client.ts";
import { done } from "../builders/a-paid-invoice.ts";
import { aPolicy } from "../builders/a-policy.ts";
import { aShare, shared } from "../builders/a-share.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";

const now = "2026-12-02T09:00:00.000Z";

/** An invoice of $1,240.00 on which parts of $50.00 are the least. */
function anInvoice(change: Partial<IssuedInvoice> = {}): IssuedInvoice {
  return anIssuedInvoice({ paymentPolicy: aPolicy({ smallestParts: { USD: 5_000 } }), ...change });
}

const aWish = (letter: string, amount = 40_000, change: Partial<ShareWish> = {}): ShareWish => ({
  id: anId("shr", letter),
  payerId: anId("con", letter),
  name: `Payer ${letter}`,
  email: `${letter}@eastwind.example`,
  amount,
  ...change,
});

/** A share as it stands, sent back as it is or changed. */
function asItIs(share: PayerShare, change: Partial<ShareWish> = {}): ShareWish {
  const { id, name, email, amount } = share;
  return { id, name, email, amount, ...change };
}

const share = (invoice: IssuedInvoice, ...shares: readonly ShareWish[]) =>
  shareBill(invoice, { contactId: anId("con", "a"), locale: "th", shares, now });

describe("sharing a bill", () => {
  it("asks each payer for their share, and leaves the rest with whoever shares", () => {
    const bill = done(share(anInvoice(), aWish("b"), aWish("c", 30_000)));

    expect(bill.invited.map(({ amount }) => amount)).toEqual([40_000, 30_000]);
    expect(bill.invoice.arrangements?.shares?.[0]).toEqual({
      id: anId("shr", "b"),
      payerId: anId("con", "b"),
      name: "Payer b",
      email: "b@eastwind.example",
      locale: "th",
      amount: 40_000,
      paid: 0,
      sharedBy: anId("con", "a"),
      sharedAt: now,
    });
    expect(sharedAmount(bill.invoice)).toBe(70_000);
  });

  it("may ask others for all of it, in up to nine shares", () => {
    const nine = Array.from("bcdefghij", (letter) => aWish(letter, 10_000));
    const { invoice } = done(share(anInvoice({}), ...nine.slice(1), aWish("z", 44_000)));

    expect(standingShares(invoice)).toHaveLength(9);
    expect(sharedAmount(invoice)).toBe(124_000);
  });

  it("keeps, changes, adds and takes back in one request", () => {
    const [kept, changed, ended] = [
      aShare({ id: anId("shr", "k"), amount: 10_000 }),
      aShare({ id: anId("shr", "l"), amount: 10_000 }),
      aShare({ id: anId("shr", "m"), amount: 10_000 }),
    ];
    const before = shared(anInvoice(), kept, changed, ended);

    const bill = done(
      share(before, asItIs(kept), asItIs(changed, { amount: 20_000 }), aWish("n", 5_000)),
    );

    expect(bill.invoice.arrangements?.shares).toEqual([
      kept,
      { ...changed, amount: 20_000 },
      { ...ended, endedAt: now },
      expect.objectContaining({ id: anId("shr", "n"), amount: 5_000 }),
    ]);
    expect(bill.changed).toEqual([{ ...changed, amount: 20_000 }]);
    expect(bill.ended).toEqual([{ ...ended, endedAt: now }]);
  });

  it("can be taken back altogether, whatever the policy says by now", () => {
    const before = shared(anInvoice({ flexibility: withSharing("nobody") }), aShare());

    expect(standingShares(done(share(before)).invoice)).toEqual([]);
  });

  it("leaves a share that was paid where it is", () => {
    const paid = aShare({ paid: 40_000 });
    const before = shared(withEntries(anInvoice(), anEntry({ amount: -40_000 })), paid);

    const { invoice } = done(share(before, asItIs(paid), aWish("b", 84_000)));

    expect(standingShares(invoice)[0]).toBe(paid);
  });

  it("under the same key is the same request", () => {
    const first = done(share(anInvoice(), aWish("b")));

    const again = done(share(first.invoice, aWish("b")));

    expect(again).toEqual({ ...first, invited: [] });
    expect(share(first.invoice, aWish("b", 30_000))).toEqual({
      outcome: "refused",
      refusal: { reason: "key-reused" },
    });
  });

  it("remembers twenty shares that ended without money, and all that had some", () => {
    const ended = Array.from({ length: 25 }, (_, place) =>
      aShare({ id: anId("shr", `${place}`), endedAt: now }),
    );
    const paid = aShare({
      id: anId("shr", "p"),
      endedAt: now,
      moves: [{ paymentId: anId("pay"), amount: 1 }],
    });

    const { invoice } = done(share(shared(anInvoice(), paid, ...ended), aWish("b")));

    expect(invoice.arrangements?.shares).toHaveLength(22);
    expect(invoice.arrangements?.shares?.[0]).toBe(paid);
  });
});

function withSharing(sharing: "anyone" | "contacts" | "nobody") {
  const flexibility = anInvoice().flexibility;
  const smallestParts = { USD: 5_000 };
  return { ...flexibility, sharing, smallestParts, version: "v1.c0.i0" } as NonNullable<
    IssuedInvoice["flexibility"]
  >;
}

describe("a bill is not shared, in the order of checking", () => {
  const moved = aShare({ moves: [{ paymentId: anId("pay"), amount: 100, isOnItsWay: true }] });
  const plan = { plan: { status: "active", installments: [] } } as object;
  const nobody = anInvoice({ flexibility: withSharing("nobody") });
  const contacts = anInvoice({ flexibility: withSharing("contacts") });

  it.each([
    [
      anInvoice({ voided: { at: now, reason: "?" } }),
      [aWish("b", 1)],
      { reason: "invoice-not-open" },
    ],
    [nobody, [aWish("b", 1)], { reason: "sharing-not-offered", why: "switched-off" }],
    [
      { ...contacts, arrangements: plan },
      [aWish("b", 1)],
      { reason: "sharing-not-offered", why: "plan" },
    ],
    [contacts, [aWish("b", 1)], { reason: "sharing-not-offered", why: "not-a-contact" }],
    [anInvoice(), [asItIs(aShare({ amount: 1 }))], { reason: "share-unknown" }],
    [
      shared(anInvoice(), aShare()),
      [asItIs(aShare()), asItIs(aShare())],
      { reason: "share-unknown" },
    ],
    [
      shared(anInvoice(), aShare({ endedAt: now })),
      [asItIs(aShare())],
      { reason: "share-unknown" },
    ],
    [shared(anInvoice(), moved), [], { reason: "share-paid", shareId: moved.id }],
    [
      shared(anInvoice(), moved),
      [asItIs(moved, { amount: 1 })],
      { reason: "share-paid", shareId: moved.id },
    ],
    [anInvoice(), [aWish("b", 4_999)], possible({ fault: "amount-below-minimum", minimum: 5_000 })],
    [
      anInvoice(),
      [aWish("b", 100_000), aWish("c", 24_001)],
      possible({ fault: "amounts-exceed", largest: 124_000 }),
    ],
    [anInvoice(), [aWish("b", 123_999)], possible({ fault: "leaves-too-little", minimum: 50 })],
  ] as const)("%#", (invoice, wishes, refusal) => {
    const answer = share(invoice, ...(wishes as readonly ShareWish[]));

    expect(answer).toEqual({ outcome: "refused", refusal });
  });

  it("in amounts that the currency's step doesn't allow", () => {
    const written = { currency: "KWD" };
    const invoice = anIssuedInvoice({ total: 124_000, written });

    expect(share(invoice, aWish("b", 40_005))).toEqual({
      outcome: "refused",
      refusal: possible({ fault: "amount-off-step", step: 10 }),
    });
  });

  it("where the client's contacts may only share with each other, but with them it is", () => {
    const email = aContact().email.toUpperCase();

    expect(share(contacts, aWish("b", 40_000, { email })).outcome).toBe("done");
  });
});

function possible(why: object) {
  return { reason: "shares-not-possible", why };
}

describe("properties", () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 9 });

  it("shares never ask for more than can be started, nor for less than the smallest part", () => {
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 1, max: 124_000 }), (first, second, paid) => {
        let invoice = withEntries(anInvoice(), anEntry({ amount: -paid }));
        for (const [round, wished] of [first, second].entries()) {
          const known = standingShares(invoice).map((each, place) =>
            asItIs(each, { amount: wished[place] ?? each.amount }),
          );
          const letter = (place: number) => `bcdefghijk`.charAt(place) + (round === 0 ? "1" : "2");
          const added = wished
            .slice(known.length)
            .map((amount, place) => aWish(letter(place), amount));
          const answer = share(invoice, ...known, ...added);
          if (answer.outcome === "refused") continue;
          invoice = answer.invoice;
          expect(sharedAmount(invoice)).toBeLessThanOrEqual(invoiceAmounts(invoice).startable);
          for (const { amount } of standingShares(invoice)) {
            expect(amount).toBeGreaterThanOrEqual(5_000);
          }
        }
      }),
    );
  });
});
