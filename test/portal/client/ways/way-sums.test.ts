import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPayable, waySums } from "../../../../portal/src/client/ways/way-sums.ts";
import type { PaymentOptionView } from "../../../../shared/contract/payment-schema.ts";
import { percentOf } from "../../../../shared/values/percent-of.ts";

const card: PaymentOptionView = {
  method: "card",
  amount: 124_000,
  smallest: 5_000,
  largest: 124_000,
  step: 1,
  finalInDays: 0,
};
const debit: PaymentOptionView = {
  ...card,
  method: "us_bank_account",
  amount: 121_520,
  largest: 121_520,
  discount: 2_480,
};

describe("what paying as chosen means", () => {
  it("is everything, unless a part is chosen", () => {
    expect(waySums(card, 124_000, { withheld: 0 })).toEqual({
      pays: 124_000,
      discount: 0,
      withheld: 0,
      remains: 0,
    });
    expect(waySums(card, 124_000, { part: 50_000, withheld: 0 })).toEqual({
      pays: 50_000,
      discount: 0,
      withheld: 0,
      remains: 74_000,
    });
  });

  it("gives the discount to who pays everything, and to nobody else", () => {
    expect(waySums(debit, 124_000, { withheld: 0 })).toMatchObject({
      pays: 121_520,
      discount: 2_480,
    });
    expect(waySums(debit, 124_000, { part: 121_520, withheld: 0 })).toMatchObject({
      discount: 2_480,
    });
    expect(waySums(debit, 124_000, { part: 121_519, withheld: 0 })).toMatchObject({
      discount: 0,
      remains: 2_481,
    });
  });

  it("takes the tax withheld off first", () => {
    expect(waySums(card, 107_000, { withheld: 3_000 })).toMatchObject({
      pays: 104_000,
      remains: 0,
    });
    expect(waySums(debit, 124_000, { withheld: 24_000 })).toMatchObject({
      pays: 98_000,
      discount: 2_000,
      remains: 0,
    });
  });

  it("pays as much as the way can take, in its steps", () => {
    const limited = { ...card, amount: 99_990, largest: 99_990, step: 10 };

    expect(waySums(limited, 124_005, { withheld: 0 })).toMatchObject({
      pays: 99_990,
      remains: 24_015,
    });
    expect(waySums({ ...card, step: 10 }, 123_999, { withheld: 0 })).toMatchObject({
      pays: 123_990,
      remains: 9,
    });
  });

  it.each([
    [Number.NaN, "not-an-amount"],
    [4_999, "too-small"],
    [124_001, "too-large"],
    [50_005, "off-step"],
  ])("says what is wrong with a part of %d: %s", (part, fault) => {
    expect(waySums({ ...card, step: 10 }, 124_000, { part, withheld: 0 })).toBe(fault);
  });
});

describe("properties", () => {
  it("what is paid, let off, withheld and left is what was owed", () => {
    const amounts = fc.record({
      startable: fc.integer({ min: 1_000, max: 10_000_000 }),
      share: fc.integer({ min: 0, max: 1_000 }),
      hundredths: fc.integer({ min: 0, max: 1_500 }),
    });
    fc.assert(
      fc.property(amounts, ({ startable, share, hundredths }) => {
        const percent = (hundredths / 100).toFixed(2);
        const discount = percentOf(startable, percent);
        const whole = startable - discount;
        const option = {
          ...card,
          amount: whole,
          largest: whole,
          ...(discount > 0 && { discount }),
        };
        const withheld = Math.floor((startable * share) / 20_000);

        const sums = waySums(option, startable, { withheld });

        expect(isPayable(sums)).toBe(true);
        if (!isPayable(sums)) return;
        expect(sums.pays + sums.discount + sums.withheld + sums.remains).toBe(startable);
        expect(Math.abs(sums.discount - percentOf(startable - withheld, percent))).toBeLessThan(2);
      }),
    );
  });
});
