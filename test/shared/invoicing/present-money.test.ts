import { describe, expect, it } from "vitest";
import { invoiceViewSchema } from "../../../shared/contract/invoice-view.ts";
import { validate } from "../../../shared/contract/validate.ts";
import { presentInvoice } from "../../../shared/invoicing/present-invoice.ts";
import { presentPayment } from "../../../shared/invoicing/present-payment.ts";
import type { DeclaredPayment } from "../../../shared/payments/declared-payment.ts";
import type { Withholding } from "../../../shared/payments/withholding.ts";
import { linesOf } from "../builders/a-draft.ts";
import { aPayment } from "../builders/a-payment.ts";
import { anId } from "../builders/an-id.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";

const now = "2026-12-14T17:30:00.000Z";
const at = "2026-12-10T09:00:00.000Z";

const succeeded = aPayment({ status: "succeeded", amountReceived: 50_000, endedAt: at });

const declaration: DeclaredPayment = {
  id: anId("dec", "a"),
  status: "open",
  contactId: anId("con", "a"),
  requestKey: "key of declaring",
  method: "own_account",
  amount: 20_000,
  paidDate: "2026-12-09",
  reference: "KBANK 1142",
  slip: { id: anId("slp", "a"), contentType: "image/png", byteCount: 1_200 },
  declaredAt: at,
};

const withholding: Withholding = {
  id: anId("whd", "a"),
  status: "booked",
  amount: 3_000,
  allowed: 3_720,
  requestKey: "key of withholding",
  declaredAt: at,
  certificate: { status: "awaited" },
};

describe("a payment that went back", () => {
  it("shows what was refunded, failed refunds left out", () => {
    const refund = { amount: 10_000, origin: "vendor", requestedAt: at } as const;
    const shown = presentPayment({
      ...succeeded,
      refunds: [
        { ...refund, id: anId("ref", "a"), status: "succeeded", requestKey: "key of refund" },
        { ...refund, id: anId("ref", "b"), status: "failed", failureReason: "lost_or_stolen_card" },
      ],
    });

    expect(shown.refunded).toBe(10_000);
    expect(shown.refunds?.map(({ status }) => status)).toEqual(["succeeded", "failed"]);
    expect(JSON.stringify(shown)).not.toMatch(/key of|lost_or_stolen/u);
  });

  it("shows a dispute without its reason", () => {
    const shown = presentPayment({
      ...succeeded,
      disputes: [
        {
          id: "du_1",
          status: "open",
          amount: 50_000,
          withdrawn: 50_000,
          reason: "fraudulent",
          isBankReturn: false,
          openedAt: at,
        },
      ],
    });

    expect(shown.disputes).toEqual([
      { id: "du_1", status: "open", amount: 50_000, isBankReturn: false, at },
    ]);
  });
});

describe("a payment", () => {
  it("says when it is expected to be final only while it is on its way", () => {
    const expectedAt = "2026-12-18T23:59:00.000Z";

    expect(presentPayment(aPayment({ status: "processing", expectedAt })).expectedAt).toBe(
      expectedAt,
    );
    expect(presentPayment({ ...succeeded, expectedAt })).not.toHaveProperty("expectedAt");
  });

  it("of several invoices says how many they are and what they come to together", () => {
    const shares = [
      { invoiceId: anId("inv", "a"), amount: 50_000 },
      { invoiceId: anId("inv", "b"), amount: 7_500 },
    ];

    expect(presentPayment({ ...succeeded, shares }).together).toEqual({
      invoiceCount: 2,
      amount: 57_500,
    });
    expect(JSON.stringify(presentPayment({ ...succeeded, shares }))).not.toContain(
      anId("inv", "b"),
    );
  });
});

describe("what a client declared", () => {
  const view = presentInvoice(anIssuedInvoice(), linesOf(124_000), [], {
    now,
    lineLimit: 200,
    declared: { declarations: [declaration], withholdings: [withholding] },
  });

  it("is on the view, with its slip's name and without its keys", () => {
    expect(view.declarations?.[0]).toMatchObject({
      status: "open",
      amount: 20_000,
      slipId: anId("slp", "a"),
      reference: "KBANK 1142",
    });
    expect(view.withholdings?.[0]).toMatchObject({ status: "booked", allowed: 3_720 });
    expect(JSON.stringify(view)).not.toContain("key of");
    expect(validate(invoiceViewSchema, view).isValid).toBe(true);
  });

  it("is on the timeline", () => {
    expect(view.events).toContainEqual({ kind: "payment-declared", at, amount: 20_000 });
    expect(view.events).toContainEqual({ kind: "tax-withheld", at, amount: 3_000 });
  });

  it("is not shown where it was not asked for", () => {
    const plain = presentInvoice(anIssuedInvoice(), [], [], { now, lineLimit: 0 });

    expect(plain).not.toHaveProperty("declarations");
    expect(plain).not.toHaveProperty("withholdings");
  });
});

describe("a vendor's own policy", () => {
  const policy = {
    accountCountry: "TH",
    methods: ["card", "own_account"],
    smallestParts: {},
    smallDifferences: {},
    withholdingPercent: "3",
    ownAccount: {
      lines: [{ label: "PromptPay", value: "081-234-5678" }],
      promptPayId: "0812345678",
      currency: "USD",
      changedAt: at,
    },
  } as const;
  const view = presentInvoice(anIssuedInvoice({ paymentPolicy: policy }), [], [], {
    now,
    lineLimit: 0,
  });

  it("shows the account to pay to, with the day on which it last changed", () => {
    expect(view.ownAccount).toEqual({
      lines: [{ label: "PromptPay", value: "081-234-5678" }],
      promptPayId: "0812345678",
      changedAt: at,
    });
    expect(view.options.map(({ method }) => method)).toEqual(["card", "own_account"]);
  });

  it("says what may be withheld at source, of the net amount", () => {
    expect(view.withholding).toEqual({ percent: "3", allowed: 3_720 });
  });
});
