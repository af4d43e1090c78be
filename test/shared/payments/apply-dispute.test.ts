import { describe, expect, it } from "vitest";
import { invoiceAmounts, invoiceStatus } from "../../../shared/invoicing/invoice-status.ts";
import { applyDispute } from "../../../shared/payments/apply-dispute.ts";
import type { DisputeReport } from "../../../shared/payments/dispute.ts";
import { applyRefund, decideRefund } from "../../../shared/payments/refund-payment.ts";
import { aPaidInvoice, done } from "../builders/a-paid-invoice.ts";

const at = "2027-01-04T09:00:00.000Z";
const facts = { creditAvailable: 0, at };
const paid = aPaidInvoice();

function aReport(change: Partial<DisputeReport> = {}): DisputeReport {
  return {
    disputeId: "dp_1",
    paymentIntentId: "pi_1",
    status: "open",
    amount: 124_000,
    withdrawn: 124_000,
    currency: "USD",
    reason: "fraudulent",
    isBankReturn: false,
    ...change,
  };
}

function told({ invoice, payment }: typeof paid, change: Partial<DisputeReport>, credit = 0) {
  const applied = applyDispute(invoice, payment, aReport(change), { creditAvailable: credit, at });
  if (!("payment" in applied)) throw new Error("It changes nothing.");
  return applied;
}

describe("a dispute", () => {
  it("that is a mere inquiry moves nothing", () => {
    const inquiry = told(paid, { status: "inquiry", withdrawn: 0 });
    const closed = told(inquiry, { status: "closed", withdrawn: 0 });

    expect(inquiry).toMatchObject({ outcome: "inquiry", invoice: paid.invoice, entries: [] });
    expect(closed).toMatchObject({ outcome: "closed", invoice: paid.invoice, entries: [] });
  });

  it("holds the money back while it is open, and the invoice stays paid", () => {
    const { outcome, invoice, payment, dispute } = told(paid, {});

    expect(outcome).toBe("opened");
    expect(invoice.balances.accounts).toMatchObject({ stripeClearing: 0, disputed: 124_000 });
    expect(invoiceStatus(invoice)).toBe("paid");
    expect(payment.disputes).toEqual([dispute]);
    expect(dispute).toEqual({
      id: "dp_1",
      status: "open",
      amount: 124_000,
      withdrawn: 124_000,
      reason: "fraudulent",
      isBankReturn: false,
      openedAt: at,
    });
  });

  it("books what the bank takes, gives back and takes again, each once", () => {
    const taken = told(paid, {});
    const given = told(taken, { withdrawn: 0 });
    const again = told(given, {});
    const entries = [taken, given, again].flatMap((step) => step.entries);

    expect(new Set(entries.map(({ id }) => id)).size).toBe(3);
    expect(given.outcome).toBe("changed");
    expect(again.invoice.balances.accounts).toMatchObject({ stripeClearing: 0, disputed: 124_000 });
  });

  it("that is won leaves everything as it was", () => {
    const won = told(told(paid, {}), { status: "won", withdrawn: 0 });

    expect(won.outcome).toBe("won");
    expect(won.invoice.balances.accounts).toMatchObject({ stripeClearing: 124_000, disputed: 0 });
    expect(invoiceAmounts(won.invoice)).toEqual(invoiceAmounts(paid.invoice));
  });

  it("that is lost reopens the invoice by what the payment settled", () => {
    const lost = told(told(paid, {}), { status: "lost" });

    expect(lost.outcome).toBe("lost");
    expect(lost.invoice.balances.accounts).toMatchObject({ stripeClearing: 0, disputed: 0 });
    expect(invoiceStatus(lost.invoice)).toBe("open");
    expect(invoiceAmounts(lost.invoice)).toMatchObject({
      due: 124_000,
      paid: 0,
      startable: 124_000,
    });
  });

  it("that is won in part counts for what stayed away", () => {
    const won = told(told(paid, {}), { status: "won", withdrawn: 24_000 });

    expect(invoiceAmounts(won.invoice)).toMatchObject({ paid: 100_000, remaining: 24_000 });
    expect(won.invoice.balances.accounts).toMatchObject({ stripeClearing: 100_000, disputed: 0 });
  });

  it("lost on a charge already refunded in part is not a refund of everything", () => {
    const report = {
      processorRefundId: "re_1",
      paymentIntentId: "pi_1",
      amount: 100_000,
      currency: "USD",
      status: "succeeded",
    } as const;
    const refunded = applyRefund(paid.invoice, paid.payment, report, facts);
    if (!("payment" in refunded)) throw new Error("It changes nothing.");
    const lost = told(told(refunded, { amount: 24_000, withdrawn: 24_000 }), {
      status: "lost",
      amount: 24_000,
      withdrawn: 24_000,
    });

    expect(lost.invoice.balances.accounts).toMatchObject({
      stripeClearing: 0,
      refundsDue: 100_000,
    });
    expect(invoiceAmounts(lost.invoice)).toMatchObject({ remaining: 24_000 });
  });

  it("over more than the charge never asks the client for more than the payment settled", () => {
    const { invoice } = told(paid, { status: "lost", amount: 130_000, withdrawn: 130_000 });

    expect(invoiceAmounts(invoice)).toMatchObject({ due: 124_000, remaining: 124_000 });
    expect(invoice.balances.accounts).toMatchObject({ stripeClearing: -6_000, fees: 6_000 });
  });

  it("takes the payment's own unspent credit first", () => {
    const over = aPaidInvoice({ amount: 134_000 });
    const lost = told(over, { status: "lost", amount: 134_000, withdrawn: 134_000 }, 10_000);

    expect(lost.credits).toMatchObject([{ kind: "taken-back", amount: -10_000 }]);
    expect(lost.payment.surplus).toBe(0);
    expect(invoiceAmounts(lost.invoice)).toMatchObject({ remaining: 124_000 });
  });

  it.each(["won", "lost", "closed"] as const)("that is %s never changes again", (status) => {
    const { invoice, payment } = told(paid, { status, withdrawn: 0 });

    for (const later of ["inquiry", "open", "won", "lost"] as const) {
      expect(applyDispute(invoice, payment, aReport({ status: later }), facts)).toEqual({
        outcome: "unchanged",
      });
    }
  });

  it("never goes back to an inquiry, and a repeat changes nothing", () => {
    const { invoice, payment } = told(paid, {});
    const earlier = aReport({ status: "inquiry", withdrawn: 0 });

    expect(applyDispute(invoice, payment, earlier, facts)).toEqual({ outcome: "unchanged" });
    expect(applyDispute(invoice, payment, aReport(), facts)).toEqual({ outcome: "unchanged" });
  });
});

describe("a bank's return", () => {
  const returned = { status: "lost", isBankReturn: true, reason: "insufficient_funds" } as const;

  it("is lost from the start, in one entry", () => {
    const { outcome, entries, invoice } = told(paid, returned);

    expect(outcome).toBe("lost");
    expect(entries.map(({ postings }) => postings)).toEqual([
      [
        { account: "stripeClearing", amount: -124_000 },
        { account: "receivable", amount: 124_000 },
      ],
    ]);
    expect(invoiceStatus(invoice)).toBe("open");
  });

  it("takes the discount along that the payment got, once", () => {
    const discounted = aPaidInvoice({ amount: 120_000, discount: 4_000 });
    const first = told(discounted, { ...returned, amount: 60_000, withdrawn: 60_000 });
    const second = told(first, {
      ...returned,
      disputeId: "dp_2",
      amount: 60_000,
      withdrawn: 60_000,
    });

    expect(invoiceAmounts(first.invoice)).toMatchObject({ due: 124_000, remaining: 64_000 });
    expect(invoiceAmounts(second.invoice)).toMatchObject({ due: 124_000, remaining: 124_000 });
  });

  it("after a refund that forgave everything makes no debtor of the client for the discount", () => {
    const discounted = aPaidInvoice({ amount: 120_000, discount: 4_000 });
    const ask = { id: "ref_1", now: at };
    const { invoice } = discounted;
    const { payment, refund } = done(decideRefund(invoice, discounted.payment, ask));
    const report = {
      processorRefundId: "re_1",
      refundId: refund.id,
      paymentIntentId: "pi_1",
      amount: refund.amount,
      currency: "USD",
      status: "pending",
    } as const;
    const refunded = applyRefund(invoice, payment, report, facts);
    if (!("payment" in refunded)) throw new Error("It changes nothing.");
    const after = told(refunded, { ...returned, amount: 120_000, withdrawn: 120_000 });

    expect(invoiceStatus(after.invoice)).toBe("paid");
    expect(after.invoice.balances.accounts).toMatchObject({ fees: 120_000, discounts: 4_000 });
  });
});
