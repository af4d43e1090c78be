import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTypedDecimal } from "../../../../portal/src/vendor/forms/typed-decimal.ts";

describe("readTypedDecimal", () => {
  it.each([
    ["1240.00", "1240.00"],
    ["1,240.50", "1240.50"],
    ["1,20,000", "120000"],
    ["1 240", "1240"],
    ["1\u00a0240.5", "1240.5"],
    ["1'240", "1240"],
    [".5", "0.5"],
    ["5.", "5"],
    ["007", "7"],
    ["0", "0"],
    ["-12.5", "-12.5"],
    ["−3", "-3"],
    ["๑๒.๕", "12.5"],
    ["१२०", "120"],
  ])("reads %j as %s", (typed, decimal) => {
    expect(readTypedDecimal(typed)).toBe(decimal);
  });

  it.each(["", " ", ".", "-", "1,5", "1,24", "12,34.5", "1.240,50", "1e3", "twelve", "--1", "1-"])(
    "finds no one number in %j",
    (typed) => {
      expect(readTypedDecimal(typed)).toBeUndefined();
    },
  );

  describe("properties", () => {
    const amounts = fc.integer({ min: 0, max: 999_999_999 });

    it("reads back what Intl groups, in English and Nepali ways", () => {
      fc.assert(
        fc.property(
          amounts,
          fc.constantFrom("en-US", "en-IN", "ne-NP-u-nu-deva"),
          (amount, locale) => {
            const typed = new Intl.NumberFormat(locale).format(amount);

            expect(readTypedDecimal(typed)).toBe(String(amount));
          },
        ),
      );
    });
  });
});
