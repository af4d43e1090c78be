import { describe, expect, it } from "vitest";
import { decideTogether } from "../../../shared/payments/allocate-payment.ts";
import { applyCredit } from "../../../shared/payments/apply-credit.ts";
import { payableAtOnce } from "../../../shared/payments/payment-options.ts";
import { decidePaymentStart } from "../../../shared/payments/start-payment.ts";
import { refused } from "../../../shared/values/result.ts";
import { aPolicy } from "../builders/a-policy.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";

/** An invoice of 1,240 dollars whose vendor lets banks' fees of up to five go. */
const generous = {
  ...anIssuedInvoice(),
  paymentPolicy: aPolicy({
    smallDifferences: { USD: 500 },
    methods: ["card", "crypto"],
    enabledAtStripe: ["card", "crypto"],
  }),
};
const method = "card" as const;
const tooLittle = (rest: number) =>
  refused({ reason: "amount-leaves-too-little", rest, minimum: 501 });

describe("a rest that is closed by rule", () => {
  it("is never what a payer chose to leave", () => {
    const start = (amount: number) => decidePaymentStart(generous, [], { method, amount });

    expect(start(123_500)).toEqual(tooLittle(500));
    expect(start(123_499)).toMatchObject({ outcome: "done", amount: 123_499 });
    expect(start(124_000)).toMatchObject({ outcome: "done", amount: 124_000 });
  });

  it("is never chosen among several invoices either", () => {
    const invoices = [{ invoice: generous, payments: [] }];
    const together = decideTogether(invoices, { method, amounts: { [generous.id]: 123_500 } });

    expect(together).toEqual(tooLittle(500));
  });

  it("is never what is left of a method's largest amount", () => {
    const { amount } = payableAtOnce(generous, "crypto", 1_000_400);

    expect(1_000_400 - amount).toBeGreaterThan(500);
  });

  it("is never what a client with more credit leaves", () => {
    const at = "2027-01-04T09:00:00.000Z";
    const use = (available: number, amount?: number) =>
      applyCredit(generous, {
        id: "use_1",
        available,
        ...(amount === undefined ? {} : { amount }),
        now: at,
      });

    expect(use(200_000, 123_500)).toEqual(tooLittle(500));
    expect(use(123_600)).toMatchObject({ outcome: "done" });
    expect(use(200_000)).toMatchObject({ outcome: "done" });
  });
});
