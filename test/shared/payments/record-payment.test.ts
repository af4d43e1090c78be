import { describe, expect, it } from "vitest";
import { issueCreditNote } from "../../../shared/invoicing/issue-credit-note.ts";
import { invoiceAmounts, invoiceStatus } from "../../../shared/invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { voidInvoice } from "../../../shared/invoicing/void-invoice.ts";
import { writeOffInvoice } from "../../../shared/invoicing/write-off-invoice.ts";
import { recordPayment, reversePayment } from "../../../shared/payments/record-payment.ts";
import type { RecordAsk } from "../../../shared/payments/record-payment.ts";
import { refused } from "../../../shared/values/result.ts";
import { aPaidInvoice, done } from "../builders/a-paid-invoice.ts";
import { anId } from "../builders/an-id.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";

const now = "2027-01-04T09:00:00.000Z";
const id = anId("pay", "b");
const ask: RecordAsk = { id, requestKey: "key 1", method: "cheque", amount: 124_000, now };
const open = anIssuedInvoice();
const undo = { reason: "The cheque bounced", creditAvailable: 0, now };

function recorded(change: Partial<RecordAsk> = {}, invoice: IssuedInvoice = open) {
  return done(recordPayment(invoice, { ...ask, ...change }));
}

function reversed(
  { invoice, payment }: Pick<ReturnType<typeof recorded>, "invoice" | "payment">,
  creditAvailable = 0,
) {
  return done(reversePayment(invoice, payment, { ...undo, creditAvailable }));
}

describe("recording money from outside Stripe", () => {
  it("settles the invoice by the vendor's bank, and keeps the vendor's words", () => {
    const { invoice, payment, entries, credits } = recorded({
      reference: "Cheque 1207",
      receivedDate: "2027-01-02",
    });

    expect(payment).toEqual({
      id,
      requestKey: "key 1",
      method: "cheque",
      amount: 124_000,
      amountReceived: 124_000,
      currency: "USD",
      status: "succeeded",
      reference: "Cheque 1207",
      receivedDate: "2027-01-02",
      startedAt: now,
      endedAt: now,
    });
    expect(entries.map((entry) => entry.postings)).toEqual([
      [
        { account: "bank", amount: 124_000 },
        { account: "receivable", amount: -124_000 },
      ],
    ]);
    expect(credits).toEqual([]);
    expect(invoiceStatus(invoice)).toBe("paid");
    expect(invoice.version).toBe(open.version + 1);
  });

  it("in several parts settles nothing before the last, and each part counts", () => {
    const first = recorded({ amount: 50_000 });
    const second = recorded({ id: anId("pay", "c"), amount: 73_000 }, first.invoice);

    expect(invoiceAmounts(second.invoice)).toMatchObject({ paid: 123_000, remaining: 1_000 });
    expect(invoiceStatus(second.invoice)).toBe("open");
  });

  it("never loses what goes beyond what is owed, even on a paid invoice", () => {
    const more = recorded({ amount: 130_000 });
    const again = recorded({ id: anId("pay", "c"), amount: 500 }, more.invoice);

    expect(more.credits).toMatchObject([{ kind: "surplus", amount: 6_000, paymentId: id }]);
    expect(more.payment.surplus).toBe(6_000);
    expect(again.credits).toMatchObject([{ amount: 500 }]);
    expect(invoiceAmounts(again.invoice)).toMatchObject({ paid: 124_000, remaining: 0 });
  });

  it("closes a small rest by rule and counts the tax withheld", () => {
    const { invoice, payment } = recorded({ amount: 120_000, withheld: 3_960 });

    expect(payment.bookedAlong).toEqual({ withheld: 3_960, difference: 40 });
    expect(invoice.balances.accounts).toMatchObject({ withheldTax: 3_960, fees: 40 });
    expect(invoiceStatus(invoice)).toBe("paid");
  });

  it("recovers what was written off only as far as the money goes", () => {
    const given = done(writeOffInvoice(open, { reason: "Out of business", now })).invoice;
    const part = recorded({ amount: 24_000 }, given);
    const rest = recorded({ id: anId("pay", "c"), amount: 100_500 }, part.invoice);

    expect(invoiceStatus(part.invoice)).toBe("uncollectible");
    expect(part.invoice.balances.accounts).toMatchObject({ writeOffs: 100_000, receivable: 0 });
    expect(invoiceStatus(rest.invoice)).toBe("paid");
    expect(rest.credits).toMatchObject([{ amount: 500 }]);
  });

  it("is refused on a void invoice first, then in another currency", () => {
    const { invoice } = done(voidInvoice(open, { reason: "Written twice", now }));

    expect(recordPayment(invoice, { ...ask, currency: "THB" })).toEqual(
      refused({ reason: "invoice-not-open" }),
    );
    expect(recordPayment(open, { ...ask, currency: "THB" })).toEqual(
      refused({ reason: "currency-differs", currency: "USD" }),
    );
  });
});

describe("reversing a recorded payment", () => {
  it("books the opposite of all that came with it, so that the invoice is owed as before", () => {
    const { invoice, payment } = reversed(recorded({ amount: 120_000, withheld: 3_960 }));

    expect(payment.reversal).toEqual({ at: now, reason: "The cheque bounced" });
    expect(invoiceAmounts(invoice)).toEqual(invoiceAmounts(open));
    expect(invoiceStatus(invoice)).toBe("open");
    expect(invoice).not.toHaveProperty("paidAt");
    expect(invoice.balances.accounts).toMatchObject({ bank: 0, withheldTax: 0, fees: 0 });
  });

  it("takes its surplus back out of the credit", () => {
    const { credits, payment } = reversed(recorded({ amount: 130_000 }), 6_000);

    expect(credits).toMatchObject([{ kind: "taken-back", amount: -6_000 }]);
    expect(payment.surplus).toBe(0);
  });

  it("gives up again what it had recovered", () => {
    const given = done(writeOffInvoice(open, { reason: "Out of business", now })).invoice;
    const { invoice } = reversed(recorded({}, given));

    expect(invoiceStatus(invoice)).toBe("uncollectible");
    expect(invoice.balances.accounts).toMatchObject({ writeOffs: 124_000, receivable: 0 });
  });

  it("takes along what a credit note made of it", () => {
    const record = recorded();
    const note = { id: "crn_1", amount: 30_000, reason: "Less work", now };
    const noted = done(issueCreditNote(record.invoice, note)).invoice;
    const { invoice, credits } = reversed({ invoice: noted, payment: record.payment }, 30_000);

    expect(credits).toMatchObject([{ amount: -30_000 }]);
    expect(invoiceAmounts(invoice)).toMatchObject({ due: 94_000, paid: 0, remaining: 94_000 });
  });

  it("takes along the small rest that was closed with it, when all has become credit", () => {
    const record = recorded({ amount: 123_960 });
    const note = { id: "crn_1", amount: 124_000, reason: "Not delivered", now };
    const noted = done(issueCreditNote(record.invoice, note)).invoice;
    const { invoice, credits } = reversed({ invoice: noted, payment: record.payment }, 124_000);

    expect(credits).toMatchObject([{ amount: -124_000 }]);
    expect(invoiceAmounts(invoice)).toMatchObject({ due: 0, paid: 0, remaining: 0 });
  });

  it("never reopens what another payment settled because its own surplus is spent", () => {
    const { invoice, payment } = recorded({ amount: 500 }, aPaidInvoice().invoice);

    expect(reversePayment(invoice, payment, undo)).toEqual(
      refused({ reason: "credit-spent", available: 0 }),
    );
  });

  it("is refused, in this order: not recorded, reversed already, its credit spent", () => {
    const card = aPaidInvoice();
    const more = recorded({ amount: 130_000 });
    const once = reversed(more, 6_000);

    expect(reversePayment(card.invoice, card.payment, undo)).toEqual(
      refused({ reason: "payment-not-recorded" }),
    );
    expect(reversePayment(once.invoice, once.payment, undo)).toEqual(
      refused({ reason: "payment-already-reversed" }),
    );
    expect(reversePayment(more.invoice, more.payment, { ...undo, creditAvailable: 5_999 })).toEqual(
      refused({ reason: "credit-spent", available: 5_999 }),
    );
  });
});
