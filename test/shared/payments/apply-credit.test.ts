import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { invoiceAmounts, invoiceStatus } from "../../../shared/invoicing/invoice-status.ts";
import { applyCredit } from "../../../shared/payments/apply-credit.ts";
import type { ApplyCreditRefusal } from "../../../shared/payments/apply-credit.ts";
import { refused } from "../../../shared/values/result.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";

const now = "2026-12-14T17:05:00.000Z";
const ask = { id: "once", available: 30_000, now };

describe("a client's credit that is used", () => {
  it("takes from the credit what it takes off the invoice, in one change", () => {
    const invoice = anIssuedInvoice();
    const decided = applyCredit(invoice, ask);

    expect(decided).toMatchObject({
      outcome: "done",
      entries: [
        {
          id: "credit.once",
          kind: "storeCredit",
          postings: [
            { account: "storeCredit", amount: 30_000 },
            { account: "receivable", amount: -30_000 },
          ],
        },
      ],
      credits: [
        {
          id: `applied.once.${invoice.id}`,
          clientId: anId("cli"),
          kind: "applied",
          currency: "USD",
          amount: -30_000,
          invoiceId: invoice.id,
          at: now,
        },
      ],
    });
    expect(decided.outcome === "done" && invoiceAmounts(decided.invoice)).toMatchObject({
      paid: 30_000,
      remaining: 94_000,
    });
  });

  it("is as much as is asked for, else as much as can be used", () => {
    const amountOf = (amount?: number, available = 200_000) => {
      const decided = applyCredit(anIssuedInvoice({ amountProcessing: 24_000 }), {
        id: "once",
        available,
        ...(amount === undefined ? {} : { amount }),
        now,
      });
      return decided.outcome === "done" && decided.credits[0]?.amount;
    };

    expect(amountOf(1)).toBe(-1);
    expect(amountOf()).toBe(-100_000);
    expect(amountOf(undefined, 7)).toBe(-7);
  });

  it("closes the small rest that it leaves", () => {
    const decided = applyCredit(anIssuedInvoice(), { ...ask, available: 123_960 });

    expect(decided).toMatchObject({ entries: [{}, { kind: "smallDifference" }] });
    expect(decided.outcome === "done" && invoiceStatus(decided.invoice)).toBe("paid");
  });

  const paid = withEntries(anIssuedInvoice(), anEntry({ amount: -124_000 }));

  // In the order of checking: each row would be refused for the later reasons as well.
  it.each<[ApplyCreditRefusal, IssuedInvoice, number, number | undefined]>([
    [{ reason: "invoice-not-open" }, paid, 0, 1],
    [{ reason: "no-credit" }, anIssuedInvoice(), 0, 124_001],
    [{ reason: "credit-exceeded", available: 124_000 }, anIssuedInvoice(), 124_000, 124_001],
    [
      { reason: "amount-exceeds-startable", startable: 124_000 },
      anIssuedInvoice(),
      200_000,
      124_001,
    ],
    [
      { reason: "amount-exceeds-startable", startable: 0 },
      anIssuedInvoice({ amountProcessing: 124_000 }),
      200_000,
      undefined,
    ],
  ])("is refused: %j", (refusal, invoice, available, amount) => {
    const wish = amount === undefined ? {} : { amount };

    expect(applyCredit(invoice, { id: "once", available, now, ...wish })).toEqual(refused(refusal));
  });
});

describe("properties", () => {
  it("what the invoice gains is what the credit loses, and neither goes below nothing", () => {
    const amounts = fc.integer({ min: 1, max: 99_999_999 });
    fc.assert(
      fc.property(amounts, amounts, fc.option(amounts), (total, available, wish) => {
        const amount = wish === null ? {} : { amount: wish };
        const decided = applyCredit(anIssuedInvoice({ total }), {
          id: "once",
          available,
          now,
          ...amount,
        });
        if (decided.outcome === "refused") return;
        const lost = -(decided.credits[0]?.amount ?? 0);

        expect(lost).toBeLessThanOrEqual(available);
        expect(decided.invoice.balances.accounts.storeCredit).toBe(lost);
        expect(decided.invoice.balances.receivableByKind.storeCredit).toBe(-lost);
        expect(invoiceAmounts(decided.invoice).remaining).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
