import { describe, expect, it } from "vitest";
import { issueCreditNote } from "../../../shared/invoicing/issue-credit-note.ts";
import { invoiceAmounts, invoiceStatus } from "../../../shared/invoicing/invoice-status.ts";
import { voidInvoice } from "../../../shared/invoicing/void-invoice.ts";
import { writeOffInvoice } from "../../../shared/invoicing/write-off-invoice.ts";
import { refused } from "../../../shared/values/result.ts";
import { aPaidInvoice, done } from "../builders/a-paid-invoice.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";

const now = "2027-01-04T09:00:00.000Z";
const ask = { id: "crn_1", requestKey: "key 1", amount: 24_000, reason: "Less work", now };
const open = anIssuedInvoice();

describe("a credit note", () => {
  it("lowers what an open invoice asks for, under the invoice's number", () => {
    const { invoice, creditNote, entries, credits } = done(issueCreditNote(open, ask));

    expect(creditNote).toEqual({
      id: "crn_1",
      requestKey: "key 1",
      number: "SL-1042-C1",
      amount: 24_000,
      reason: "Less work",
      at: now,
      toStoreCredit: 0,
    });
    expect(entries).toEqual([
      {
        id: "credit-note.crn_1",
        kind: "creditNote",
        currency: "USD",
        postings: [
          { account: "receivable", amount: -24_000 },
          { account: "sales", amount: 24_000 },
        ],
        at: now,
        causeId: "crn_1",
        reason: "Less work",
      },
    ]);
    expect(credits).toEqual([]);
    expect(invoice.creditNotes).toEqual([creditNote]);
    expect(invoiceAmounts(invoice)).toMatchObject({ due: 100_000, remaining: 100_000 });
  });

  it("makes credit of what was paid already, and never a negative invoice", () => {
    const { invoice } = aPaidInvoice({ amount: 110_000 });
    const noted = done(issueCreditNote(invoice, ask));

    expect(noted.creditNote.toStoreCredit).toBe(10_000);
    expect(noted.credits).toMatchObject([{ kind: "returned", amount: 10_000 }]);
    expect(invoiceStatus(noted.invoice)).toBe("paid");
    expect(invoiceAmounts(noted.invoice)).toMatchObject({
      due: 100_000,
      paid: 100_000,
      remaining: 0,
    });
  });

  it("leaves money on its way alone: it will be credit when it comes", () => {
    const { invoice } = done(
      issueCreditNote({ ...open, amountProcessing: 124_000 }, { ...ask, amount: 124_000 }),
    );
    const { invoice: after, payment } = aPaidInvoice({}, { ...invoice, amountProcessing: 0 });

    expect(invoiceStatus(invoice)).toBe("paid");
    expect(payment.surplus).toBe(124_000);
    expect(invoiceAmounts(after)).toMatchObject({ due: 0, paid: 0, remaining: 0 });
  });

  it("is issued once for one request, and counts on for another", () => {
    const first = done(issueCreditNote(open, ask));
    const again = done(issueCreditNote(first.invoice, { ...ask, id: "crn_2" }));
    const other = done(
      issueCreditNote(first.invoice, { ...ask, id: "crn_3", requestKey: "key 3" }),
    );

    expect(again).toEqual({
      outcome: "done",
      invoice: first.invoice,
      creditNote: first.creditNote,
      entries: [],
      credits: [],
    });
    expect(other.creditNote.number).toBe("SL-1042-C2");
  });

  it("is refused on a closed invoice first, then for more than is asked for", () => {
    const tooMuch = { ...ask, amount: 124_001 };
    const voided = done(voidInvoice(open, { reason: "Written twice", now })).invoice;
    const given = done(writeOffInvoice(open, { reason: "Out of business", now })).invoice;

    for (const invoice of [voided, given]) {
      expect(issueCreditNote(invoice, tooMuch)).toEqual(refused({ reason: "invoice-not-open" }));
    }
    expect(issueCreditNote(open, tooMuch)).toEqual(
      refused({ reason: "credit-exceeds-due", due: 124_000 }),
    );
  });
});
