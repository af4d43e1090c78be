import { describe, expect, it } from "vitest";
import { presentPaymentForVendor } from "../../../../functions/http/present-payments.ts";
import { paymentState } from "../../../../portal/src/vendor/money/payment-state.ts";
import { paymentStatus } from "../../../../shared/contract/payment-schema.ts";
import type { Dispute } from "../../../../shared/payments/dispute.ts";
import type { Payment } from "../../../../shared/payments/payment.ts";
import type { Refund } from "../../../../shared/payments/refund.ts";
import { aPaid } from "../money-world.ts";

const stateOf = (change: Partial<Payment>) => paymentState(presentPaymentForVendor(aPaid(change)));
const at = "2026-12-14T18:00:00.000Z";

function aRefund(change: Partial<Refund> = {}): Refund {
  return {
    id: "re_1",
    amount: 40_000,
    status: "succeeded",
    origin: "vendor",
    requestedAt: at,
    ...change,
  };
}

function aDispute(change: Partial<Dispute> = {}): Dispute {
  return {
    id: "dp_1",
    status: "open",
    amount: 40_000,
    withdrawn: 40_000,
    reason: "fraudulent",
    isBankReturn: false,
    openedAt: at,
    ...change,
  };
}

describe("paymentState", () => {
  it("has a word for every status", () => {
    expect(paymentStatus.options.map((status) => stateOf({ status }))).toEqual([
      "unfinished",
      "processing",
      "succeeded",
      "failed",
      "canceled",
    ]);
  });

  it("tells a refund in full from one in part, and forgets one that failed", () => {
    expect(stateOf({ refunds: [aRefund()] })).toBe("refunded");
    expect(stateOf({ refunds: [aRefund({ amount: 1 })] })).toBe("partlyRefunded");
    expect(stateOf({ refunds: [aRefund({ status: "failed" })] })).toBe("succeeded");
  });

  it("puts a bank that holds or took the money before everything else that happened", () => {
    const refunds = [aRefund({ amount: 1 })];
    expect(stateOf({ refunds, disputes: [aDispute()] })).toBe("disputed");
    expect(stateOf({ refunds, disputes: [aDispute({ status: "lost" })] })).toBe("returned");
    expect(stateOf({ disputes: [aDispute({ isBankReturn: true })] })).toBe("returned");
    expect(stateOf({ disputes: [aDispute({ status: "won" })] })).toBe("succeeded");
    expect(stateOf({ disputes: [aDispute({ status: "inquiry" })] })).toBe("succeeded");
  });

  it("sets an anomaly aside until it is answered", () => {
    const anomaly = { differs: "amount", amount: 1, currency: "USD", at } as const;
    expect(stateOf({ anomaly })).toBe("anomaly");
    expect(stateOf({ anomaly: { ...anomaly, resolution: "dismissed" } })).toBe("succeeded");
  });
});
