import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followShares } from "../../../shared/flexibility/follow-shares.ts";
import { sharedAmount, standingShares } from "../../../shared/flexibility/share-amounts.ts";
import { invoiceAmounts } from "../../../shared/invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import type { Payment } from "../../../shared/payments/payment.ts";
import { settlePayment } from "../../../shared/payments/settle-payment.ts";
import { aPayment, reportsOf } from "../builders/a-payment.ts";
import { aShare, shared } from "../builders/a-share.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";

const at = "2026-12-15T09:00:00.000Z";

/** Noor's payment of their share, and what the invoice is once it has got so far. */
function paid(
  invoice: IssuedInvoice,
  outcome: "processing" | "succeeded",
  change: Partial<Payment> = {},
): { readonly invoice: IssuedInvoice; readonly payment: Payment } {
  const payment = aPayment({ amount: 40_000, shareId: aShare().id, ...change });
  const settled = settlePayment(invoice, payment, reportsOf(payment)[outcome], at);
  if (!("payment" in settled)) throw new Error(settled.outcome);
  return { invoice: settled.invoice, payment: settled.payment };
}

const other = aShare({ id: anId("shr", "b"), payerId: anId("con", "q"), amount: 30_000 });

const sharesOf = ({ invoice }: { readonly invoice: IssuedInvoice }) => invoice.arrangements?.shares;

describe("a payment by a payer", () => {
  it("is on its way first, and then their share is paid", () => {
    const before = shared(anIssuedInvoice(), aShare(), other);
    const way = paid(before, "processing");
    const coming = followShares(way.invoice, way.payment, at);
    const came = paid(coming.invoice, "succeeded", way.payment);
    const arrived = followShares(came.invoice, came.payment, at);

    expect(sharesOf(coming)?.[0]).toMatchObject({
      paid: 0,
      moves: [{ paymentId: way.payment.id, amount: 40_000, isOnItsWay: true }],
    });
    expect(coming.news).toEqual([]);
    expect(sharesOf(arrived)?.[0]).toMatchObject({
      paid: 40_000,
      moves: [{ paymentId: way.payment.id, amount: 40_000 }],
    });
    expect(arrived.news).toEqual([{ kind: "share-paid", shareId: aShare().id }]);
    expect(sharesOf(arrived)?.[1]).toBe(other);
    expect(sharedAmount(arrived.invoice)).toBe(30_000);
  });

  it("counts once, however often there is news of it", () => {
    const { invoice, payment } = paid(shared(anIssuedInvoice(), aShare()), "succeeded");
    const first = followShares(invoice, payment, at);

    expect(followShares(first.invoice, payment, at)).toEqual({ invoice: first.invoice, news: [] });
  });

  it("that comes on top of a paid share is no news of it", () => {
    const first = paid(shared(anIssuedInvoice(), aShare()), "succeeded");
    const once = followShares(first.invoice, first.payment, at);
    const second = paid(once.invoice, "succeeded", { id: anId("pay", "b"), amount: 1_000 });

    const after = followShares(second.invoice, second.payment, at);

    expect(sharesOf(after)?.[0]).toMatchObject({ amount: 40_000, paid: 41_000 });
    expect(after.news).toEqual([]);
  });

  it("of a part leaves the rest to be paid, without the news", () => {
    const { invoice, payment } = paid(shared(anIssuedInvoice(), aShare()), "succeeded", {
      amount: 15_000,
    });

    const after = followShares(invoice, payment, at);

    expect(sharesOf(after)?.[0]).toMatchObject({ amount: 40_000, paid: 15_000 });
    expect(after.news).toEqual([]);
  });

  it("no longer counts once it went back", () => {
    const { invoice, payment } = paid(shared(anIssuedInvoice(), aShare()), "succeeded");
    const first = followShares(invoice, payment, at);
    const back = withEntries(first.invoice, anEntry({ kind: "dispute", amount: 40_000 }));
    const dispute = {
      id: "du_1",
      status: "lost",
      amount: 40_000,
      withdrawn: 40_000,
      reason: "bank",
      isBankReturn: true,
      openedAt: at,
    } as const;

    const after = followShares(back, { ...payment, disputes: [dispute] }, at);

    expect(sharesOf(after)?.[0]).toMatchObject({ amount: 40_000, paid: 0, moves: [] });
    expect(standingShares(after.invoice)).toHaveLength(1);
  });

  it("that failed after it was on its way leaves the share as it was", () => {
    const way = paid(shared(anIssuedInvoice(), aShare()), "processing");
    const coming = followShares(way.invoice, way.payment, at);
    const failed = { ...way.payment, status: "failed" } as const;

    const after = followShares({ ...coming.invoice, amountProcessing: 0 }, failed, at);

    expect(sharesOf(after)?.[0]).toMatchObject({ paid: 0, moves: [] });
  });
});

describe("when less remains than the shares together", () => {
  const bill = (remaining: number) =>
    withEntries(
      shared(anIssuedInvoice(), aShare(), other),
      anEntry({ amount: remaining - 124_000 }),
    );

  it.each([
    [70_000, [40_000, 30_000], []],
    [60_000, [40_000, 20_000], []],
    [40_000, [40_000, undefined], [other.id]],
    [10_000, [10_000, undefined], [other.id]],
    [0, [undefined, undefined], [aShare().id, other.id]],
  ])("of %d the last ones shrink first: %o", (remaining, amounts, ended) => {
    const after = followShares(bill(remaining), undefined, at);

    const left = sharesOf(after)?.map(({ amount, endedAt }) =>
      endedAt === undefined ? amount : undefined,
    );
    expect(left).toEqual(amounts);
    expect(after.news).toEqual(ended.map((shareId) => ({ kind: "share-ended", shareId })));
  });

  it("one with money on its way keeps it, and another gives way", () => {
    const way = paid(shared(anIssuedInvoice(), other, aShare()), "processing");
    const coming = followShares(way.invoice, way.payment, at);
    const rest = withEntries(coming.invoice, anEntry({ amount: -84_000 }));

    const after = followShares(rest, undefined, at);

    expect(sharesOf(after)).toMatchObject([{ endedAt: at }, { amount: 40_000 }]);
  });

  it("one that was paid in part ends where it is, without a word of its end", () => {
    const half = aShare({ paid: 15_000 });
    const invoice = withEntries(shared(anIssuedInvoice(), half), anEntry({ amount: -124_000 }));

    const after = followShares(invoice, undefined, at);

    expect(sharesOf(after)).toEqual([{ ...half, amount: 15_000 }]);
    expect(after.news).toEqual([]);
  });

  it("nothing changes where nothing is shared", () => {
    const invoice = anIssuedInvoice();

    expect(followShares(invoice, undefined, at)).toEqual({ invoice, news: [] });
  });
});

describe("properties", () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 1, maxLength: 9 });
  const moves = fc.array(
    fc.record({ place: fc.nat(9), part: fc.integer({ min: 1, max: 100 }), isPayer: fc.boolean() }),
    { maxLength: 12 },
  );

  it("standing shares never wait for more than remains, and what is paid stays paid", () => {
    fc.assert(
      fc.property(amounts, moves, (wished, steps) => {
        const total = wished.reduce((sum, amount) => sum + amount, 1_000);
        const shares = wished.map((amount, place) =>
          aShare({ id: anId("shr", `${place}`), amount }),
        );
        let invoice = shared(anIssuedInvoice({ total }), ...shares);
        for (const [step, { place, part, isPayer }] of steps.entries()) {
          const { startable } = invoiceAmounts(invoice);
          const share = standingShares(invoice)[place % wished.length];
          const most = isPayer
            ? Math.min(startable, (share?.amount ?? 0) - (share?.paid ?? 0))
            : startable;
          const amount = Math.ceil((most * part) / 100);
          if (amount === 0) continue;
          const payer = isPayer && share !== undefined ? { shareId: share.id } : { shareId: "" };
          const change = { id: anId("pay", `${step}`), amount, ...payer };
          const before = invoice.arrangements?.shares ?? [];
          const came = paid(invoice, "succeeded", change);
          invoice = followShares(came.invoice, came.payment, at).invoice;
          const open = standingShares(invoice).reduce(
            (sum, each) => sum + each.amount - each.paid,
            0,
          );
          expect(open).toBeLessThanOrEqual(invoiceAmounts(invoice).remaining);
          const after = invoice.arrangements?.shares ?? [];
          expect(after.every((each, index) => each.paid >= (before[index]?.paid ?? 0))).toBe(true);
          expect(after.every((each) => each.amount >= each.paid)).toBe(true);
        }
      }),
    );
  });
});
