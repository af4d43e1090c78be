import { describe, expect, it } from "vitest";
import { invoiceAmounts, invoiceStatus } from "../../../shared/invoicing/invoice-status.ts";
import { balancesOf } from "../../../shared/ledger/balances.ts";
import {
  closeSmallRest,
  postAndCloseRest,
  smallDifferenceLimit,
} from "../../../shared/payments/small-difference.ts";
import { aPolicy } from "../builders/a-policy.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";

const cause = { id: "pay_1", at: "2026-12-14T17:05:00.000Z" };

function remaining(amount: number, change: Parameters<typeof anIssuedInvoice>[0] = {}) {
  return withEntries(anIssuedInvoice(change), anEntry({ amount: amount - 124_000 }));
}

describe("the rest up to which an invoice is closed by rule", () => {
  it.each([
    ["USD", 49],
    ["JPY", 49],
    ["THB", 999],
    ["KWD", 999],
  ])("is what is too little to be charged: %s %i", (currency, limit) => {
    expect(smallDifferenceLimit(anIssuedInvoice({ written: { currency } }))).toBe(limit);
  });

  it.each([
    ["USD", 500, 500],
    ["USD", 0, 0],
    ["KWD", 0, 9],
  ])(
    "is the vendor's limit, but never less than what no charge can end in: %s %i",
    (currency, own, limit) => {
      const paymentPolicy = aPolicy({ smallDifferences: { [currency]: own } });

      expect(smallDifferenceLimit(anIssuedInvoice({ written: { currency }, paymentPolicy }))).toBe(
        limit,
      );
    },
  );
});

describe("a small rest", () => {
  it("is closed by an entry of its own, under the name of what left it", () => {
    expect(closeSmallRest(remaining(49), cause)).toEqual({
      id: "difference.pay_1",
      kind: "smallDifference",
      currency: "USD",
      postings: [
        { account: "fees", amount: 49 },
        { account: "receivable", amount: -49 },
      ],
      at: cause.at,
      causeId: "pay_1",
    });
  });

  it.each([
    ["too much", remaining(50)],
    ["nothing", remaining(0)],
    ["still joined by money on its way", remaining(49, { amountProcessing: 1 })],
  ])("is left alone where it is %s", (_, invoice) => {
    expect(closeSmallRest(invoice, cause)).toBeUndefined();
  });

  it("is closed in the same change as the payment that left it", () => {
    const invoice = anIssuedInvoice();
    const entry = anEntry({ amount: -123_960 });

    const booked = postAndCloseRest(invoice, [entry], cause);

    expect(booked.entries.map(({ kind }) => kind)).toEqual(["payment", "smallDifference"]);
    expect(booked.invoice.version).toBe(invoice.version + 1);
    expect(booked.invoice.balances).toEqual(
      balancesOf([anEntry({ kind: "charge", amount: 124_000 }), ...booked.entries]),
    );
    expect(invoiceStatus(booked.invoice)).toBe("paid");
    expect(booked.invoice.paidAt).toBe(cause.at);
  });

  it("doesn't make an invoice paid that is only paid in part", () => {
    const { invoice, entries } = postAndCloseRest(anIssuedInvoice(), [anEntry()], cause);

    expect(entries).toHaveLength(1);
    expect(invoiceStatus(invoice)).toBe("open");
    expect(invoiceAmounts(invoice).remaining).toBe(74_000);
  });
});
