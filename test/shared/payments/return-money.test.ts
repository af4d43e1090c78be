import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Payment } from "../../../shared/payments/payment.ts";
import { returnMoney, settledBy } from "../../../shared/payments/return-money.ts";
import { aPaidInvoice } from "../builders/a-paid-invoice.ts";
import { aPayment } from "../builders/a-payment.ts";

const over = aPaidInvoice({ amount: 134_000 });
const at = "2027-01-04T09:00:00.000Z";

describe("where money that leaves is taken from", () => {
  // The amount, the credit that is there; then from credit, from what was settled, and beyond.
  it.each<[string, number, number, readonly [number, number, number]]>([
    ["the credit that it became", 4_000, 10_000, [4_000, 0, 0]],
    ["then what it settled", 50_000, 10_000, [10_000, 40_000, 0]],
    ["never credit that is spent", 50_000, 0, [0, 50_000, 0]],
    ["never credit that came from elsewhere", 50_000, 99_000, [10_000, 40_000, 0]],
    ["at last nowhere", 134_000, 3_000, [3_000, 124_000, 7_000]],
  ])("is %s", (_name, amount, available, [fromCredit, fromReceivable, beyond]) => {
    expect(returnMoney(over.invoice, over.payment, amount, available)).toEqual({
      fromCredit,
      fromReceivable,
      beyond,
    });
  });
});

describe("what a payment still settles", () => {
  const { payment } = over;
  const taken = { fromCredit: 0, fromReceivable: 30_000, beyond: 0 };
  const refund = { id: "ref_1", amount: 30_000, origin: "vendor", requestedAt: at } as const;
  const dispute = {
    id: "dp_1",
    amount: 50_000,
    withdrawn: 50_000,
    reason: "fraudulent",
    isBankReturn: false,
    openedAt: at,
  } as const;

  it.each<[string, Payment, number]>([
    ["nothing before it succeeds", aPayment({ status: "processing" }), 0],
    ["what came less what became credit", payment, 124_000],
    ["less refunds", { ...payment, refunds: [{ ...refund, status: "pending", taken }] }, 94_000],
    [
      "and not less one that nobody has carried out",
      { ...payment, refunds: [{ ...refund, status: "requested" }] },
      124_000,
    ],
    [
      "nor one that failed",
      { ...payment, refunds: [{ ...refund, status: "failed", taken }] },
      124_000,
    ],
    [
      "all of it while a dispute is open",
      { ...payment, disputes: [{ ...dispute, status: "open" }] },
      124_000,
    ],
    [
      "less what one took",
      { ...payment, disputes: [{ ...dispute, status: "lost", closedAt: at }] },
      74_000,
    ],
    ["nothing once reversed", { ...payment, reversal: { at, reason: "Bounced" } }, 0],
  ])("is %s", (_name, given, expected) => {
    expect(settledBy(given)).toBe(expected);
  });
});

describe("properties", () => {
  it("the three parts are never negative and always the whole", () => {
    const amounts = fc.integer({ min: 0, max: 300_000 });
    fc.assert(
      fc.property(amounts, amounts, amounts, (received, amount, available) => {
        const { invoice, payment } = aPaidInvoice({ amount: received + 1 });
        const parts = returnMoney(invoice, payment, amount, available);
        const { fromCredit, fromReceivable, beyond } = parts;

        expect(fromCredit + fromReceivable + beyond).toBe(amount);
        expect(Math.min(fromCredit, fromReceivable, beyond)).toBeGreaterThanOrEqual(0);
        expect(fromCredit).toBeLessThanOrEqual(Math.min(available, payment.surplus ?? 0));
      }),
    );
  });
});
