import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DraftParties, DraftRefusal } from "../../../functions/use-cases/write-draft.ts";
import { rewriteDraft, writeDraft } from "../../../functions/use-cases/write-draft.ts";
import type { InvoiceChange, NewInvoice } from "../../../shared/contract/invoice-schema.ts";
import { computeTotals } from "../../../shared/invoicing/totals.ts";
import { refused } from "../../../shared/values/result.ts";
import { aClient } from "../../shared/builders/a-client.ts";
import { aDraft, aLine } from "../../shared/builders/a-draft.ts";
import { aVendor } from "../../shared/builders/a-vendor.ts";
import { anId } from "../../shared/builders/an-id.ts";

const line: NewInvoice["lines"][number] = {
  description: "Design of twelve pages",
  quantity: "12",
  unitPrice: "80.00",
  taxRate: "7",
};

function request(change: Partial<NewInvoice> = {}): NewInvoice {
  return { clientId: anId("cli"), subject: "Website redesign", lines: [line], ...change };
}

function parties(change: Partial<DraftParties> = {}): DraftParties {
  return { vendor: aVendor(), client: aClient(), memberId: anId("mem", "b"), ...change };
}

function written(change: Partial<NewInvoice> = {}, partiesChange: Partial<DraftParties> = {}) {
  const decided = writeDraft(request(change), parties(partiesChange));
  if (decided.outcome === "refused") throw new Error(decided.refusal.reason);
  return decided.draft;
}

describe("writing a draft", () => {
  it("fills in what the vendor has settled once, and adds up", () => {
    expect(writeDraft(request(), parties())).toEqual({
      outcome: "done",
      draft: {
        content: {
          clientId: anId("cli"),
          subject: "Website redesign",
          currency: "USD",
          adjustments: [],
          paymentTerms: { netDays: 30 },
          usefulLinks: [],
          senderId: anId("mem", "b"),
        },
        lines: [line],
        sums: {
          lineTotal: 96_000,
          discountTotal: 0,
          chargeTotal: 0,
          taxGroups: [{ taxRate: "7", taxable: 96_000, tax: 6_720 }],
          taxTotal: 6_720,
          total: 102_720,
        },
        clientName: "Northwind Trading",
      },
    });
  });

  it("keeps what was said instead", () => {
    const said = {
      currency: "JPY",
      purchaseOrder: "PO-77120",
      note: "<b>Hi</b>",
      adjustments: [
        { kind: "discount" as const, description: "Welcome", amount: 10, taxRate: "7" },
      ],
      paymentTerms: { netDays: 0 },
      usefulLinks: [{ label: "Board", url: "https://studiolime.example" }],
      senderId: anId("mem", "a"),
    };

    expect(written(said).content).toEqual({
      clientId: anId("cli"),
      subject: "Website redesign",
      ...said,
    });
  });

  it("is signed by who writes it, and by the first member where a program does", () => {
    expect(written().content.senderId).toBe(anId("mem", "b"));
    expect(written({}, { memberId: undefined }).content.senderId).toBe(anId("mem", "a"));
  });

  it("may come to nothing, and no further down", () => {
    const giveBack = { ...line, quantity: "-12" };

    expect(written({ lines: [line, giveBack] }).sums.total).toBe(0);
    expect(writeDraft(request({ lines: [line, giveBack, giveBack] }), parties())).toEqual(
      refused({ reason: "total-negative" }),
    );
  });
});

describe("what cannot become a draft", () => {
  const huge = { ...line, quantity: "999999999999", unitPrice: "999999999999" };
  const takenBack = { ...line, quantity: "-1" };
  const stranger = aClient({ vendorId: "ven_00000000" });
  const nobody = { vendor: aVendor({ members: [] }), memberId: undefined };

  // In the order of checking: each row would be refused for the later reasons as well.
  it.each<[DraftRefusal["reason"], string, Partial<NewInvoice>, Partial<DraftParties>]>([
    ["client-unknown", "for nobody", { lines: [huge] }, { ...nobody, client: undefined }],
    ["client-unknown", "for another's client", { lines: [huge] }, { ...nobody, client: stranger }],
    ["sender-unknown", "signed by a stranger", { senderId: anId("mem", "z"), lines: [huge] }, {}],
    ["sender-unknown", "written by a stranger", { lines: [huge] }, { memberId: anId("mem", "z") }],
    ["sender-unknown", "of a vendor without members", { lines: [huge] }, nobody],
    ["total-too-large", "with a line beyond counting", { lines: [huge, takenBack] }, {}],
    [
      "total-too-large",
      "with a negative line beyond counting",
      { lines: [{ ...huge, quantity: "-999999999999" }] },
      {},
    ],
    ["total-negative", "that gives back more than it asks", { lines: [takenBack] }, {}],
  ])("is refused: %s (%s)", (reason, _, change, partiesChange) => {
    expect(writeDraft(request(change), parties(partiesChange))).toEqual(refused({ reason }));
  });

  it("is refused where each line can be counted, but not their sum", () => {
    const large = { ...line, quantity: "1", unitPrice: "90000000000000", taxRate: "0" };

    expect(written({ lines: [large] }).sums.total).toBe(9_000_000_000_000_000);
    expect(writeDraft(request({ lines: [large, large] }), parties())).toEqual(
      refused({ reason: "total-too-large" }),
    );
  });

  it("is refused where a discount can't be taken off what there is", () => {
    const adjustments = [
      { kind: "discount" as const, description: "All and more", amount: 96_001, taxRate: "7" },
    ];

    expect(writeDraft(request({ adjustments }), parties())).toEqual(
      refused({ reason: "total-negative" }),
    );
  });
});

describe("rewriting a draft", () => {
  const draft = aDraft({ content: { note: "Hi", purchaseOrder: "PO-1" } });
  const lines = [aLine()];

  function rewritten(change: InvoiceChange, partiesChange: Partial<DraftParties> = {}) {
    const decided = rewriteDraft(draft, lines, change, parties(partiesChange));
    if (decided.outcome === "refused") throw new Error(decided.refusal.reason);
    return decided.draft;
  }

  it("with nothing leaves it as it was", () => {
    expect(rewritten({})).toEqual({
      content: draft.content,
      lines,
      sums: draft.sums,
      clientName: "Northwind Trading",
    });
  });

  it("changes what is named, and adds up anew", () => {
    const { content, sums } = rewritten({ subject: "Second try", lines: [line] });

    expect(content).toEqual({ ...draft.content, subject: "Second try" });
    expect(sums.total).toBe(102_720);
  });

  it("takes away what is null", () => {
    const { note: _note, purchaseOrder: _order, ...rest } = draft.content;

    expect(rewritten({ note: null, purchaseOrder: null }).content).toEqual(rest);
  });

  it("counts in another currency's units when the currency changes", () => {
    expect(rewritten({ currency: "KWD" }).sums.total).toBe(1_240_000);
    expect(rewritten({ currency: "JPY" }).sums.total).toBe(1_240);
  });

  it("keeps its signer, whoever writes", () => {
    expect(rewritten({}, { memberId: anId("mem", "b") }).content.senderId).toBe(anId("mem", "a"));
  });

  it("is refused for the reasons for which writing is", () => {
    const change = { senderId: anId("mem", "z") };

    expect(rewriteDraft(draft, lines, change, parties())).toEqual(
      refused({ reason: "sender-unknown" }),
    );
    expect(rewriteDraft(draft, lines, {}, parties({ client: undefined }))).toEqual(
      refused({ reason: "client-unknown" }),
    );
  });
});

describe("properties", () => {
  const numbers = fc
    .tuple(fc.integer({ min: -999, max: 9_999 }), fc.nat(999))
    .map(([whole, part]) => `${whole === 0 ? "0" : whole}.${String(part).padStart(3, "0")}`);
  const someLines = fc.array(
    fc.record({
      description: fc.constant("Design"),
      quantity: numbers,
      unitPrice: numbers,
      taxRate: fc.constantFrom("0", "7", "8.875", "7.0"),
    }),
    { minLength: 1, maxLength: 8 },
  );
  const currencies = fc.constantFrom("USD", "JPY", "KWD");

  it("what is written has the sums that its lines add up to, never below zero", () => {
    fc.assert(
      fc.property(someLines, currencies, (lines, currency) => {
        const { lineAmounts: _, ...sums } = computeTotals(currency, lines, []);
        const decided = writeDraft(request({ lines, currency }), parties());

        expect(decided).toEqual(
          sums.total < 0
            ? refused({ reason: "total-negative" })
            : expect.objectContaining({
                outcome: "done",
                draft: expect.objectContaining({ sums }),
              }),
        );
      }),
    );
  });

  it("rewriting in two steps ends where rewriting in one does", () => {
    fc.assert(
      fc.property(someLines, currencies, fc.nat(365), (lines, currency, netDays) => {
        const draft = aDraft();
        const both = { lines, currency, paymentTerms: { netDays } };
        const once = rewriteDraft(draft, [aLine()], both, parties());
        const first = rewriteDraft(draft, [aLine()], { paymentTerms: { netDays } }, parties());
        if (first.outcome === "refused") throw new Error(first.refusal.reason);
        const { content, sums } = first.draft;
        const second = rewriteDraft(
          { ...draft, content, sums },
          first.draft.lines,
          { lines, currency },
          parties(),
        );

        expect(second).toEqual(once);
      }),
    );
  });
});
