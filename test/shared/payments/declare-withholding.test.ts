import { describe, expect, it } from "vitest";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { invoiceAmounts, invoiceStatus } from "../../../shared/invoicing/invoice-status.ts";
import {
  answerWithholding,
  attachCertificate,
  declareWithholding,
} from "../../../shared/payments/declare-withholding.ts";
import { withholdingOfPayment } from "../../../shared/payments/withholding-of-payment.ts";
import type { WithholdingRefusal } from "../../../shared/payments/declare-withholding.ts";
import { receivable } from "../../../shared/ledger/balances.ts";
import type { Withholding } from "../../../shared/payments/withholding.ts";
import { refused } from "../../../shared/values/result.ts";
import { aPayment } from "../builders/a-payment.ts";
import { aPolicy } from "../builders/a-policy.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";

const now = "2026-12-14T17:05:00.000Z";
const paymentPolicy = aPolicy({ withholdingPercent: "3" });
const invoice = anIssuedInvoice({ paymentPolicy });
const slip = { id: anId("slp"), contentType: "application/pdf", byteCount: 9_000 } as const;

function anAsk(amount: number) {
  return { id: anId("whd"), contactId: anId("con"), requestKey: "first", amount, now };
}

function aWithholding(change: Partial<Withholding> = {}): Withholding {
  return {
    id: anId("whd"),
    status: "proposed",
    amount: 6_200,
    allowed: 3_720,
    contactId: anId("con"),
    requestKey: "first",
    declaredAt: now,
    certificate: { status: "awaited" },
    ...change,
  };
}

const entry = {
  id: `withheld.${anId("whd")}`,
  kind: "taxWithheld",
  currency: "USD",
  postings: [
    { account: "withheldTax", amount: 3_720 },
    { account: "receivable", amount: -3_720 },
  ],
  at: now,
  causeId: anId("whd"),
};

describe("tax that a client withholds", () => {
  it("is booked at once within the law's share, and its certificate is asked for", () => {
    const decided = declareWithholding(invoice, [], anAsk(3_720));

    expect(decided).toMatchObject({
      outcome: "done",
      exceeds: false,
      entries: [entry],
      credits: [],
      withholding: aWithholding({ status: "booked", amount: 3_720 }),
    });
    expect(decided.outcome === "done" && invoiceAmounts(decided.invoice)).toMatchObject({
      paid: 3_720,
      remaining: 120_280,
    });
  });

  it("settles what a payment has left", () => {
    const paid = withEntries(invoice, anEntry({ amount: -120_280 }));
    const decided = declareWithholding(paid, [], anAsk(3_720));

    expect(decided.outcome === "done" && invoiceStatus(decided.invoice)).toBe("paid");
  });

  it("closes the small rest that it leaves", () => {
    const paid = withEntries(invoice, anEntry({ amount: -120_280 }));
    const decided = declareWithholding(paid, [], anAsk(3_700));

    expect(decided).toMatchObject({ entries: [{}, { kind: "smallDifference" }] });
    expect(decided.outcome === "done" && invoiceStatus(decided.invoice)).toBe("paid");
  });

  it("waits for the vendor above the law's share, and books nothing", () => {
    expect(declareWithholding(invoice, [], anAsk(6_200))).toEqual({
      outcome: "done",
      exceeds: true,
      invoice,
      entries: [],
      credits: [],
      withholding: aWithholding(),
    });
  });

  it("counts what was withheld before towards the share", () => {
    const once = withEntries(invoice, anEntry({ kind: "taxWithheld", amount: -3_000 }));

    expect(declareWithholding(once, [], anAsk(721))).toMatchObject({
      exceeds: true,
      withholding: { allowed: 720 },
    });
  });

  it("keeps a certificate that comes along", () => {
    const certificate = { number: "50-1", date: "2026-12-14", slip };

    expect(declareWithholding(invoice, [], { ...anAsk(3_720), certificate })).toMatchObject({
      withholding: { certificate: { status: "received", ...certificate } },
    });
  });

  it("is the same one when it is declared again", () => {
    const known = aWithholding();

    expect(declareWithholding(invoice, [known], { ...anAsk(1), id: anId("whd", "b") })).toEqual({
      outcome: "done",
      exceeds: true,
      invoice,
      entries: [],
      credits: [],
      withholding: known,
    });
  });

  // In the order of checking: each row would be refused for the later reasons as well.
  it.each<[WithholdingRefusal, IssuedInvoice]>([
    [{ reason: "invoice-not-open" }, withEntries(anIssuedInvoice(), anEntry({ amount: -124_000 }))],
    [{ reason: "withholding-not-offered" }, anIssuedInvoice({ amountProcessing: 124_000 })],
    [
      { reason: "amount-exceeds-startable", startable: 1_000 },
      { ...invoice, amountProcessing: 123_000 },
    ],
  ])("is refused: %j", (refusal, refusing) => {
    expect(declareWithholding(refusing, [], anAsk(3_720))).toEqual(refused(refusal));
  });
});

describe("the vendor's answer about tax withheld", () => {
  const answered = (
    withholding: Withholding,
    answer: "accepted" | "declined" | "certificate-checked",
  ) => answerWithholding(invoice, withholding, { answer, now });

  it("books what it accepts", () => {
    const decided = answered(aWithholding(), "accepted");

    expect(decided).toMatchObject({ withholding: aWithholding({ status: "booked" }) });
    expect(decided.outcome === "done" && invoiceAmounts(decided.invoice).remaining).toBe(117_800);
  });

  it("makes credit of what it accepts once nothing is owed any more", () => {
    const paid = withEntries(invoice, anEntry({ amount: -120_000 }));
    const decided = answerWithholding(paid, aWithholding(), { answer: "accepted", now });

    expect(decided).toMatchObject({
      entries: [
        {
          postings: [
            { account: "withheldTax", amount: 6_200 },
            { account: "receivable", amount: -4_000 },
            { account: "storeCredit", amount: -2_200 },
          ],
        },
      ],
      credits: [{ kind: "surplus", amount: 2_200, currency: "USD" }],
    });
  });

  it("books nothing of what it declines", () => {
    expect(answered(aWithholding(), "declined")).toMatchObject({
      invoice,
      entries: [],
      withholding: aWithholding({ status: "declined" }),
    });
  });

  it("checks the certificate of one that has come", () => {
    const received = attachCertificate(aWithholding({ status: "booked" }), { number: "50-1" });

    expect(answered(received, "certificate-checked")).toMatchObject({
      entries: [],
      withholding: { certificate: { status: "checked", number: "50-1" } },
    });
  });

  it("doesn't check a certificate that has not come", () => {
    expect(answered(aWithholding({ status: "booked" }), "certificate-checked")).toEqual(
      refused({ reason: "certificate-missing" }),
    );
  });

  it("comes once: one that was declined has ended, and one that is booked can't be accepted", () => {
    const ended = refused({ reason: "withholding-ended" });

    expect(answered(aWithholding({ status: "declined" }), "accepted")).toEqual(ended);
    expect(answered(aWithholding({ status: "declined" }), "declined")).toEqual(ended);
    expect(answered(aWithholding({ status: "booked" }), "accepted")).toEqual(ended);
  });

  it.each(["awaited", "received"] as const)(
    "takes off what counted on the client's word while its certificate is %s: it is owed again",
    (status) => {
      const declared = declareWithholding(invoice, [], anAsk(3_720));
      if (declared.outcome === "refused") throw new Error(declared.refusal.reason);
      const booked = { ...declared.withholding, certificate: { status } };

      const decided = answerWithholding(declared.invoice, booked, { answer: "declined", now });

      if (decided.outcome === "refused") throw new Error(decided.refusal.reason);
      expect(decided.withholding.status).toBe("declined");
      expect(decided.entries.map(({ postings }) => postings)).toEqual([
        [
          { account: "withheldTax", amount: -3_720 },
          { account: "receivable", amount: 3_720 },
        ],
      ]);
      expect(receivable(decided.invoice.balances)).toBe(receivable(invoice.balances));
      expect(decided.invoice.balances.accounts.withheldTax).toBe(0);
    },
  );

  it("keeps a withholding whose certificate was checked", () => {
    const checked = aWithholding({ status: "booked", certificate: { status: "checked" } });

    expect(answered(checked, "declined")).toEqual(refused({ reason: "withholding-ended" }));
  });

  it("has ended for a certificate that was checked, or whose withholding was declined", () => {
    const ended = refused({ reason: "withholding-ended" });
    const checked = { certificate: { status: "checked" } } as const;

    expect(answered(aWithholding({ status: "booked", ...checked }), "certificate-checked")).toEqual(
      ended,
    );
    expect(answered(aWithholding({ status: "declined" }), "certificate-checked")).toEqual(ended);
  });
});

describe("a certificate", () => {
  it("is received once something of it is known; what comes later replaces what came before", () => {
    const first = attachCertificate(aWithholding(), { number: "50-1", slip });

    expect(attachCertificate(first, { number: "50-2" }).certificate).toEqual({
      status: "received",
      number: "50-2",
      slip,
    });
  });

  it("stays as it was checked", () => {
    const checked = aWithholding({ certificate: { status: "checked", number: "50-1" } });

    expect(attachCertificate(checked, { number: "50-2" })).toBe(checked);
  });
});

describe("tax that was withheld with a payment", () => {
  it("has a record of its own under the payment's name", () => {
    expect(withholdingOfPayment(aPayment(), 3_720, now, 3_720)).toEqual({
      id: anId("whd"),
      status: "booked",
      amount: 3_720,
      allowed: 3_720,
      contactId: anId("con"),
      paymentId: anId("pay"),
      declaredAt: now,
      certificate: { status: "awaited" },
    });
  });
});
