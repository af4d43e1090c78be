import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { invoiceAmounts } from "../../../shared/invoicing/invoice-status.ts";
import { chargeableAmount } from "../../../shared/payments/chargeable-amount.ts";
import type { Payment, PaymentStatus } from "../../../shared/payments/payment.ts";
import { isOpenPayment } from "../../../shared/payments/payment.ts";
import { decidePaymentStart, startableMethods } from "../../../shared/payments/start-payment.ts";
import type { StartPaymentRefusal } from "../../../shared/payments/start-payment.ts";
import { refused } from "../../../shared/values/result.ts";
import { aPayment } from "../builders/a-payment.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";

const partlyPaid = withEntries(anIssuedInvoice(), anEntry({ amount: -50_000 }));

describe("starting a payment", () => {
  it("collects everything that can be started when no amount is wished for", () => {
    expect(decidePaymentStart(anIssuedInvoice(), [], undefined)).toEqual({
      outcome: "done",
      amount: 124_000,
      replaces: undefined,
    });
    expect(decidePaymentStart(partlyPaid, [], undefined)).toMatchObject({ amount: 74_000 });
  });

  it("leaves out what is on its way", () => {
    const invoice = { ...partlyPaid, amountProcessing: 24_000 };

    expect(decidePaymentStart(invoice, [], undefined)).toMatchObject({ amount: 50_000 });
  });

  it("takes a wish up to what can be started", () => {
    expect(decidePaymentStart(partlyPaid, [], 74_000)).toMatchObject({ amount: 74_000 });
    expect(decidePaymentStart(partlyPaid, [], 50)).toMatchObject({ amount: 50 });
  });

  it("replaces the attempt that is unfinished, whoever began it", () => {
    const unfinished = aPayment({ id: anId("pay", "b"), contactId: anId("con", "b") });
    const ended = aPayment({ status: "canceled" });

    expect(decidePaymentStart(anIssuedInvoice(), [ended, unfinished], undefined)).toEqual({
      outcome: "done",
      amount: 124_000,
      replaces: unfinished,
    });
  });

  it.each<PaymentStatus>(["processing", "succeeded", "failed", "canceled"])(
    "replaces no attempt that is %s",
    (status) => {
      const decided = decidePaymentStart(partlyPaid, [aPayment({ status })], undefined);

      expect(decided).toMatchObject({ outcome: "done", replaces: undefined });
    },
  );
});

describe("a payment that cannot be started", () => {
  const paid = withEntries(anIssuedInvoice(), anEntry({ amount: -124_000 }));
  const voided = withEntries(anIssuedInvoice(), anEntry({ kind: "void", amount: -124_000 }));
  const dinars = anIssuedInvoice({ total: 1_234_565, written: { currency: "KWD" } });
  const largest = anIssuedInvoice({ total: 1_000_000_000_000 });

  // In the order of checking: each row would be refused for a later reason as well, where there is one.
  it.each<[string, StartPaymentRefusal, IssuedInvoice, number | undefined]>([
    ["paid", { reason: "invoice-not-open" }, { ...paid, amountProcessing: 1 }, 1],
    ["void", { reason: "invoice-not-open" }, voided, 1],
    [
      "on its way as a whole",
      { reason: "payment-in-progress" },
      anIssuedInvoice({ amountProcessing: 124_000 }),
      124_001,
    ],
    [
      "on its way beyond the whole",
      { reason: "payment-in-progress" },
      anIssuedInvoice({ amountProcessing: 130_000 }),
      undefined,
    ],
    [
      "asked for more than can be started",
      { reason: "amount-exceeds-startable", startable: 24_000 },
      anIssuedInvoice({ amountProcessing: 100_000 }),
      24_001,
    ],
    [
      "asked for more than can be started, which is too little anyway",
      { reason: "amount-exceeds-startable", startable: 10 },
      anIssuedInvoice({ total: 10 }),
      11,
    ],
    [
      "asked for too little",
      { reason: "amount-below-minimum", minimum: 50 },
      anIssuedInvoice(),
      49,
    ],
    ["asked for nothing", { reason: "amount-below-minimum", minimum: 50 }, anIssuedInvoice(), 0],
    ["asked for less", { reason: "amount-below-minimum", minimum: 50 }, anIssuedInvoice(), -50],
    [
      "too small",
      { reason: "amount-below-minimum", minimum: 50 },
      anIssuedInvoice({ total: 49 }),
      undefined,
    ],
    [
      "asked for too little, off the step",
      { reason: "amount-below-minimum", minimum: 1_000 },
      dinars,
      995,
    ],
    ["too large", { reason: "amount-above-maximum", maximum: 999_999_999_999 }, largest, undefined],
    [
      "too large, off the step",
      { reason: "amount-above-maximum", maximum: 999_999_999_990 },
      anIssuedInvoice({ total: 1_000_000_000_001, written: { currency: "KWD" } }),
      1_000_000_000_001,
    ],
    ["asked for off the step", { reason: "amount-off-step", step: 10 }, dinars, 5_125],
    ["off the step", { reason: "amount-off-step", step: 10 }, dinars, undefined],
  ])("is refused for an invoice that is %s", (_, refusal, invoice, wish) => {
    expect(decidePaymentStart(invoice, [], wish)).toEqual(refused(refusal));
  });

  it.each([
    ["the minimum", 50],
    ["the maximum", 999_999_999_999],
  ])("is not one of %s itself", (_, wish) => {
    expect(decidePaymentStart(largest, [], wish)).toMatchObject({ outcome: "done", amount: wish });
  });
});

describe("the methods that can be started", () => {
  it("are the card, as long as a payment of everything can be", () => {
    expect(startableMethods(anIssuedInvoice())).toEqual(["card"]);
    expect(startableMethods(anIssuedInvoice({ total: 49 }))).toEqual([]);
    expect(startableMethods(anIssuedInvoice({ amountProcessing: 124_000 }))).toEqual([]);
  });
});

describe("an attempt", () => {
  it.each<[PaymentStatus, boolean]>([
    ["requires_action", true],
    ["processing", true],
    ["succeeded", false],
    ["failed", false],
    ["canceled", false],
  ])("that is %s can still change: %s", (status, isOpen) => {
    expect(isOpenPayment(aPayment({ status }))).toBe(isOpen);
  });
});

describe("properties", () => {
  const currencies = fc.constantFrom("USD", "JPY", "KWD", "THB", "ISK", "CLF", "HUF");
  const situations = fc
    .record({
      currency: currencies,
      total: fc.integer({ min: 1, max: 99_999_999 }),
      paidShare: fc.nat(99),
      processingShare: fc.nat(120),
    })
    .map(({ currency, total, paidShare, processingShare }) => {
      const amountProcessing = Math.floor((total * processingShare) / 100);
      const invoice = anIssuedInvoice({ total, amountProcessing, written: { currency } });
      const amount = -Math.floor((total * paidShare) / 100);
      return amount === 0 ? invoice : withEntries(invoice, anEntry({ amount, currency }));
    });
  const wishes = fc.option(fc.integer({ min: -10, max: 100_000_000 }), { nil: undefined });
  const attempts = fc
    .array(
      fc.constantFrom<PaymentStatus>("requires_action", "processing", "succeeded", "canceled"),
      { maxLength: 4 },
    )
    .map((statuses) =>
      statuses.map((status, index): Payment => aPayment({ id: anId("pay", `${index}`), status })),
    );

  it("never collects more than remains and is not on its way, nor what Stripe can't charge", () => {
    fc.assert(
      fc.property(situations, attempts, wishes, (invoice, payments, wish) => {
        const decided = decidePaymentStart(invoice, payments, wish);
        if (decided.outcome === "refused") return;
        const { remaining, processing } = invoiceAmounts(invoice);
        const { minimum, maximum, step } = chargeableAmount(invoice.content.currency);

        expect(decided.amount).toBe(wish ?? remaining - processing);
        expect(decided.amount).toBeLessThanOrEqual(remaining - processing);
        expect(decided.amount).toBeGreaterThanOrEqual(minimum);
        expect(decided.amount).toBeLessThanOrEqual(maximum);
        expect(decided.amount % step).toBe(0);
      }),
    );
  });

  it("is refused only where one of its reasons is true", () => {
    fc.assert(
      fc.property(situations, wishes, (invoice, wish) => {
        const { remaining, startable } = invoiceAmounts(invoice);
        const { minimum, maximum, step } = chargeableAmount(invoice.content.currency);
        const amount = wish ?? startable;
        const mayStart =
          remaining > 0 &&
          startable > 0 &&
          amount <= startable &&
          amount >= minimum &&
          amount <= maximum &&
          amount % step === 0;

        expect(decidePaymentStart(invoice, [], wish).outcome).toBe(mayStart ? "done" : "refused");
      }),
    );
  });

  it("attempts neither allow nor forbid it: an unfinished one locks nobody out", () => {
    fc.assert(
      fc.property(situations, attempts, wishes, (invoice, payments, wish) => {
        const alone = decidePaymentStart(invoice, [], wish);
        const decided = decidePaymentStart(invoice, payments, wish);
        const unfinished = payments.find(({ status }) => status === "requires_action");

        expect(decided).toEqual(
          alone.outcome === "refused" ? alone : { ...alone, replaces: unfinished },
        );
      }),
    );
  });

  it("a page offers a method exactly where a payment of everything can be started", () => {
    fc.assert(
      fc.property(situations, (invoice) => {
        const { outcome } = decidePaymentStart(invoice, [], undefined);

        expect(startableMethods(invoice)).toEqual(outcome === "done" ? ["card"] : []);
      }),
    );
  });
});
