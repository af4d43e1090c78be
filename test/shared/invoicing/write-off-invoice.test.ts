import { describe, expect, it } from "vitest";
import { invoiceAmounts, invoiceStatus } from "../../../shared/invoicing/invoice-status.ts";
import { writeOffInvoice } from "../../../shared/invoicing/write-off-invoice.ts";
import { refused } from "../../../shared/values/result.ts";
import { aPaidInvoice, done } from "../builders/a-paid-invoice.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";

const ask = { reason: "Out of business", now: "2027-01-04T09:00:00.000Z" };

describe("writing an invoice off", () => {
  it("gives up what remains and keeps what was paid", () => {
    const { invoice } = aPaidInvoice({ amount: 24_000 });
    const written = done(writeOffInvoice(invoice, ask));

    expect(invoiceStatus(written.invoice)).toBe("uncollectible");
    expect(written.invoice.writtenOff).toEqual({ at: ask.now, reason: ask.reason });
    expect(written.invoice.balances.accounts).toMatchObject({ writeOffs: 100_000, receivable: 0 });
    expect(invoiceAmounts(written.invoice)).toMatchObject({ paid: 24_000, remaining: 0 });
    expect(written.credits).toEqual([]);
  });

  it("is undone by a payment that comes all the same, whose surplus alone is credit", () => {
    const written = done(writeOffInvoice(anIssuedInvoice(), ask)).invoice;
    const { invoice, payment } = aPaidInvoice({ amount: 125_000 }, written);

    expect(payment).toMatchObject({ surplus: 1_000, bookedAlong: { recovered: 124_000 } });
    expect(invoiceStatus(invoice)).toBe("paid");
    expect(invoice.balances.accounts).toMatchObject({ writeOffs: 0, storeCredit: -1_000 });
  });

  it("is refused unless it is open, then while money is on its way", () => {
    const paid = { ...aPaidInvoice().invoice, amountProcessing: 1 };
    const busy = anIssuedInvoice({ amountProcessing: 1 });

    expect(writeOffInvoice(paid, ask)).toEqual(refused({ reason: "invoice-not-open" }));
    expect(writeOffInvoice(busy, ask)).toEqual(refused({ reason: "payment-in-progress" }));
  });
});
