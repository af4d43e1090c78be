import { describe, expect, it } from "vitest";
import { compareBooks } from "../../../shared/payments/compare-books.ts";
import type { BookedPayment, Movement } from "../../../shared/payments/compare-books.ts";
import type { Dispute } from "../../../shared/payments/dispute.ts";
import type { Payment } from "../../../shared/payments/payment.ts";
import type { Refund } from "../../../shared/payments/refund.ts";
import type { CreditMovement } from "../../../shared/payments/store-credit.ts";
import { aPayment } from "../builders/a-payment.ts";
import { anId } from "../builders/an-id.ts";

const at = "2026-12-14T17:05:00.000Z";
const reference = { invoiceId: anId("inv"), paymentId: anId("pay") };

function booked(change: Partial<Payment> = {}, invoiceId = anId("inv")): BookedPayment {
  return {
    payment: aPayment({ status: "succeeded", amountReceived: 124_000, ...change }),
    invoiceId,
  };
}

const moved: Movement = {
  kind: "payment",
  reference,
  amount: 124_000,
  currency: "USD",
  paymentIntentId: "pi_1",
};

function refunded(change: object = {}): Movement {
  const report = {
    processorRefundId: "re_1",
    paymentIntentId: "pi_1",
    amount: 4_000,
    currency: "USD",
    status: "succeeded",
    reference,
  } as const;
  return { kind: "refund", report: { ...report, ...change } };
}

function aRefund(change: Partial<Refund> = {}): Refund {
  return {
    id: anId("ref"),
    processorRefundId: "re_1",
    amount: 4_000,
    status: "succeeded",
    origin: "vendor",
    requestedAt: at,
    ...change,
  };
}

function disputed(change: object = {}): Movement {
  const report = {
    disputeId: "dp_1",
    paymentIntentId: "pi_1",
    status: "open",
    amount: 124_000,
    withdrawn: 124_000,
    currency: "USD",
    reason: "fraudulent",
    isBankReturn: false,
    reference,
  } as const;
  return { kind: "dispute", report: { ...report, ...change } };
}

const aDispute: Dispute = {
  id: "dp_1",
  status: "open",
  amount: 124_000,
  withdrawn: 124_000,
  reason: "fraudulent",
  isBankReturn: false,
  openedAt: at,
};

function cash(change: object = {}): Movement {
  const report = {
    transactionId: "ccsbtxn_1",
    customerId: "cus_northwind",
    clientId: anId("cli"),
    kind: "funded",
    amount: 50_000,
    currency: "USD",
    at,
  } as const;
  return { kind: "cash", report: { ...report, ...change } };
}

const transfer = {
  method: "bank_transfer",
  requestKey: "ccsbtxn_1",
  amount: 40_000,
  amountReceived: 40_000,
} as const;

const surplus: CreditMovement = {
  id: "surplus.ccsbtxn_1",
  clientId: anId("cli"),
  kind: "surplus",
  currency: "USD",
  amount: 10_000,
  at,
};

describe("two books that agree", () => {
  const shares = [
    { invoiceId: anId("inv", "a"), amount: 100_000 },
    { invoiceId: anId("inv", "b"), amount: 24_000 },
  ];

  it.each<[string, readonly Movement[], readonly BookedPayment[], readonly CreditMovement[]]>([
    ["nothing", [], [], []],
    ["a payment", [moved], [booked()], []],
    [
      "a payment of several invoices",
      [moved],
      [
        booked({ amount: 100_000, amountReceived: 100_000, shares }),
        booked({ amount: 24_000, amountReceived: 24_000, shares }, anId("inv", "b")),
      ],
      [],
    ],
    ["a refund", [moved, refunded()], [booked({ refunds: [aRefund()] })], []],
    [
      "a refund that was made in the dashboard",
      [refunded()],
      [booked({ method: "cheque", refunds: [aRefund({ id: "re_1" })] })],
      [],
    ],
    [
      "a refund that failed",
      [moved, refunded({ status: "failed" })],
      [booked({ refunds: [aRefund({ status: "failed" })] })],
      [],
    ],
    ["a dispute", [moved, disputed()], [booked({ disputes: [aDispute] })], []],
    [
      "an inquiry that moves nothing",
      [moved, disputed({ status: "inquiry", withdrawn: 0 })],
      [booked()],
      [],
    ],
    ["a transfer", [cash()], [booked(transfer)], [surplus]],
    ["a transfer that no invoice took", [cash({ amount: 10_000 })], [], [surplus]],
    [
      "a transfer that was taken back",
      [cash({ transactionId: "ccsbtxn_2", kind: "funding-reversed", amount: -40_000 })],
      [booked({ ...transfer, disputes: [{ ...aDispute, id: "ccsbtxn_2", withdrawn: 40_000 }] })],
      [],
    ],
    [
      "what is set aside already",
      [moved],
      [
        booked({
          status: "requires_action",
          anomaly: { differs: "amount", amount: 124_000, currency: "USD", at },
        }),
      ],
      [],
    ],
    [
      "what is nobody's",
      [
        refunded({ reference: undefined }),
        disputed({ reference: undefined }),
        cash({ clientId: undefined }),
        cash({ kind: "other" }),
      ],
      [],
      [],
    ],
    ["a cheque, which the processor knows nothing of", [], [booked({ method: "cheque" })], []],
    ["an attempt that has not moved money", [], [booked({ status: "canceled" })], []],
  ])("differ in nothing: %s", (_, movements, rows, credits) => {
    expect(compareBooks(movements, rows, credits)).toEqual([]);
  });
});

describe("two books that differ", () => {
  const found = { ...reference, currency: "USD" };

  it.each<[string, readonly Movement[], readonly BookedPayment[], object]>([
    [
      "a payment that the ledger doesn't have",
      [moved],
      [],
      {
        ...found,
        id: `missing-in-ledger.${anId("pay")}`,
        kind: "missing-in-ledger",
        atProcessor: 124_000,
      },
    ],
    [
      "a payment that the ledger still waits for",
      [moved],
      [booked({ status: "processing" })],
      {
        ...found,
        id: `missing-in-ledger.${anId("pay")}`,
        kind: "missing-in-ledger",
        atProcessor: 124_000,
      },
    ],
    [
      "a payment that the processor doesn't have",
      [],
      [booked()],
      {
        ...found,
        id: `missing-at-processor.${anId("pay")}`,
        kind: "missing-at-processor",
        inLedger: 124_000,
      },
    ],
    [
      "a payment of another amount",
      [moved],
      [booked({ amountReceived: 124_001 })],
      {
        ...found,
        id: `amount-differs.${anId("pay")}`,
        kind: "amount-differs",
        atProcessor: 124_000,
        inLedger: 124_001,
      },
    ],
    [
      "a refund that the ledger doesn't have",
      [moved, refunded()],
      [booked()],
      {
        ...found,
        id: "refund-missing.re_1",
        kind: "refund-missing",
        atProcessor: 4_000,
        inLedger: 0,
      },
    ],
    [
      "a refund that failed at the processor alone",
      [moved, refunded({ status: "failed" })],
      [booked({ refunds: [aRefund()] })],
      {
        ...found,
        id: "refund-differs.re_1",
        kind: "refund-differs",
        atProcessor: 0,
        inLedger: 4_000,
      },
    ],
    [
      "a dispute that the ledger doesn't have",
      [moved, disputed()],
      [booked()],
      {
        ...found,
        id: "dispute-missing.dp_1",
        kind: "dispute-missing",
        atProcessor: 124_000,
        inLedger: 0,
      },
    ],
    [
      "a dispute that was won at the processor alone",
      [moved, disputed({ status: "won", withdrawn: 0 })],
      [booked({ disputes: [aDispute] })],
      {
        ...found,
        id: "dispute-differs.dp_1",
        kind: "dispute-differs",
        atProcessor: 0,
        inLedger: 124_000,
      },
    ],
    [
      "a transfer that nobody booked",
      [cash()],
      [],
      {
        id: "transfer-missing.ccsbtxn_1",
        kind: "transfer-missing",
        atProcessor: 50_000,
        inLedger: 0,
        currency: "USD",
      },
    ],
    [
      "a transfer of which a part was booked",
      [cash()],
      [booked(transfer)],
      {
        ...found,
        id: "amount-differs.ccsbtxn_1",
        kind: "amount-differs",
        atProcessor: 50_000,
        inLedger: 40_000,
      },
    ],
    [
      "a transfer that was taken back unnoticed",
      [cash({ transactionId: "ccsbtxn_2", kind: "funding-reversed", amount: -40_000 })],
      [booked(transfer)],
      {
        id: "reversal-missing.ccsbtxn_2",
        kind: "reversal-missing",
        atProcessor: 40_000,
        inLedger: 0,
        currency: "USD",
      },
    ],
  ])("differ in %s", (_, movements, rows, difference) => {
    expect(compareBooks(movements, rows)).toEqual([difference]);
  });

  it("say one difference for a payment of several invoices", () => {
    const rows = [booked(), booked({}, anId("inv", "b"))];

    expect(compareBooks([], rows)).toEqual([
      expect.objectContaining({ kind: "missing-at-processor", inLedger: 248_000 }),
    ]);
  });
});
