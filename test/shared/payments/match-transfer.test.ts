import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { invoiceAmounts, invoiceStatus } from "../../../shared/invoicing/invoice-status.ts";
import {
  matchTransfer,
  reverseTransfer,
  transferPayments,
} from "../../../shared/payments/match-transfer.ts";
import type { IncomingTransfer } from "../../../shared/payments/match-transfer.ts";
import type { Payment } from "../../../shared/payments/payment.ts";
import { aPolicy } from "../builders/a-policy.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";

const at = "2026-12-14T17:05:00.000Z";

/** SL-1001 over $1,000 due first, SL-1002 over $500, SL-1003 over $250. */
function anInvoice(letter: "a" | "b" | "c", change: Parameters<typeof anIssuedInvoice>[0] = {}) {
  const known = {
    a: { total: 100_000, number: "SL-1001", dueDate: "2026-12-01" },
    b: { total: 50_000, number: "SL-1002", dueDate: "2026-12-10" },
    c: { total: 25_000, number: "SL-1003", dueDate: "2026-12-20" },
  }[letter];
  return anIssuedInvoice({ id: anId("inv", letter), ...known, ...change });
}

const [first, second, third] = [anInvoice("a"), anInvoice("b"), anInvoice("c")];
const all = [third, first, second];
const preferring = {
  paymentPolicy: aPolicy({ preferred: { method: "bank_transfer", discountPercent: "2" } }),
};

/** What each invoice gets, by its letter, and the credit. */
function matched(invoices: readonly IssuedInvoice[], transfer: Partial<IncomingTransfer>) {
  const { shares, credit } = matchTransfer(invoices, { amount: 0, currency: "USD", ...transfer });
  return [...shares.map(({ invoiceId, amount }) => `${invoiceId.at(-1)} ${amount}`), credit];
}

describe("a transfer that is matched", () => {
  it("goes to the invoice that its sender named, and then to the oldest", () => {
    const senderReference = "Invoice SL-1003, thank you";

    expect(matched(all, { amount: 25_000, senderReference })).toEqual(["c 25000", 0]);
    expect(matched(all, { amount: 30_000, senderReference })).toEqual(["c 25000", "a 5000", 0]);
  });

  it("goes to the invoice that was named even where another one asks for just this much", () => {
    expect(matched(all, { amount: 50_000, senderReference: "SL-1001" })).toEqual(["a 50000", 0]);
  });

  it("goes to all that were named, the oldest due date first", () => {
    expect(matched(all, { amount: 60_000, senderReference: "sl1003 + sl1002" })).toEqual([
      "b 50000",
      "c 10000",
      0,
    ]);
  });

  it.each<[string, boolean]>([
    ["sl1003", true],
    ["SL 1003", true],
    ["/INV/SL-1003/2026", true],
    ["SL-10031", false],
    ["ASL-1003", false],
    ["1003", false],
    ["", false],
  ])("reads the reference %j: %s", (senderReference, isNamed) => {
    expect(matched(all, { amount: 10_000, senderReference })[0]).toBe(
      isNamed ? "c 10000" : "a 10000",
    );
  });

  it("goes to the only invoice that asks for exactly this amount", () => {
    expect(matched(all, { amount: 25_000 })).toEqual(["c 25000", 0]);
  });

  it("goes to the only one that does after the discount for a transfer", () => {
    const discounted = [first, second, anInvoice("c", preferring)];

    expect(matched(discounted, { amount: 24_500 })).toEqual(["c 24500", 0]);
  });

  it("goes to the oldest where two ask for this amount", () => {
    const twin = anInvoice("b", { total: 25_000 });

    expect(matched([third, twin], { amount: 25_000 })).toEqual(["b 25000", 0]);
  });

  it("goes to the oldest due date, then issue date, then id, as far as it reaches", () => {
    const later = anInvoice("a", { dueDate: "2026-12-10", issueDate: "2026-11-22" });

    expect(matched([third, later, second], { amount: 160_000 })).toEqual([
      "b 50000",
      "a 100000",
      "c 10000",
      0,
    ]);
    expect(
      matched([anInvoice("b", { dueDate: "2026-12-01" }), first], { amount: 110_000 }),
    ).toEqual(["a 100000", "b 10000", 0]);
  });

  it("is credit as far as nobody takes it", () => {
    expect(matched(all, { amount: 200_000 })).toEqual(["a 100000", "b 50000", "c 25000", 25_000]);
    expect(matched([], { amount: 1 })).toEqual([1]);
  });

  it("leaves out what is closed, on its way or of another currency", () => {
    const invoices = [
      withEntries(first, anEntry({ amount: -100_000 })),
      anInvoice("b", { amountProcessing: 50_000 }),
      anInvoice("c", { written: { currency: "EUR" } }),
    ];

    expect(matched(invoices, { amount: 1_000 })).toEqual([1_000]);
  });

  it("brings no more than can be started", () => {
    expect(matched([anInvoice("a", { amountProcessing: 99_000 })], { amount: 5_000 })).toEqual([
      "a 1000",
      4_000,
    ]);
  });

  it("reaches at most fifteen invoices", () => {
    const many = "0123456789abcdefgh"
      .split("")
      .map((letter) => anIssuedInvoice({ id: anId("inv", letter), total: 100 }));
    const { shares, credit } = matchTransfer(many, { amount: 1_800, currency: "USD" });

    expect(shares).toHaveLength(15);
    expect(credit).toBe(300);
  });
});

const arrived = {
  clientId: anId("cli"),
  paymentId: anId("pay"),
  transactionId: "ccsbtxn_1",
  senderName: "Northwind",
  senderReference: "SL-1001",
  currency: "USD",
  at,
};

describe("a transfer that has arrived", () => {
  it("is one payment with a row on each invoice that it reaches, and credit", () => {
    const { payments, credits } = transferPayments(all, { ...arrived, amount: 180_000 });
    const shares = [
      { invoiceId: first.id, amount: 100_000 },
      { invoiceId: second.id, amount: 50_000 },
      { invoiceId: third.id, amount: 25_000 },
    ];

    expect(payments.map(({ invoice }) => invoiceStatus(invoice))).toEqual(["paid", "paid", "paid"]);
    expect(payments.map(({ payment }) => payment.amount)).toEqual([100_000, 50_000, 25_000]);
    expect(payments[0]?.payment).toEqual({
      id: anId("pay"),
      status: "succeeded",
      amount: 100_000,
      currency: "USD",
      method: "bank_transfer",
      requestKey: "ccsbtxn_1",
      shares,
      amountReceived: 100_000,
      reference: "Northwind, SL-1001",
      startedAt: at,
      endedAt: at,
    });
    expect(credits).toEqual([
      {
        id: "surplus.ccsbtxn_1",
        clientId: anId("cli"),
        kind: "surplus",
        currency: "USD",
        amount: 5_000,
        paymentId: anId("pay"),
        at,
      },
    ]);
  });

  it("has no shares where one invoice takes it", () => {
    const { payments, credits } = transferPayments([first], { ...arrived, amount: 40_000 });

    expect(payments[0]?.payment).not.toHaveProperty("shares");
    expect(payments[0]?.invoice.balances.accounts.stripeClearing).toBe(40_000);
    expect(credits).toEqual([]);
  });

  it("brings the discount to the invoice that it settles, and not to one that it doesn't", () => {
    const invoices = [anInvoice("a", preferring), anInvoice("b", preferring)];
    const { payments } = transferPayments(invoices, { ...arrived, amount: 100_000 });

    expect(payments.map(({ payment }) => [payment.amount, payment.discount])).toEqual([
      [98_000, 2_000],
      [2_000, undefined],
    ]);
    expect(payments[0] && invoiceStatus(payments[0].invoice)).toBe("paid");
  });

  it("closes the small rest that a bank's fee has left", () => {
    const [change] = transferPayments([first], { ...arrived, amount: 99_970 }).payments;

    expect(change?.entries.map(({ kind }) => kind)).toEqual(["payment", "smallDifference"]);
    expect(change?.payment.bookedAlong).toEqual({ difference: 30 });
  });
});

describe("a transfer that its bank takes back", () => {
  const back = {
    transactionId: "ccsbtxn_2",
    clientId: anId("cli"),
    currency: "USD",
    creditAvailable: 0,
    at,
  };

  function holding(invoices: readonly IssuedInvoice[], amount: number, id = anId("pay")) {
    const { payments } = transferPayments(invoices, { ...arrived, paymentId: id, amount });
    return payments.map(({ invoice, payment }) => ({ invoice, payments: [payment] }));
  }

  function undone(change: ReturnType<typeof reverseTransfer>) {
    return [
      ...change.payments.map(
        ({ invoice }) => `${invoice.id.at(-1)} ${invoiceAmounts(invoice).remaining}`,
      ),
      ...change.credits.map(({ amount }) => amount),
      change.unmatched,
    ];
  }

  it("reopens what it settled, like any bank's return", () => {
    const change = reverseTransfer(holding([first], 100_000), { ...back, amount: -100_000 });

    expect(change.payments[0]?.payment.disputes).toEqual([
      {
        id: "ccsbtxn_2",
        status: "lost",
        amount: 100_000,
        withdrawn: 100_000,
        reason: "funding-reversed",
        isBankReturn: true,
        openedAt: at,
        closedAt: at,
      },
    ]);
    expect(undone(change)).toEqual(["a 100000", 0]);
    expect(change.payments[0]?.invoice.balances.accounts.stripeClearing).toBe(0);
    expect(change.payments[0]?.invoice).not.toHaveProperty("paidAt");
  });

  it("takes the discount back with it", () => {
    const held = holding([anInvoice("a", preferring)], 98_000);

    expect(undone(reverseTransfer(held, { ...back, amount: 98_000 }))).toEqual(["a 100000", 0]);
  });

  it("undoes the latest shares first when a part goes back", () => {
    const held = holding(all, 175_000);

    expect(undone(reverseTransfer(held, { ...back, amount: 40_000 }))).toEqual([
      "c 25000",
      "b 15000",
      0,
    ]);
  });

  it("is the transfer that brought exactly this much, not a later one", () => {
    const older = holding([first], 40_000);
    const [later] = transferPayments([second], {
      ...arrived,
      paymentId: anId("pay", "b"),
      amount: 50_000,
      at: "2026-12-15T17:05:00.000Z",
    }).payments;
    const held = [
      ...older,
      ...(later ? [{ invoice: later.invoice, payments: [later.payment] }] : []),
    ];

    expect(undone(reverseTransfer(held, { ...back, amount: 40_000 }))).toEqual(["a 100000", 0]);
    expect(undone(reverseTransfer(held, { ...back, amount: 45_000 }))).toEqual(["b 45000", 0]);
    expect(undone(reverseTransfer(held, { ...back, amount: 60_000 }))).toEqual([
      "b 50000",
      "a 70000",
      0,
    ]);
  });

  it("takes back the credit that the transfer left", () => {
    const held = holding([first], 120_000);

    expect(
      undone(reverseTransfer(held, { ...back, amount: 120_000, creditAvailable: 20_000 })),
    ).toEqual(["a 100000", -20_000, 0]);
  });

  it("says what nothing is left of, rather than take more credit than there is", () => {
    const held = holding([first], 120_000);

    expect(
      undone(reverseTransfer(held, { ...back, amount: 120_000, creditAvailable: 5_000 })),
    ).toEqual(["a 100000", -5_000, 15_000]);
    expect(undone(reverseTransfer([], { ...back, amount: 500 }))).toEqual([500]);
  });

  it("changes nothing when it is told again", () => {
    const once = reverseTransfer(holding([first], 100_000), { ...back, amount: 100_000 });
    const held = once.payments.map(({ invoice, payment }) => ({ invoice, payments: [payment] }));

    expect(undone(reverseTransfer(held, { ...back, amount: 100_000 }))).toEqual([0]);
  });

  it("leaves other ways of paying and other currencies alone", () => {
    const [held] = holding([first], 100_000);
    const alike = (change: Partial<Payment>) =>
      held === undefined
        ? []
        : [{ ...held, payments: held.payments.map((payment) => ({ ...payment, ...change })) }];

    expect(undone(reverseTransfer(alike({ method: "card" }), { ...back, amount: 1 }))).toEqual([1]);
    expect(undone(reverseTransfer(alike({}), { ...back, currency: "EUR", amount: 1 }))).toEqual([
      1,
    ]);
  });
});

describe("properties", () => {
  const amounts = fc.integer({ min: 1, max: 1_000_000 });
  const invoices = fc.array(
    fc.record({ total: amounts, processing: fc.nat(1_000_000), discounted: fc.boolean() }),
    { maxLength: 18 },
  );
  const worlds = invoices.map((facts) =>
    facts.map(({ total, processing, discounted }, index) =>
      anIssuedInvoice({
        id: anId("inv", "0123456789abcdefghj"[index] ?? "z"),
        total,
        amountProcessing: processing % total,
        ...(discounted ? preferring : {}),
      }),
    ),
  );

  it("shares and credit add up to the transfer, and no invoice is owed less than nothing", () => {
    fc.assert(
      fc.property(worlds, amounts, (issued, amount) => {
        const { payments, credits } = transferPayments(issued, { ...arrived, amount });
        const shared = payments.reduce((sum, { payment }) => sum + payment.amount, 0);
        const credit = credits.reduce((sum, movement) => sum + movement.amount, 0);

        expect(shared + credit).toBe(amount);
        expect(payments.length).toBeLessThanOrEqual(15);
        for (const { invoice } of payments) {
          const { remaining, processing } = invoiceAmounts(invoice);
          expect(remaining).toBeGreaterThanOrEqual(processing);
        }
      }),
    );
  });

  it("a transfer that comes back as a whole leaves nothing of its money behind", () => {
    fc.assert(
      fc.property(worlds, amounts, (issued, amount) => {
        const { payments, credits } = transferPayments(issued, { ...arrived, amount });
        const creditAvailable = credits.reduce((sum, movement) => sum + movement.amount, 0);
        const held = payments.map(({ invoice, payment }) => ({ invoice, payments: [payment] }));
        const change = reverseTransfer(held, {
          transactionId: "ccsbtxn_2",
          clientId: anId("cli"),
          currency: "USD",
          amount: -amount,
          creditAvailable,
          at,
        });

        expect(change.unmatched).toBe(0);
        expect(change.credits.reduce((sum, movement) => sum + movement.amount, 0)).toBe(
          0 - creditAvailable,
        );
        for (const { invoice } of change.payments) {
          expect(invoice.balances.accounts.stripeClearing).toBe(0);
          expect(invoice.balances.accounts.discounts ?? 0).toBe(0);
        }
      }),
    );
  });
});
