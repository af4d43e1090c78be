import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divideReturned, goesBeyond } from "../../../shared/payments/divide-returned.ts";
import type { ReturningShare } from "../../../shared/payments/divide-returned.ts";
import type { Refund, RefundStatus } from "../../../shared/payments/refund.ts";
import { notGoneBack, refundable } from "../../../shared/payments/refundable.ts";
import { aPayment } from "../builders/a-payment.ts";

function refundOf(amount: number, status: RefundStatus): Refund {
  const requestedAt = "2027-01-04T09:00:00.000Z";
  return { id: `ref_${status}`, amount, status, origin: "vendor", requestedAt };
}

/** A row that received so much, with its refunds; it knows of what goes back, or not. */
function row(
  invoiceId: string,
  amount: number,
  refunds: readonly Refund[] = [],
  known?: number,
): ReturningShare {
  const paid = { status: "succeeded", paymentIntentId: "pi_1", amount } as const;
  return { invoiceId, payment: aPayment({ ...paid, refunds }), known };
}

describe("what goes back of a payment over several invoices", () => {
  it.each<[string, readonly ReturningShare[], number, Readonly<Record<string, number>>]>([
    ["is the first one's that covers it", [row("a", 100), row("b", 150)], 120, { b: 120 }],
    ["is each one's in turn", [row("a", 100), row("b", 50)], 120, { a: 100, b: 20 }],
    ["goes on as it was begun", [row("a", 100, [], 100), row("b", 50)], 120, { a: 100, b: 20 }],
    [
      "leaves alone what somebody asked back, where there is enough beside it",
      [row("a", 100, [refundOf(60, "requested")]), row("b", 50)],
      90,
      { a: 40, b: 50 },
    ],
    [
      "takes what was asked back and has not left, before anything is a loss",
      [row("a", 100), row("b", 50, [refundOf(50, "requested")])],
      150,
      { a: 100, b: 50 },
    ],
    [
      "goes beyond all of them at the first one",
      [row("a", 100), row("b", 50, [refundOf(50, "succeeded")])],
      150,
      { a: 150 },
    ],
  ])("%s", (_name, shares, amount, expected) => {
    const divided = divideReturned(shares, amount);

    expect(Object.fromEntries(divided.map((each) => [each.invoiceId, each.amount]))).toEqual(
      expected,
    );
  });

  it("goes beyond what is there once more comes back than has not gone back yet", () => {
    const shares = [row("a", 100, [refundOf(100, "requested")]), row("b", 50)];

    expect([goesBeyond(shares, 150), goesBeyond(shares, 151)]).toEqual([false, true]);
    expect(goesBeyond([row("a", 100, [refundOf(100, "succeeded")], 100)], 100)).toBe(false);
  });
});

describe("properties", () => {
  const rows = fc.array(
    fc.tuple(
      fc.integer({ min: 1, max: 1_000 }),
      fc.constantFrom<RefundStatus>("requested", "succeeded", "failed"),
      fc.float({ min: 0, max: 1, noNaN: true }),
    ),
    { minLength: 1, maxLength: 5 },
  );

  it("all of it is divided, and no row gives more than it has while there is enough", () => {
    fc.assert(
      fc.property(rows, fc.float({ min: 0, max: 1, noNaN: true }), (parts, rate) => {
        const shares = parts.map(([amount, status, part], index) =>
          row(`inv_${index}`, amount, [refundOf(Math.floor(amount * part), status)]),
        );
        const rooms = shares.map(({ payment }) => notGoneBack(payment));
        const amount = Math.ceil(rooms.reduce((sum, room) => sum + room, 0) * rate);

        const divided = divideReturned(shares, amount);

        expect(divided.reduce((sum, share) => sum + share.amount, 0)).toBe(amount);
        for (const share of divided) {
          const own = shares.find(({ invoiceId }) => invoiceId === share.invoiceId);
          expect(share.amount).toBeLessThanOrEqual(
            own === undefined ? 0 : notGoneBack(own.payment),
          );
        }
        expect(goesBeyond(shares, amount)).toBe(false);
        expect(shares.every(({ payment }) => refundable(payment) <= notGoneBack(payment))).toBe(
          true,
        );
      }),
    );
  });
});
