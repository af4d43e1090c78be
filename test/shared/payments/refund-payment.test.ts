import { describe, expect, it } from "vitest";
import { issueCreditNote } from "../../../shared/invoicing/issue-credit-note.ts";
import { invoiceAmounts, invoiceStatus } from "../../../shared/invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import type { Dispute } from "../../../shared/payments/dispute.ts";
import type { Payment } from "../../../shared/payments/payment.ts";
import {
  answerRefund,
  applyRefund,
  decideRefund,
} from "../../../shared/payments/refund-payment.ts";
import { refundable } from "../../../shared/payments/refundable.ts";
import type { RefundAsk, RefundRefusal } from "../../../shared/payments/refund-payment.ts";
import type { RefundReport } from "../../../shared/payments/refund.ts";
import { InvariantViolation } from "../../../shared/values/invariant.ts";
import { refused } from "../../../shared/values/result.ts";
import { aPaidInvoice, done } from "../builders/a-paid-invoice.ts";
import { aPayment } from "../builders/a-payment.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";

const at = "2027-01-04T09:00:00.000Z";
const facts = { creditAvailable: 0, at };
const ask: RefundAsk = { id: "ref_1", requestKey: "key 1", amount: 40_000, now: at };
const report: RefundReport = {
  processorRefundId: "re_1",
  refundId: "ref_1",
  paymentIntentId: "pi_1",
  amount: 40_000,
  currency: "USD",
  status: "pending",
};
const { refundId: _, ...fromDashboard } = report;
const paid = aPaidInvoice();

function refundedBy(
  { invoice, payment }: typeof paid,
  change: Partial<RefundAsk> = {},
  creditAvailable = 0,
) {
  const decided = done(decideRefund(invoice, payment, { ...ask, ...change }));
  const { id, amount } = decided.refund;
  const told = { ...report, refundId: id, processorRefundId: `re of ${id}`, amount };
  return applied(invoice, decided.payment, told, creditAvailable);
}

function applied(
  invoice: IssuedInvoice,
  payment: Payment,
  told: RefundReport,
  creditAvailable = 0,
) {
  const change = applyRefund(invoice, payment, told, { creditAvailable, at });
  if (change.outcome === "unchanged") throw new Error("It changes nothing.");
  return change;
}

function aDispute(change: Partial<Dispute> = {}): Dispute {
  return {
    id: "dp_1",
    status: "open",
    amount: 124_000,
    withdrawn: 124_000,
    reason: "fraudulent",
    isBankReturn: false,
    openedAt: at,
    ...change,
  };
}

describe("what can be refunded", () => {
  it.each<[string, Payment, number]>([
    ["all of a payment", paid.payment, 124_000],
    ["nothing while it is on its way", aPayment({ status: "processing" }), 0],
    ["nothing of cash", { ...aPayment({ status: "succeeded", method: "cash" }) }, 0],
    ["nothing once reversed", { ...paid.payment, reversal: { at, reason: "No money" } }, 0],
    ["less what was asked for", refundedBy(paid).payment, 84_000],
    ["nothing under a dispute over all", { ...paid.payment, disputes: [aDispute()] }, 0],
    [
      "the rest beside a dispute that took a part",
      { ...paid.payment, disputes: [aDispute({ status: "lost", withdrawn: 24_000 })] },
      100_000,
    ],
    [
      "everything during a mere inquiry",
      { ...paid.payment, disputes: [aDispute({ status: "inquiry", withdrawn: 0 })] },
      124_000,
    ],
  ])("is %s", (_name, payment, expected) => {
    expect(refundable(payment)).toBe(expected);
  });

  it("follows what was charged, not the invoice's total, of which credit paid a part", () => {
    const credit = anEntry({ kind: "storeCredit", amount: -24_000 });
    const start = withEntries(anIssuedInvoice(), credit);
    const partly = aPaidInvoice({ amount: 100_000 }, start);
    const after = refundedBy(partly, { amount: 100_000 });

    expect(refundable(partly.payment)).toBe(100_000);
    expect(refundable(after.payment)).toBe(0);
  });
});

describe("deciding a refund", () => {
  it("writes it down as requested and books nothing", () => {
    const decided = done(decideRefund(paid.invoice, paid.payment, ask));

    expect(decided.refund).toEqual({
      id: "ref_1",
      requestKey: "key 1",
      amount: 40_000,
      isStillOwed: false,
      status: "requested",
      origin: "vendor",
      requestedAt: at,
    });
    expect(decided.payment).toEqual({ ...paid.payment, refunds: [decided.refund] });
  });

  it("means everything that can be where no amount is said", () => {
    const { amount: _amount, ...all } = ask;

    expect(done(decideRefund(paid.invoice, paid.payment, all)).refund.amount).toBe(124_000);
  });

  it("never lets two requests at once refund more than was paid", () => {
    const { payment } = done(decideRefund(paid.invoice, paid.payment, { ...ask, amount: 84_001 }));

    expect(decideRefund(paid.invoice, payment, { ...ask, requestKey: "key 2" })).toEqual(
      refused({ reason: "refund-exceeds-refundable", refundable: 39_999 }),
    );
  });

  it("gives the same refund for the same request, though nothing is left to refund", () => {
    const whole = { ...ask, amount: 124_000 };
    const first = done(decideRefund(paid.invoice, paid.payment, whole));

    expect(decideRefund(paid.invoice, first.payment, { ...whole, id: "ref_2" })).toEqual(first);
  });

  const dinars = aPaidInvoice(
    { amount: 5_000, currency: "KWD" },
    anIssuedInvoice({ total: 5_000, written: { currency: "KWD" } }),
  );
  const once = done(decideRefund(paid.invoice, paid.payment, ask)).payment;

  it.each<[RefundRefusal, string, Payment, Partial<RefundAsk>]>([
    [
      { reason: "payment-not-refundable" },
      "a payment that failed, under a dispute",
      aPayment({ status: "failed", disputes: [aDispute()] }),
      {},
    ],
    [
      { reason: "dispute-holds-money" },
      "more than was paid, while a dispute is open",
      { ...paid.payment, disputes: [aDispute({ amount: 1, withdrawn: 1 })] },
      { amount: 200_000 },
    ],
    [
      { reason: "refund-exceeds-refundable", refundable: 5_000 },
      "more than was paid, off the step",
      dinars.payment,
      { amount: 5_001 },
    ],
    [
      { reason: "amount-off-step", step: 10 },
      "what the currency can't move",
      dinars.payment,
      { amount: 4_995 },
    ],
    [{ reason: "key-reused" }, "another amount under the same key", once, { amount: 30_000 }],
    [{ reason: "key-reused" }, "another answer under the same key", once, { isStillOwed: true }],
  ])("is refused: %o for %s", (refusal, _name, payment, change) => {
    const { invoice } = payment === dinars.payment ? dinars : paid;

    expect(decideRefund(invoice, payment, { ...ask, ...change })).toEqual(refused(refusal));
  });
});

describe("a refund that Stripe has", () => {
  it("leaves no debtor behind unless the vendor says so", () => {
    const { invoice, entries, needsAnswer, outcome } = refundedBy(paid);

    expect(outcome).toBe("booked");
    expect(entries.map(({ id, kind, postings }) => ({ id, kind, postings }))).toEqual([
      {
        id: "refund.ref_1",
        kind: "refund",
        postings: [
          { account: "stripeClearing", amount: -40_000 },
          { account: "receivable", amount: 40_000 },
        ],
      },
      {
        id: "refund-credit.ref_1",
        kind: "creditNote",
        postings: [
          { account: "receivable", amount: -40_000 },
          { account: "sales", amount: 40_000 },
        ],
      },
    ]);
    expect(invoiceStatus(invoice)).toBe("paid");
    expect(invoiceAmounts(invoice)).toMatchObject({ due: 84_000, paid: 84_000, remaining: 0 });
    expect(needsAnswer).toBe(false);
  });

  it("opens the invoice to be paid again where the amount is still owed", () => {
    const { invoice } = refundedBy(paid, { isStillOwed: true });

    expect(invoiceStatus(invoice)).toBe("open");
    expect(invoice).not.toHaveProperty("paidAt");
    expect(invoiceAmounts(invoice)).toMatchObject({
      due: 124_000,
      paid: 84_000,
      remaining: 40_000,
      startable: 40_000,
    });
  });

  it("is no longer in part once its parts are the whole", () => {
    const first = refundedBy(paid, { amount: 74_400 });
    const second = refundedBy(first, { id: "ref_2", requestKey: "key 2", amount: 49_600 });

    expect(refundable(first.payment)).toBe(49_600);
    expect(refundable(second.payment)).toBe(0);
    expect(invoiceAmounts(second.invoice)).toMatchObject({ due: 0, paid: 0, remaining: 0 });
  });

  it("books once, whichever of its ids it is known by and however often it is told", () => {
    const { invoice, payment } = refundedBy(paid);
    const byTheirId = { ...fromDashboard, processorRefundId: "re of ref_1" };

    expect(applyRefund(invoice, payment, report, facts)).toEqual({ outcome: "unchanged" });
    expect(applyRefund(invoice, payment, byTheirId, facts)).toEqual({ outcome: "unchanged" });
  });

  it("books nothing more when it is delivered, and never goes back to pending", () => {
    const { invoice, payment } = refundedBy(paid);
    const delivered = applied(invoice, payment, { ...report, status: "succeeded" });

    expect(delivered).toMatchObject({ outcome: "succeeded", entries: [], credits: [] });
    expect(delivered.invoice).toEqual(invoice);
    expect(delivered.refund).toMatchObject({ status: "succeeded", endedAt: at });
    expect(applyRefund(invoice, delivered.payment, report, facts)).toEqual({
      outcome: "unchanged",
    });
  });

  it("stops the program in another currency", () => {
    expect(() =>
      applyRefund(paid.invoice, paid.payment, { ...report, currency: "THB" }, facts),
    ).toThrow(InvariantViolation);
  });

  it("takes its payment's surplus out of the client's credit first, as far as it is there", () => {
    const over = aPaidInvoice({ amount: 134_000 });
    const unspent = refundedBy(over, {}, 10_000);
    const spent = refundedBy(over, {}, 3_000);

    expect(unspent.refund.taken).toEqual({ fromCredit: 10_000, fromReceivable: 30_000, beyond: 0 });
    expect(unspent.payment.surplus).toBe(0);
    expect(unspent.credits).toEqual([
      {
        id: `refund.ref_1.${over.invoice.id}`,
        clientId: over.invoice.content.clientId,
        kind: "taken-back",
        currency: "USD",
        amount: -10_000,
        invoiceId: over.invoice.id,
        paymentId: over.payment.id,
        at,
      },
    ]);
    expect(spent.refund.taken).toEqual({ fromCredit: 3_000, fromReceivable: 37_000, beyond: 0 });
    expect(invoiceAmounts(unspent.invoice)).toMatchObject({ due: 94_000, remaining: 0 });
  });

  it("doesn't pay a credit note's amount out a second time", () => {
    const note = { id: "crn_1", amount: 40_000, reason: "Less work", now: at };
    const { invoice } = done(issueCreditNote(paid.invoice, note));
    const after = refundedBy({ invoice, payment: paid.payment }, {}, 40_000);

    expect(after.credits.map(({ amount }) => amount)).toEqual([-40_000]);
    expect(invoiceAmounts(after.invoice)).toMatchObject({ due: 84_000, paid: 84_000 });
  });
});

describe("a refund made in Stripe's dashboard", () => {
  const outside = applied(paid.invoice, paid.payment, fromDashboard);

  it("is booked like one of ours and leaves open whether it is still owed", () => {
    expect(outside.needsAnswer).toBe(true);
    expect(outside.refund).toMatchObject({ id: "re_1", origin: "processor", status: "pending" });
    expect(outside.refund).not.toHaveProperty("isStillOwed");
    expect(outside.invoice.balances.accounts).toMatchObject({
      stripeClearing: 84_000,
      refundsDue: 40_000,
    });
    expect(invoiceAmounts(outside.invoice)).toMatchObject({ due: 124_000, remaining: 0 });
    expect(invoiceStatus(outside.invoice)).toBe("paid");
  });

  it("asks nothing where it only gave back what was too much", () => {
    const over = aPaidInvoice({ amount: 164_000 });
    const after = applied(over.invoice, over.payment, fromDashboard, 40_000);

    expect(after).toMatchObject({ needsAnswer: false, refund: { isStillOwed: false } });
  });

  it("that is larger than what is there is booked as Stripe did it, at the vendor's loss", () => {
    const after = applied(paid.invoice, paid.payment, { ...fromDashboard, amount: 130_000 });

    expect(after.invoice.balances.accounts).toMatchObject({
      stripeClearing: -6_000,
      refundsDue: 124_000,
      fees: 6_000,
    });
  });

  it.each([
    [true, { due: 124_000, paid: 84_000, remaining: 40_000 }, "open"],
    [false, { due: 84_000, paid: 84_000, remaining: 0 }, "paid"],
  ])("answered with still owed: %s", (isStillOwed, amounts, status) => {
    const answered = done(
      answerRefund(outside.invoice, outside.payment, "re_1", { isStillOwed, at }),
    );

    expect(invoiceAmounts(answered.invoice)).toMatchObject(amounts);
    expect(invoiceStatus(answered.invoice)).toBe(status);
    expect(answered.invoice.balances.accounts.refundsDue).toBe(0);
    expect(answerRefund(answered.invoice, answered.payment, "re_1", { isStillOwed, at })).toEqual(
      refused({ reason: "refund-already-answered" }),
    );
  });

  it("is answered by a credit note as far as that goes", () => {
    const note = { id: "crn_1", amount: 30_000, reason: "Less work", now: at };
    const noted = done(issueCreditNote(outside.invoice, note));
    const answered = done(
      answerRefund(noted.invoice, outside.payment, "re_1", { isStillOwed: true, at }),
    );

    expect(noted.credits).toEqual([]);
    expect(invoiceAmounts(answered.invoice)).toMatchObject({ due: 94_000, remaining: 10_000 });
  });

  it("cannot be answered where it is unknown", () => {
    expect(answerRefund(paid.invoice, paid.payment, "re_9", { isStillOwed: true, at })).toEqual(
      refused({ reason: "refund-unknown" }),
    );
  });
});

describe("a refund that the bank could not deliver", () => {
  const failed = { ...report, status: "failed", failureReason: "lost_or_stolen_card" } as const;

  it("before it was booked leaves no trace on the ledger and frees its amount", () => {
    const { payment } = done(decideRefund(paid.invoice, paid.payment, ask));
    const after = applied(paid.invoice, payment, failed);

    expect(after).toMatchObject({ outcome: "failed", entries: [], credits: [] });
    expect(after.refund).toMatchObject({ status: "failed", failureReason: "lost_or_stolen_card" });
    expect(refundable(after.payment)).toBe(124_000);
  });

  it("is the client's credit where nothing is owed, and is refunded from there next time", () => {
    const booked = refundedBy(paid);
    const told = { ...failed, processorRefundId: "re of ref_1" };
    const after = applied(booked.invoice, booked.payment, told);
    const again = refundedBy(after, { id: "ref_2", requestKey: "key 2" }, 40_000);

    expect(after.credits).toMatchObject([{ kind: "refund-failed", amount: 40_000 }]);
    expect(invoiceStatus(after.invoice)).toBe("paid");
    expect(after.invoice.balances.accounts).toMatchObject({
      stripeClearing: 124_000,
      storeCredit: -40_000,
    });
    expect(again.refund.taken).toEqual({ fromCredit: 40_000, fromReceivable: 0, beyond: 0 });
    expect(invoiceAmounts(again.invoice)).toEqual(invoiceAmounts(after.invoice));
  });

  it("settles again what was owed again, and what was paid meanwhile is credit", () => {
    const booked = refundedBy(paid, { isStillOwed: true });
    const meanwhile = aPaidInvoice({ amount: 15_000, id: "pay_2" }, booked.invoice);
    const told = { ...failed, processorRefundId: "re of ref_1" };
    const after = applied(meanwhile.invoice, booked.payment, told);

    expect(invoiceAmounts(after.invoice)).toMatchObject({ due: 124_000, remaining: 0 });
    expect(after.credits).toMatchObject([{ kind: "refund-failed", amount: 15_000 }]);
    expect(after.payment.surplus).toBe(15_000);
  });

  it("from the dashboard, unanswered, leaves everything as it was", () => {
    const outside = applied(paid.invoice, paid.payment, fromDashboard);
    const after = applied(outside.invoice, outside.payment, {
      ...failed,
      processorRefundId: "re_1",
    });

    expect(invoiceAmounts(after.invoice)).toEqual(invoiceAmounts(paid.invoice));
    expect(after.invoice.balances.accounts).toMatchObject({
      stripeClearing: 124_000,
      refundsDue: 0,
    });
    expect(after.credits).toEqual([]);
    expect(answerRefund(after.invoice, after.payment, "re_1", { isStillOwed: true, at })).toEqual(
      refused({ reason: "refund-already-answered" }),
    );
  });

  it("that is told first is not booked when an older report comes late", () => {
    const after = applied(paid.invoice, paid.payment, { ...fromDashboard, status: "canceled" });

    expect(after).toMatchObject({ outcome: "failed", entries: [] });
    expect(applyRefund(after.invoice, after.payment, fromDashboard, facts)).toEqual({
      outcome: "unchanged",
    });
  });
});
