import { describe, expect, it } from "vitest";
import { invoiceAmounts, invoiceStatus } from "../../../shared/invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { reasonToSkip } from "../../../shared/milestones/plan-milestones.ts";
import { applyCredit } from "../../../shared/payments/apply-credit.ts";
import { toStripeAmount } from "../../../shared/payments/chargeable-amount.ts";
import { declarePayment } from "../../../shared/payments/declare-payment.ts";
import type { Payment } from "../../../shared/payments/payment.ts";
import { paymentOptions } from "../../../shared/payments/payment-options.ts";
import { settlePayment } from "../../../shared/payments/settle-payment.ts";
import type { PaymentReport } from "../../../shared/payments/settle-payment.ts";
import { decidePaymentStart } from "../../../shared/payments/start-payment.ts";
import { aPayment, reportsOf } from "../builders/a-payment.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";

// Each is a mistake that other products have made with real money; their reports are public.

const at = "2026-12-14T17:05:00.000Z";
const { untouched, processing, succeeded, expired } = reportsOf(aPayment());

type Books = { readonly invoice: IssuedInvoice; readonly payment: Payment };

function apply(books: Books, report: PaymentReport): Books {
  const settlement = settlePayment(books.invoice, books.payment, report, at);
  if (!("payment" in settlement)) return books;
  return { invoice: settlement.invoice, payment: settlement.payment };
}

function payments(...amounts: number[]) {
  return amounts.map((amount, index) => aPayment({ id: anId("pay", `${index}`), amount }));
}

function paidBy(invoice: IssuedInvoice, all: readonly Payment[]): IssuedInvoice {
  return all.reduce(
    (after, payment) => apply({ invoice: after, payment }, reportsOf(payment).succeeded).invoice,
    invoice,
  );
}

describe("money is taken once", () => {
  it("two payments of the whole leave no negative balance, but credit", () => {
    const { balances } = paidBy(anIssuedInvoice(), payments(124_000, 124_000));

    expect(balances.accounts.receivable).toBe(0);
    expect(balances.accounts.storeCredit).toBe(-124_000);
  });

  it("two parts of 8,000 on 10,000 are both counted", () => {
    const invoice = paidBy(anIssuedInvoice({ total: 10_000 }), payments(8_000, 8_000));

    expect(invoice.balances.accounts.stripeClearing).toBe(16_000);
    expect(invoice.balances.accounts.storeCredit).toBe(-6_000);
    expect(invoiceAmounts(invoice)).toMatchObject({ paid: 10_000, remaining: 0 });
  });

  it("a double click declares one payment", () => {
    const ask = {
      id: anId("dec", "a"),
      contactId: anId("con"),
      requestKey: "one click",
      method: "cheque",
      now: at,
    } as const;
    const first = declarePayment(anIssuedInvoice(), [], ask);
    if (first.outcome === "refused") throw new Error(first.refusal.reason);
    const again = { ...ask, id: anId("dec", "b") };

    expect(declarePayment(first.invoice, [first.declaration], again)).toEqual(first);
  });

  it("what is told at once by the page and by a webhook is booked once", () => {
    const start = { invoice: anIssuedInvoice(), payment: aPayment() };
    const once = apply(start, succeeded);

    expect(apply(once, succeeded)).toBe(once);
  });

  it("credit takes from both sides, or from neither", () => {
    const decided = applyCredit(anIssuedInvoice(), { id: "once", available: 30_000, now: at });
    if (decided.outcome === "refused") throw new Error(decided.refusal.reason);

    expect(decided.credits[0]?.amount).toBe(-30_000);
    expect(invoiceAmounts(decided.invoice).remaining).toBe(94_000);
  });
});

describe("only what the processor says moves money", () => {
  it("coming back from the page, or giving up on it, pays nothing", () => {
    const start = { invoice: anIssuedInvoice(), payment: aPayment() };

    expect(apply(start, untouched)).toEqual(start);
    expect(invoiceStatus(apply(start, expired).invoice)).toBe("open");
  });

  it("a report that comes before or after the payer is back ends the same", () => {
    const start = { invoice: anIssuedInvoice(), payment: aPayment() };
    const early = [succeeded, untouched, processing].reduce(apply, start);
    const late = [untouched, processing, succeeded].reduce(apply, start);

    expect(early.payment).toEqual(late.payment);
    expect(early.invoice.balances).toEqual(late.invoice.balances);
  });

  it("one dollar with the reference of a large invoice does not pay it", () => {
    const { outcome } = settlePayment(
      anIssuedInvoice({ total: 200_000 }),
      aPayment({ amount: 200_000 }),
      { ...succeeded, amount: 100 },
      at,
    );

    expect(outcome).toBe("anomaly");
  });

  it("what expires sessions leaves a payment that has succeeded alone", () => {
    const paid = apply({ invoice: anIssuedInvoice(), payment: aPayment() }, succeeded);

    expect(apply(paid, expired)).toBe(paid);
  });
});

describe("what is charged is what is owed now", () => {
  it("is the rest of an invoice of which a part was paid", () => {
    const invoice = withEntries(anIssuedInvoice({ total: 200_000 }), anEntry({ amount: -50_000 }));

    expect(decidePaymentStart(invoice, [], { method: "card" })).toMatchObject({ amount: 150_000 });
    expect(paymentOptions(invoice)[0]).toMatchObject({ amount: 150_000 });
  });

  it("replaces an open attempt whose amount is no longer right", () => {
    const stale = aPayment({ amount: 124_000 });
    const lowered = withEntries(
      anIssuedInvoice(),
      anEntry({ kind: "creditNote", amount: -24_000 }),
    );

    expect(decidePaymentStart(lowered, [stale], { method: "card" })).toMatchObject({
      amount: 100_000,
      replaces: stale,
    });
  });

  it.each([
    ["JPY", 6_000, 6_000],
    ["KRW", 6_000, 6_000],
    ["USD", 6_000, 6_000],
    ["KWD", 60_000, 60_000],
    ["ISK", 6_000, 600_000],
  ])("counts %s as Stripe does: %i is %i there", (currency, amount, atStripe) => {
    expect(toStripeAmount(amount, currency)).toBe(atStripe);
  });

  it("never leaves a rest that can't be charged", () => {
    const { outcome } = decidePaymentStart(anIssuedInvoice(), [], {
      method: "card",
      amount: 123_990,
    });

    expect(outcome).toBe("refused");
  });
});

describe("money that is on its way", () => {
  const start = { invoice: anIssuedInvoice(), payment: aPayment({ method: "us_bank_account" }) };
  const onItsWay = apply(start, processing);

  it("is neither paid nor failed", () => {
    expect(onItsWay.payment.status).toBe("processing");
    expect(invoiceStatus(onItsWay.invoice)).toBe("open");
    expect(invoiceAmounts(onItsWay.invoice)).toMatchObject({ processing: 124_000, startable: 0 });
  });

  it("brings no reminder to somebody who has paid on the due date", () => {
    const dayAfter = "2026-12-24T17:10:09.000Z";

    expect(reasonToSkip(onItsWay.invoice, "three-days-late", dayAfter)).toBe("payment-processing");
    expect(reasonToSkip(start.invoice, "three-days-late", dayAfter)).toBeUndefined();
  });

  it("pays an invoice only once its parts add up", () => {
    const parts = payments(50_000, 50_000, 24_000);
    const statuses = parts.map((_, index) =>
      invoiceStatus(paidBy(anIssuedInvoice(), parts.slice(0, index + 1))),
    );

    expect(statuses).toEqual(["open", "open", "paid"]);
  });
});
