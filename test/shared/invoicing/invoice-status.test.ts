import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  invoiceAmounts,
  invoiceStatus,
  isOverdue,
} from "../../../shared/invoicing/invoice-status.ts";
import type { InvoiceStatus } from "../../../shared/invoicing/invoice-status.ts";
import { balancesOf } from "../../../shared/ledger/balances.ts";
import type { LedgerEntry } from "../../../shared/ledger/entry.ts";
import { aDraft } from "../builders/a-draft.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";

const voiding = anEntry({ id: "void", kind: "void", amount: -124_000 });
const paying = anEntry({ amount: -124_000 });

describe("the status", () => {
  it("of a draft is draft, frozen or not", () => {
    const freeze = { at: "2026-11-21T16:20:00.000Z", send: true, issueDate: "2026-11-21" };

    expect(invoiceStatus(aDraft())).toBe("draft");
    expect(invoiceStatus(aDraft({ freeze }))).toBe("draft");
  });

  it.each<[string, InvoiceStatus, readonly LedgerEntry[]]>([
    ["just issued", "open", []],
    ["paid in part", "open", [anEntry({ amount: -123_999 })]],
    ["paid in full", "paid", [paying]],
    ["paid in two parts", "paid", [anEntry({ amount: -24_000 }), anEntry({ amount: -100_000 })]],
    ["paid and charged back", "open", [paying, anEntry({ kind: "dispute", amount: 124_000 })]],
    ["paid, then given a late fee", "open", [paying, anEntry({ kind: "lateFee", amount: 500 })]],
    ["settled by credit notes", "paid", [anEntry({ kind: "creditNote", amount: -124_000 })]],
    ["written off", "uncollectible", [anEntry({ kind: "writeOff", amount: -124_000 })]],
    [
      "paid in part, the rest written off",
      "uncollectible",
      [anEntry({ amount: -100_000 }), anEntry({ kind: "writeOff", amount: -24_000 })],
    ],
    ["voided", "void", [voiding]],
  ])("of an invoice that was %s is %s", (_, status, entries) => {
    expect(invoiceStatus(withEntries(anIssuedInvoice(), ...entries))).toBe(status);
  });

  it("of a total of zero is paid from the start", () => {
    expect(invoiceStatus(anIssuedInvoice({ total: 0 }))).toBe("paid");
  });

  it("of a voided invoice stays void when a payment arrives all the same", () => {
    const late = anEntry({
      postings: [
        { account: "stripeClearing", amount: 124_000 },
        { account: "storeCredit", amount: -124_000 },
      ],
    });

    expect(invoiceStatus(withEntries(anIssuedInvoice(), voiding, late))).toBe("void");
  });

  it("does not follow marks beside the ledger, such as when it was paid", () => {
    expect(invoiceStatus(anIssuedInvoice({ paidAt: "2026-12-01T00:00:00.000Z" }))).toBe("open");
  });
});

describe("the amounts", () => {
  it.each<[string, readonly LedgerEntry[], number, ReturnType<typeof invoiceAmounts>]>([
    [
      "at issue",
      [],
      0,
      { due: 124_000, paid: 0, processing: 0, remaining: 124_000, startable: 124_000 },
    ],
    [
      "with a part paid and a part on its way",
      [anEntry({ amount: -50_000 })],
      24_000,
      { due: 124_000, paid: 50_000, processing: 24_000, remaining: 74_000, startable: 50_000 },
    ],
    [
      "with everything on its way",
      [],
      124_000,
      { due: 124_000, paid: 0, processing: 124_000, remaining: 124_000, startable: 0 },
    ],
    [
      "with more on its way than remains",
      [anEntry({ kind: "creditNote", amount: -100_000 })],
      124_000,
      { due: 24_000, paid: 0, processing: 124_000, remaining: 24_000, startable: 0 },
    ],
    [
      "paid",
      [paying],
      0,
      { due: 124_000, paid: 124_000, processing: 0, remaining: 0, startable: 0 },
    ],
    ["void", [voiding], 0, { due: 0, paid: 0, processing: 0, remaining: 0, startable: 0 }],
    [
      "after a discount for paying early",
      [
        anEntry({ kind: "earlyPaymentDiscount", amount: -2_400 }),
        anEntry({ kind: "payment", amount: -121_600 }),
      ],
      0,
      { due: 121_600, paid: 121_600, processing: 0, remaining: 0, startable: 0 },
    ],
  ])("%s", (_, entries, amountProcessing, expected) => {
    const invoice = withEntries(anIssuedInvoice({ amountProcessing }), ...entries);

    expect(invoiceAmounts(invoice)).toEqual(expected);
  });
});

describe("being overdue", () => {
  it.each([
    ["2026-12-20", false],
    ["2026-12-21", false],
    ["2026-12-22", true],
    ["2027-12-21", true],
  ])("on %s, due on 21 December 2026: %s", (today, expected) => {
    expect(isOverdue(anIssuedInvoice(), today)).toBe(expected);
  });

  it("is over once nothing remains", () => {
    expect(isOverdue(withEntries(anIssuedInvoice(), paying), "2027-01-31")).toBe(false);
    expect(isOverdue(withEntries(anIssuedInvoice(), voiding), "2027-01-31")).toBe(false);
  });
});

describe("properties", () => {
  const steps = fc.array(
    fc.record({
      kind: fc.constantFrom(
        "payment" as const,
        "creditNote" as const,
        "storeCredit" as const,
        "lateFee" as const,
        "dispute" as const,
      ),
      share: fc.integer({ min: 1, max: 100 }),
    }),
    { maxLength: 12 },
  );

  /** Entries that each move a share of what is owed, or for those that add, of the total. */
  function entriesOf(
    total: number,
    history: readonly { kind: LedgerEntry["kind"]; share: number }[],
  ) {
    const entries: LedgerEntry[] = [];
    let owed = total;
    for (const [index, { kind, share }] of history.entries()) {
      const isAdded = kind === "lateFee" || kind === "dispute";
      const whole = isAdded ? total : owed;
      const amount = Math.ceil((whole * share) / 100) * (isAdded ? 1 : -1);
      if (amount === 0) continue;
      owed += amount;
      entries.push(anEntry({ id: `${kind}.${index}`, kind, amount }));
    }
    return entries;
  }

  const totals = fc.integer({ min: 1, max: 99_999_999 });

  it("is a function of the ledger: open exactly as long as something remains", () => {
    fc.assert(
      fc.property(totals, steps, (total, history) => {
        const invoice = withEntries(anIssuedInvoice({ total }), ...entriesOf(total, history));
        const owed = invoice.balances.accounts.receivable ?? 0;

        expect(invoiceStatus(invoice)).toBe(owed === 0 ? "paid" : "open");
      }),
    );
  });

  it("only the entries count, not their order, as long as the ledger allows it", () => {
    fc.assert(
      fc.property(totals, steps, (total, history) => {
        const entries = entriesOf(total, history);
        const rising = entries.toSorted(
          (a, b) => (b.postings[0]?.amount ?? 0) - (a.postings[0]?.amount ?? 0),
        );
        const invoice = anIssuedInvoice({ total });
        const one = withEntries(invoice, ...entries);
        const other = withEntries(invoice, ...rising);

        expect(invoiceStatus(other)).toBe(invoiceStatus(one));
        expect(invoiceAmounts(other)).toEqual(invoiceAmounts(one));
      }),
    );
  });

  it("what is due is what is paid and what remains; what can be started is never negative", () => {
    fc.assert(
      fc.property(totals, steps, fc.nat(99_999_999), (total, history, amountProcessing) => {
        const invoice = withEntries(
          anIssuedInvoice({ total, amountProcessing }),
          ...entriesOf(total, history),
        );
        const { due, paid, processing, remaining, startable } = invoiceAmounts(invoice);

        expect(due).toBe(paid + remaining);
        expect(startable).toBe(Math.max(remaining - processing, 0));
        expect(Math.min(processing, remaining, startable)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("kept balances and a replay of the entries tell the same", () => {
    fc.assert(
      fc.property(totals, steps, (total, history) => {
        const charge = anEntry({ id: "charge", kind: "charge", amount: total });
        const entries = entriesOf(total, history);
        const kept = withEntries(anIssuedInvoice({ total }), ...entries);
        const replayed = { ...kept, balances: balancesOf([charge, ...entries]) };

        expect(kept.balances).toEqual(replayed.balances);
        expect(invoiceAmounts(kept)).toEqual(invoiceAmounts(replayed));
      }),
    );
  });
});
