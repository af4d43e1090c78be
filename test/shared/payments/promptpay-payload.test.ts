import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { promptPayPayload } from "../../../shared/payments/promptpay-payload.ts";

/** Reads name, length, value; name, length, value … */
function fields(payload: string): Map<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; at < payload.length;) {
    const length = Number(payload.slice(at + 2, at + 4));
    found.set(payload.slice(at, at + 2), payload.slice(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return found;
}

describe("a PromptPay code", () => {
  it("of a mobile number says it to the letter", () => {
    expect(promptPayPayload("080-000-0000", 422)).toBe(
      "00020101021229370016A000000677010111011300668000000005802TH530376454044.22630445C5",
    );
  });

  it.each([
    ["081 234 5678", "01", "0066812345678"],
    ["+66812345678", "01", "0066812345678"],
    ["0105559123456", "02", "0105559123456"],
    ["004999000288505", "03", "004999000288505"],
  ])("for %s names the kind of number", (id, kind, value) => {
    const account = fields(promptPayPayload(id, 100) ?? "").get("29") ?? "";

    expect(fields(account)).toEqual(
      new Map([
        ["00", "A000000677010111"],
        [kind, value],
      ]),
    );
  });

  it.each(["", "12345", "021234567", "not a number", "08123456789"])(
    "is not made for %o, which is no number of it",
    (id) => {
      expect(promptPayPayload(id, 100)).toBeUndefined();
    },
  );

  it.each([0, -100, 1.5, Number.NaN, 1e15])("is not made for an amount of %d", (amount) => {
    expect(promptPayPayload("0812345678", amount)).toBeUndefined();
  });
});

describe("properties", () => {
  it("carries any amount exactly, in baht, for one payment", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (amount) => {
        const read = fields(promptPayPayload("0812345678", amount) ?? "");

        expect(Math.round(Number(read.get("54")) * 100)).toBe(amount);
        expect([read.get("01"), read.get("53"), read.get("58")]).toEqual(["12", "764", "TH"]);
        expect(read.get("63")).toMatch(/^[0-9A-F]{4}$/u);
      }),
    );
  });
});
