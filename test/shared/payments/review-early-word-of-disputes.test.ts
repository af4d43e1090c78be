import { describe, expect, it } from "vitest";
import { invoiceAmounts } from "../../../shared/invoicing/invoice-status.ts";
import { applyDispute } from "../../../shared/payments/apply-dispute.ts";
import type { DisputeReport } from "../../../shared/payments/dispute.ts";
import { aPaidInvoice } from "../builders/a-paid-invoice.ts";

const facts = { creditAvailable: 0, at: "2027-01-04T09:00:00.000Z" };

const returned: DisputeReport = {
  disputeId: "dp_1",
  paymentIntentId: "pi_1",
  status: "lost",
  amount: 124_000,
  withdrawn: 124_000,
  currency: "USD",
  reason: "insufficient_funds",
  isBankReturn: true,
};

describe("a bank debit that comes back", () => {
  it("is not told of before its money is taken", () => {
    const { invoice, payment } = aPaidInvoice();

    const early = applyDispute(
      invoice,
      payment,
      { ...returned, status: "open", withdrawn: 0 },
      facts,
    );

    expect(early).toEqual({ outcome: "unchanged" });
  });

  it("never books two entries under one name when it was held before it was lost", () => {
    const { invoice, payment } = aPaidInvoice();

    const held = applyDispute(invoice, payment, { ...returned, status: "open" }, facts);
    if (!("payment" in held)) throw new Error("It is held.");
    const lost = applyDispute(held.invoice, held.payment, returned, facts);
    if (!("payment" in lost)) throw new Error("It is lost.");

    const names = [...held.entries, ...lost.entries].map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
    expect(lost.invoice.balances.accounts).toMatchObject({ stripeClearing: 0, disputed: 0 });
    expect(invoiceAmounts(lost.invoice).remaining).toBe(124_000);
  });
});
