import { describe, expect, it } from "vitest";
import { declareWithholding } from "../../../shared/payments/declare-withholding.ts";
import { settlePayment } from "../../../shared/payments/settle-payment.ts";
import { done } from "../builders/a-paid-invoice.ts";
import { aPayment, aReport } from "../builders/a-payment.ts";
import { aPolicy } from "../builders/a-policy.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";

const now = "2026-12-15T09:00:00.000Z";
// 3% of a net amount of 1,240 dollars is 37.20.
const invoice = anIssuedInvoice({ paymentPolicy: aPolicy({ withholdingPercent: "3" }) });
const payment = aPayment({ amount: 10_000, withheld: 3_720 });
const paid = aReport(payment, { page: "complete", money: "succeeded" });
const ask = { id: "whd_1", contactId: "con_1", requestKey: "key", amount: 3_720, now };

describe("the law's share of tax withheld", () => {
  it("is never used twice by who declares it while a page that keeps it back is open", () => {
    const { invoice: declared, exceeds } = done(declareWithholding(invoice, [], ask));
    expect(exceeds).toBe(false);

    const settled = settlePayment(declared, payment, paid, now);

    if (!("payment" in settled)) throw new Error("It is settled.");
    expect(settled.invoice.balances.accounts).toMatchObject({
      withheldTax: 3_720,
      receivable: 124_000 - 10_000 - 3_720,
    });
    expect(settled.withheld).toBe(0);
  });

  it("is never used twice by who declares it while money that keeps it back is on its way", () => {
    const onItsWay = { ...payment, status: "processing" as const };

    const declared = done(declareWithholding(invoice, [], { ...ask, payments: [onItsWay] }));

    expect(declared).toMatchObject({ exceeds: true, entries: [], withholding: { allowed: 0 } });
  });

  it("that stood when a payment began is never taken back from it", () => {
    const stricter = { ...invoice, paymentPolicy: aPolicy() };

    expect(settlePayment(stricter, payment, paid, now)).toMatchObject({ withheld: 3_720 });
  });
});
