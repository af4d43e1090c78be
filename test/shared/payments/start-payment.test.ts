import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { invoiceAmounts } from "../../../shared/invoicing/invoice-status.ts";
import { chargeableAmount } from "../../../shared/payments/chargeable-amount.ts";
import type { Payment, PaymentStatus } from "../../../shared/payments/payment.ts";
import { isOpenPayment } from "../../../shared/payments/payment.ts";
import { paymentOptions } from "../../../shared/payments/payment-options.ts";
import { isCheckoutMethod } from "../../../shared/payments/payment-method.ts";
import { decidePaymentStart } from "../../../shared/payments/start-payment.ts";
import type { StartPaymentRefusal } from "../../../shared/payments/start-payment.ts";
import { refused } from "../../../shared/values/result.ts";
import { aPayment } from "../builders/a-payment.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";
import { aPolicy } from "../builders/a-policy.ts";

const partlyPaid = withEntries(anIssuedInvoice(), anEntry({ amount: -50_000 }));

/** What a card payment of so much comes to; of everything where no amount is wished for. */
function startByCard(invoice: IssuedInvoice, amount?: number, payments: readonly Payment[] = []) {
  return decidePaymentStart(invoice, payments, { method: "card", amount });
}

describe("starting a payment", () => {
  it("collects everything that can be started when no amount is wished for", () => {
    expect(startByCard(anIssuedInvoice())).toEqual({
      outcome: "done",
      amount: 124_000,
      discount: 0,
      withheld: 0,
      replaces: undefined,
    });
  });

  it("collects what is left of an invoice that was paid in part, whatever its mail said", () => {
    expect(startByCard(partlyPaid)).toMatchObject({ amount: 74_000 });
  });

  it("leaves out what is on its way", () => {
    expect(startByCard({ ...partlyPaid, amountProcessing: 24_000 })).toMatchObject({
      amount: 50_000,
    });
  });

  it("takes a wish up to what can be started", () => {
    expect(startByCard(partlyPaid, 74_000)).toMatchObject({ amount: 74_000 });
    expect(startByCard(partlyPaid, 50)).toMatchObject({ amount: 50 });
  });

  it("replaces the attempt that is unfinished, whoever began it and whatever it asked for", () => {
    const unfinished = aPayment({
      id: anId("pay", "b"),
      contactId: anId("con", "b"),
      amount: 124_000,
    });
    const ended = aPayment({ status: "canceled" });

    expect(startByCard(partlyPaid, undefined, [ended, unfinished])).toMatchObject({
      amount: 74_000,
      replaces: unfinished,
    });
  });

  it.each<PaymentStatus>(["processing", "succeeded", "failed", "canceled"])(
    "replaces no attempt that is %s",
    (status) => {
      const decided = startByCard(partlyPaid, undefined, [aPayment({ status })]);

      expect(decided).toMatchObject({ outcome: "done", replaces: undefined });
    },
  );

  it("waits for the vendor while an attempt is set aside, and replaces it never", () => {
    const anomaly = { differs: "amount", amount: 1, currency: "USD", at: "" } as const;
    const settled = { ...anomaly, resolution: "dismissed" } as const;

    expect(startByCard(partlyPaid, undefined, [aPayment({ anomaly })])).toMatchObject({
      refusal: { reason: "payment-in-progress" },
    });
    expect(startByCard(partlyPaid, undefined, [aPayment({ anomaly: settled })])).toMatchObject({
      outcome: "done",
      replaces: undefined,
    });
  });

  it("leaves the last digit that can't be charged, which is closed by rule", () => {
    const dinars = anIssuedInvoice({ total: 1_234_565, written: { currency: "KWD" } });

    expect(startByCard(dinars)).toMatchObject({ outcome: "done", amount: 1_234_560 });
  });

  it("collects the most that a method can move, and leaves what can be paid as well", () => {
    const paymentPolicy = aPolicy({ methods: ["crypto"], enabledAtStripe: ["crypto"] });
    const ask = { method: "crypto" } as const;
    const large = anIssuedInvoice({ total: 1_500_000, paymentPolicy });
    const above = anIssuedInvoice({ total: 1_000_020, paymentPolicy });

    expect(decidePaymentStart(large, [], ask)).toMatchObject({ amount: 1_000_000 });
    expect(decidePaymentStart(above, [], ask)).toMatchObject({ amount: 999_970 });
  });
});

describe("the discount of the preferred method", () => {
  const paymentPolicy = aPolicy({
    methods: ["card", "us_bank_account"],
    enabledAtStripe: ["card", "us_bank_account"],
    preferred: { method: "us_bank_account", discountPercent: "2" },
  });
  const invoice = anIssuedInvoice({ paymentPolicy });
  const byBank = { method: "us_bank_account" } as const;

  it("is for whoever settles everything that way", () => {
    const whole = { outcome: "done", amount: 121_520, discount: 2_480 };

    expect(decidePaymentStart(invoice, [], byBank)).toMatchObject(whole);
    expect(decidePaymentStart(invoice, [], { ...byBank, amount: 121_520 })).toMatchObject(whole);
  });

  it("is not for a part, nor for another method", () => {
    expect(decidePaymentStart(invoice, [], { ...byBank, amount: 60_000 })).toMatchObject({
      amount: 60_000,
      discount: 0,
    });
    expect(startByCard(invoice)).toMatchObject({ amount: 124_000, discount: 0 });
  });

  it("counts what is collected, once tax withheld is taken off", () => {
    const withheld = anIssuedInvoice({
      paymentPolicy: { ...paymentPolicy, withholdingPercent: "3" },
    });

    expect(decidePaymentStart(withheld, [], { ...byBank, withheld: 3_720 })).toMatchObject({
      amount: 117_874,
      discount: 2_406,
      withheld: 3_720,
    });
  });
});

describe("tax withheld with a payment", () => {
  const invoice = anIssuedInvoice({ paymentPolicy: aPolicy({ withholdingPercent: "3" }) });
  const ask = (withheld: number, amount?: number) =>
    ({ method: "card", withheld, amount }) as const;

  it("is taken off what everything comes to", () => {
    expect(decidePaymentStart(invoice, [], ask(3_720))).toMatchObject({
      amount: 120_280,
      withheld: 3_720,
    });
  });

  it("leaves less for a part", () => {
    expect(decidePaymentStart(invoice, [], ask(3_720, 120_281))).toEqual(
      refused({ reason: "amount-exceeds-startable", startable: 120_280 }),
    );
  });

  it("is at most the law's share of the net amount, less what was withheld already", () => {
    const once = withEntries(invoice, anEntry({ kind: "taxWithheld", amount: -3_000 }));

    expect(decidePaymentStart(invoice, [], ask(3_721))).toEqual(
      refused({ reason: "withholding-exceeds-share", allowed: 3_720 }),
    );
    expect(decidePaymentStart(once, [], ask(721))).toEqual(
      refused({ reason: "withholding-exceeds-share", allowed: 720 }),
    );
  });

  it("counts what a payment on its way withholds", () => {
    const onItsWay = aPayment({ status: "processing", amount: 20_000, withheld: 3_720 });
    const reserved = { ...invoice, amountProcessing: 23_720 };

    expect(decidePaymentStart(reserved, [onItsWay], ask(1))).toEqual(
      refused({ reason: "withholding-exceeds-share", allowed: 0 }),
    );
  });

  it("cannot be more than what is left to pay", () => {
    const nearlyPaid = withEntries(invoice, anEntry({ amount: -123_000 }));

    expect(decidePaymentStart(nearlyPaid, [], ask(3_720))).toEqual(
      refused({ reason: "amount-exceeds-startable", startable: 1_000 }),
    );
  });
});

describe("a payment that cannot be started", () => {
  const paid = withEntries(anIssuedInvoice(), anEntry({ amount: -124_000 }));
  const voided = withEntries(anIssuedInvoice(), anEntry({ kind: "void", amount: -124_000 }));
  const dinars = anIssuedInvoice({ total: 1_234_565, written: { currency: "KWD" } });
  const largest = anIssuedInvoice({ total: 1_000_000_000_000 });
  const inParts = anIssuedInvoice({ paymentPolicy: aPolicy({ smallestParts: { USD: 10_000 } }) });
  const cardless = { paymentPolicy: aPolicy({ methods: ["cheque"] }) };

  // In the order of checking: each row would be refused for a later reason as well, where there is one.
  it.each<[string, StartPaymentRefusal, IssuedInvoice, number | undefined]>([
    ["paid", { reason: "invoice-not-open" }, { ...paid, amountProcessing: 1, ...cardless }, 1],
    ["void", { reason: "invoice-not-open" }, voided, 1],
    [
      "of a vendor that takes no cards",
      { reason: "method-not-offered", why: "off" },
      anIssuedInvoice({ amountProcessing: 124_000, ...cardless }),
      1,
    ],
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
      "too large to be paid at once",
      { reason: "amount-above-maximum", maximum: 999_999_999_999 },
      largest,
      1_000_000_000_000,
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
      "asked for less than a part may be",
      { reason: "amount-below-minimum", minimum: 10_000 },
      inParts,
      9_999,
    ],
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
    ["asked for off the step", { reason: "amount-off-step", step: 10 }, dinars, 5_125],
    [
      "asked for all but a little",
      { reason: "amount-leaves-too-little", rest: 49, minimum: 50 },
      anIssuedInvoice(),
      123_951,
    ],
  ])("is refused for an invoice that is %s", (_, refusal, invoice, wish) => {
    expect(startByCard(invoice, wish)).toEqual(refused(refusal));
  });

  it.each([
    ["the minimum", anIssuedInvoice(), 50],
    ["the maximum", anIssuedInvoice({ total: 999_999_999_999 }), 999_999_999_999],
    ["a part", inParts, 10_000],
    ["all but a minimum", anIssuedInvoice(), 123_950],
  ])("is not one of %s itself", (_, invoice, wish) => {
    expect(startByCard(invoice, wish)).toMatchObject({ outcome: "done", amount: wish });
  });

  it("is not the rest of an invoice, however small a part it is", () => {
    const rest = withEntries(inParts, anEntry({ amount: -115_000 }));

    expect(startByCard(rest, 9_000)).toMatchObject({ outcome: "done", amount: 9_000 });
    expect(startByCard(rest, 8_000)).toMatchObject({ outcome: "refused" });
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
      smallestPart: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
    })
    .map(({ currency, total, paidShare, processingShare, smallestPart }) => {
      const amountProcessing = Math.floor((total * processingShare) / 100);
      const paymentPolicy = aPolicy({
        smallestParts: smallestPart === null ? {} : { [currency]: smallestPart },
      });
      const invoice = anIssuedInvoice({
        total,
        amountProcessing,
        paymentPolicy,
        written: { currency },
      });
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
        const decided = startByCard(invoice, wish, payments);
        if (decided.outcome === "refused") return;
        const { startable } = invoiceAmounts(invoice);
        const { minimum, maximum, step } = chargeableAmount(invoice.content.currency);
        const rest = startable - decided.amount;

        expect(decided.amount).toBe(wish ?? startable - (startable % step));
        expect(decided.amount).toBeGreaterThanOrEqual(minimum);
        expect(decided.amount).toBeLessThanOrEqual(maximum);
        expect(decided.amount % step).toBe(0);
        expect(rest >= 0 && (rest < step || rest >= minimum)).toBe(true);
      }),
    );
  });

  it("is refused only where one of its reasons is true", () => {
    fc.assert(
      fc.property(situations, wishes, (invoice, wish) => {
        const { startable } = invoiceAmounts(invoice);
        const { currency } = invoice.content;
        const { minimum, maximum, step } = chargeableAmount(currency);
        const amount = wish ?? startable - (startable % step);
        const rest = startable - amount;
        const smallest = invoice.paymentPolicy?.smallestParts[currency] ?? 0;
        const mayStart =
          startable > 0 &&
          rest >= 0 &&
          amount >= minimum &&
          amount <= maximum &&
          amount % step === 0 &&
          (rest < step || (rest >= minimum && amount >= smallest));

        expect(startByCard(invoice, wish).outcome).toBe(mayStart ? "done" : "refused");
      }),
    );
  });

  it("attempts neither allow nor forbid it: an unfinished one locks nobody out", () => {
    fc.assert(
      fc.property(situations, attempts, wishes, (invoice, payments, wish) => {
        const alone = startByCard(invoice, wish);
        const decided = startByCard(invoice, wish, payments);
        const unfinished = payments.find(({ status }) => status === "requires_action");

        expect(decided).toEqual(
          alone.outcome === "refused" ? alone : { ...alone, replaces: unfinished },
        );
      }),
    );
  });

  it("every way that a page offers can be started with exactly the amount that it shows", () => {
    fc.assert(
      fc.property(situations, (invoice) => {
        const options = paymentOptions(invoice).flatMap(({ method, amount }) =>
          isCheckoutMethod(method) ? [{ method, amount }] : [],
        );
        const offered = options.map((option) => decidePaymentStart(invoice, [], option));

        expect(offered).toEqual(
          options.map(({ amount }) => expect.objectContaining({ outcome: "done", amount })),
        );
        expect(options.length > 0).toBe(startByCard(invoice).outcome === "done");
      }),
    );
  });
});
