import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCame, readRecord } from "../../../../portal/src/vendor/money/read-record.ts";
import { readRefund } from "../../../../portal/src/vendor/money/read-refund.ts";
import { typedAmount } from "../../../../portal/src/vendor/forms/typed-amount.ts";
import { recordPaymentSchema } from "../../../../shared/contract/money-schema.ts";
import { validate } from "../../../../shared/contract/validate.ts";

const usd = (amount: number) => ({ amount, currency: "USD" });
const refundOf = (amount: string) =>
  readRefund({ amount, isStillOwed: false, reason: "" }, usd(40_000));

describe("readRefund", () => {
  it("reads an amount of more than nothing, and of no more than there is", () => {
    expect(refundOf("400").request?.amount).toBe(40_000);
    expect(refundOf("400.01").faults).toEqual([{ pointer: "/amount", reason: "too-much" }]);
    expect(refundOf("0").faults).toEqual([{ pointer: "/amount", reason: "not-positive" }]);
    expect(refundOf("").faults).toEqual([{ pointer: "/amount", reason: "required" }]);
  });

  it("sends no reason that nobody gave", () => {
    expect(refundOf("1").request).toEqual({ amount: 100, isStillOwed: false });
  });
});

describe("readRecord", () => {
  const came = { amount: "100", receivedDate: "2026-12-15", reference: "" };

  it("reads money in its currency's own units", () => {
    expect(readCame({ ...came, amount: "100" }, "JPY").request?.amount).toBe(100);
    expect(readCame({ ...came, amount: "1.234" }, "KWD").request?.amount).toBe(1234);
    expect(readCame({ ...came, amount: "1.5" }, "JPY").faults).toEqual([
      { pointer: "/amount", reason: "too-many-decimals", bounds: [0] },
    ]);
  });

  it("points at every fault at once", () => {
    const typed = {
      amount: "",
      receivedDate: "2026-02-30",
      reference: "x".repeat(141),
      method: "cheque",
      withheld: "-1",
    } as const;
    expect(readRecord(typed, "USD").faults.map(({ pointer }) => pointer)).toEqual([
      "/amount",
      "/receivedDate",
      "/reference",
      "/withheld",
    ]);
  });
});

describe("properties", () => {
  const amounts = fc.integer({ min: 1, max: 10 ** 12 - 1 });

  it("what is prefilled reads as exactly the same amount", () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom("USD", "JPY", "KWD", "THB"), (amount, currency) => {
        const typed = { amount: typedAmount({ amount, currency }), isStillOwed: true, reason: "" };
        expect(readRefund(typed, { amount, currency }).request?.amount).toBe(amount);
      }),
    );
  });

  it("no refund is read that is more than there is", () => {
    fc.assert(
      fc.property(amounts, amounts, (wish, most) => {
        const typed = { amount: typedAmount(usd(wish)), isStillOwed: false, reason: "" };
        const { request } = readRefund(typed, usd(most));
        expect(request === undefined).toBe(wish > most);
      }),
    );
  });

  it("whatever is read is what the API takes", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (amount, reference, withheld) => {
        const typed = { amount, reference, withheld, receivedDate: "2026-12-15", method: "cash" };
        const { request } = readRecord({ ...typed, method: "cash" }, "USD");
        if (request) expect(validate(recordPaymentSchema, request).isValid).toBe(true);
      }),
    );
  });
});
