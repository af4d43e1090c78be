import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { invoiceAmounts } from "../../../shared/invoicing/invoice-status.ts";
import { decideTogether } from "../../../shared/payments/allocate-payment.ts";
import type { TogetherRefusal, TogetherWish } from "../../../shared/payments/allocate-payment.ts";
import { refused } from "../../../shared/values/result.ts";
import { aPayment } from "../builders/a-payment.ts";
import { aPolicy } from "../builders/a-policy.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";

type Change = Parameters<typeof anIssuedInvoice>[0];

/** $1,000 due first, $500, $250. */
function anInvoice(letter: "a" | "b" | "c", change: Change = {}): IssuedInvoice {
  const known = {
    a: { total: 100_000, dueDate: "2026-12-01" },
    b: { total: 50_000, dueDate: "2026-12-10" },
    c: { total: 25_000, dueDate: "2026-12-20" },
  }[letter];
  return anIssuedInvoice({ id: anId("inv", letter), ...known, ...change });
}

const all = [anInvoice("c"), anInvoice("a"), anInvoice("b")];
const [a, b, c] = ["a", "b", "c"].map((letter) => anId("inv", letter));

function together(invoices: readonly IssuedInvoice[], wish: Partial<TogetherWish> = {}) {
  return decideTogether(
    invoices.map((invoice) => ({ invoice, payments: [] })),
    { method: "card", amounts: {}, ...wish },
  );
}

/** What each invoice gets, by its letter. */
function given(invoices: readonly IssuedInvoice[], wish: Partial<TogetherWish> = {}) {
  const decided = together(invoices, wish);
  if (decided.outcome === "refused") return decided.refusal.reason;
  return decided.shares.map(({ invoiceId, amount }) => `${invoiceId.at(-1)} ${amount}`);
}

describe("invoices that are paid together", () => {
  it("get all that can be started, the oldest due date in the lead", () => {
    expect(given(all)).toEqual(["a 100000", "b 50000", "c 25000"]);
    expect(given([anInvoice("b", { amountProcessing: 20_000 }), anInvoice("c")])).toEqual([
      "b 30000",
      "c 25000",
    ]);
  });

  it("get what was named for each", () => {
    expect(given(all, { amounts: { [a ?? ""]: 40_000, [c ?? ""]: 0 } })).toEqual([
      "a 40000",
      "b 50000",
    ]);
  });

  it("share a total, the oldest due date first", () => {
    expect(given(all, { total: 120_000 })).toEqual(["a 100000", "b 20000"]);
  });

  it("share a total after those whose amounts were named", () => {
    expect(given(all, { total: 120_000, amounts: { [c ?? ""]: 25_000 } })).toEqual([
      "a 95000",
      "c 25000",
    ]);
  });

  it("replace every unfinished attempt on any of them, each once", () => {
    const shared = aPayment({ id: anId("pay", "a") });
    const own = aPayment({ id: anId("pay", "b") });
    const ended = aPayment({ id: anId("pay", "c"), status: "canceled" });
    const decided = decideTogether(
      [
        { invoice: anInvoice("a"), payments: [shared, ended] },
        { invoice: anInvoice("b"), payments: [shared, own] },
      ],
      { method: "card", amounts: {} },
    );

    expect(decided).toMatchObject({ replaces: [shared, own] });
  });

  it("get no discount", () => {
    const paymentPolicy = aPolicy({ preferred: { method: "card", discountPercent: "2" } });

    expect(given([anInvoice("a", { paymentPolicy }), anInvoice("b", { paymentPolicy })])).toEqual([
      "a 100000",
      "b 50000",
    ]);
  });

  it("may be too small to be paid alone", () => {
    expect(given([anInvoice("a", { total: 30 }), anInvoice("b", { total: 30 })])).toEqual([
      "a 30",
      "b 30",
    ]);
  });

  it("leave the last digit that can't be charged to the last one", () => {
    const written = { currency: "KWD" };

    expect(
      given([anInvoice("a", { written, total: 1_001 }), anInvoice("b", { written, total: 1_008 })]),
    ).toEqual(["a 1001", "b 999"]);
  });
});

describe("invoices that can't be paid together", () => {
  const paid = withEntries(anInvoice("a"), anEntry({ amount: -100_000 }));
  const foreign = anInvoice("b", { written: { clientId: anId("cli", "b") } });
  const cardless = { paymentPolicy: aPolicy({ methods: ["cheque"] }) };
  const many = "0123456789abcdef"
    .split("")
    .map((letter) => anIssuedInvoice({ id: anId("inv", letter) }));
  const inParts = { paymentPolicy: aPolicy({ smallestParts: { USD: 10_000 } }) };

  it.each<[TogetherRefusal, readonly IssuedInvoice[], Partial<TogetherWish>]>([
    [{ reason: "too-many-invoices", most: 15 }, [...many, foreign], {}],
    [{ reason: "invoices-differ" }, [paid, foreign], {}],
    [{ reason: "invoices-differ" }, [paid, anInvoice("b", { written: { currency: "EUR" } })], {}],
    [{ reason: "invoice-not-open" }, [paid, anInvoice("b", cardless)], {}],
    [
      { reason: "method-not-offered", why: "off" },
      [anInvoice("a", { amountProcessing: 100_000 }), anInvoice("b", cardless)],
      {},
    ],
    [
      { reason: "payment-in-progress" },
      [anInvoice("a", { amountProcessing: 100_000 }), anInvoice("b")],
      { amounts: { [b ?? ""]: 50_001 } },
    ],
    [
      { reason: "amount-exceeds-startable", startable: 50_000 },
      all,
      { amounts: { [b ?? ""]: 50_001 } },
    ],
    [{ reason: "amount-exceeds-startable", startable: 175_000 }, all, { total: 175_001 }],
    [
      { reason: "amount-above-maximum", maximum: 1_000_000 },
      [
        anInvoice("a", {
          total: 2_000_000,
          paymentPolicy: aPolicy({ methods: ["crypto"], enabledAtStripe: ["crypto"] }),
        }),
      ],
      { method: "crypto", total: 1_000_001 },
    ],
    [{ reason: "amount-below-minimum", minimum: 50 }, all, { total: 49 }],
    [
      { reason: "amount-off-step", step: 10 },
      [anInvoice("a", { written: { currency: "KWD" } })],
      { total: 5_125 },
    ],
    [
      { reason: "amount-below-minimum", minimum: 10_000 },
      [anInvoice("a", inParts), anInvoice("b", inParts)],
      { total: 109_999 },
    ],
    [
      { reason: "amount-leaves-too-little", rest: 49, minimum: 50 },
      all,
      { amounts: { [b ?? ""]: 49_951 } },
    ],
    [{ reason: "amount-below-minimum", minimum: 1 }, all, { amounts: { [b ?? ""]: -1 } }],
  ])("%j", (refusal, invoices, wish) => {
    expect(together(invoices, wish)).toEqual(refused(refusal));
  });
});

describe("properties", () => {
  it("shares add up to what is charged, and none is more than its invoice can start", () => {
    const amounts = fc.integer({ min: 1, max: 1_000_000 });
    const invoices = fc.array(fc.tuple(amounts, fc.nat(999_999)), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(invoices, fc.option(amounts), (facts, total) => {
        const issued = facts.map(([sum, processing], index) =>
          anIssuedInvoice({
            id: anId("inv", "0123456789abcdef"[index] ?? "z"),
            total: sum,
            amountProcessing: processing % sum,
          }),
        );
        const decided = together(issued, total === null ? {} : { total });
        if (decided.outcome === "refused") return;
        const startable = new Map(
          issued.map((invoice) => [invoice.id, invoiceAmounts(invoice).startable]),
        );
        const sum = decided.shares.reduce((part, { amount }) => part + amount, 0);

        expect(sum).toBe(total ?? [...startable.values()].reduce((part, amount) => part + amount));
        for (const { invoiceId, amount } of decided.shares) {
          const rest = (startable.get(invoiceId) ?? 0) - amount;
          expect(amount).toBeGreaterThan(0);
          expect(rest === 0 || rest >= 50).toBe(true);
        }
      }),
    );
  });
});
