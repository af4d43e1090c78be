import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Invoice } from "../../../shared/invoicing/invoice.ts";
import { invoiceAmounts, invoiceStatus } from "../../../shared/invoicing/invoice-status.ts";
import { voidInvoice } from "../../../shared/invoicing/void-invoice.ts";
import type { VoidRefusal } from "../../../shared/invoicing/void-invoice.ts";
import { post } from "../../../shared/ledger/balances.ts";
import { refused } from "../../../shared/values/result.ts";
import { aDraft } from "../builders/a-draft.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";

const request = { reason: "Written twice", now: "2026-12-01T09:00:00.000Z" };

function voided(invoice: Invoice) {
  const decided = voidInvoice(invoice, request);
  if (decided.outcome === "refused") throw new Error(decided.refusal.reason);
  return decided;
}

describe("voiding", () => {
  it("reverses the whole charge by an entry of its own and keeps the reason", () => {
    const before = anIssuedInvoice();

    const { outcome, invoice, entry } = voided(before);

    expect(outcome).toBe("done");
    expect(entry).toEqual({
      id: "void",
      kind: "void",
      currency: "USD",
      postings: [
        { account: "receivable", amount: -124_000 },
        { account: "sales", amount: 124_000 },
      ],
      at: request.now,
      reason: "Written twice",
    });
    expect(invoice).toEqual({
      ...before,
      version: before.version + 1,
      balances: post(before.balances, entry),
      voided: { at: request.now, reason: "Written twice" },
    });
    expect(invoiceStatus(invoice)).toBe("void");
  });

  it("reverses what is still owed after a credit note", () => {
    const credited = withEntries(
      anIssuedInvoice(),
      anEntry({ kind: "creditNote", amount: -24_000 }),
    );

    expect(voided(credited).entry.postings[0]).toEqual({ account: "receivable", amount: -100_000 });
  });

  it("goes ahead when what was paid has been given back", () => {
    const returned = withEntries(
      anIssuedInvoice(),
      anEntry({ amount: -124_000 }),
      anEntry({ kind: "dispute", amount: 124_000 }),
    );

    expect(invoiceStatus(voided(returned).invoice)).toBe("void");
  });
});

describe("voiding an invoice on which credit was used", () => {
  const used = anEntry({ id: "credit.1", kind: "storeCredit", amount: -24_000 });
  const partly = withEntries(anIssuedInvoice(), used);

  it("never keeps the credit: it is the client's again by the same decision", () => {
    const { invoice, entry, entries, credits } = voided(partly);

    expect(credits).toEqual([
      {
        id: `void-credit.${partly.id}`,
        clientId: partly.content.clientId,
        kind: "returned",
        currency: "USD",
        amount: 24_000,
        invoiceId: partly.id,
        reason: "Written twice",
        at: request.now,
      },
    ]);
    expect(entries.map(({ id }) => id)).toEqual(["void-credit", "void"]);
    expect(entries[1]).toEqual(entry);
    expect(invoiceAmounts(invoice)).toMatchObject({ due: 0, paid: 0, remaining: 0 });
    expect(invoice.balances.accounts).toMatchObject({ storeCredit: 0, sales: 0 });
    expect(invoice.version).toBe(partly.version + 1);
  });

  it("is refused as long as other money is on it as well", () => {
    const both = withEntries(partly, anEntry({ amount: -1 }));

    expect(voidInvoice(both, request)).toEqual(refused({ reason: "invoice-has-payments" }));
  });
});

describe("an invoice that cannot be voided", () => {
  const partlyPaid = withEntries(anIssuedInvoice(), anEntry({ amount: -50_000 }));
  const paid = withEntries(anIssuedInvoice(), anEntry({ amount: -124_000 }));
  const writtenOff = withEntries(
    anIssuedInvoice(),
    anEntry({ kind: "writeOff", amount: -124_000 }),
  );

  it.each<[VoidRefusal["reason"], string, Invoice]>([
    ["invoice-not-issued", "a draft", aDraft()],
    ["invoice-not-open", "paid, with more money on its way", { ...paid, amountProcessing: 1 }],
    ["invoice-not-open", "void already", voided(anIssuedInvoice()).invoice],
    ["invoice-not-open", "written off", writtenOff],
    ["invoice-not-open", "over nothing", anIssuedInvoice({ total: 0 })],
    [
      "payment-in-progress",
      "partly paid, with more on its way",
      { ...partlyPaid, amountProcessing: 1 },
    ],
    ["invoice-has-payments", "partly paid", partlyPaid],
    [
      "invoice-has-payments",
      "paid by a single unit",
      withEntries(anIssuedInvoice(), anEntry({ amount: -1 })),
    ],
  ])("is refused: %s (%s)", (reason, _, invoice) => {
    expect(voidInvoice(invoice, request)).toEqual(refused({ reason }));
  });
});

describe("properties", () => {
  it("a voided invoice owes nothing, and nothing of it can be started", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.integer(), (total, note) => {
        const credit = Math.min(Math.abs(note), total - 1);
        const invoice = anIssuedInvoice({ total });
        const credited =
          credit === 0
            ? invoice
            : withEntries(invoice, anEntry({ kind: "creditNote", amount: -credit }));
        const after = voided(credited).invoice;

        expect(invoiceAmounts(after)).toEqual({
          due: 0,
          paid: 0,
          processing: 0,
          remaining: 0,
          startable: 0,
        });
        expect(invoiceStatus(after)).toBe("void");
        expect(voidInvoice(after, request).outcome).toBe("refused");
      }),
    );
  });
});
