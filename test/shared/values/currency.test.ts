import { describe, expect, it } from "vitest";
import { currencyExponent, isCurrency } from "../../../shared/values/currency.ts";
import { InvariantViolation } from "../../../shared/values/invariant.ts";

const threeLetterCodes = lettersToCodes("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

function lettersToCodes(letters: string): string[] {
  const all = letters.split("");
  return all.flatMap((a) => all.flatMap((b) => all.map((c) => a + b + c)));
}

/** Where Intl and the standard differ, each for a reason that is known. */
const listedByIntlOnly = {
  withdrawn: ["ANG", "BGN", "CUC", "HRK", "SLL", "ZWL"],
  withoutMinorUnit: ["XDR", "XSU"],
};
const notListedByIntl = {
  fundsCodes: ["BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "UYI", "UYW", "XAD"],
  secondCodeOfVenezuela: ["VED"],
};
/** Intl writes these without decimals, because people do. */
const withoutDecimalsInIntl =
  "AFN ALL COP HUF IDR IQD IRR KPW LAK LBP MGA MMK PKR SOS SYP YER".split(" ");

describe("currencyExponent", () => {
  it.each([
    ["JPY", 0],
    ["ISK", 0],
    ["USD", 2],
    ["THB", 2],
    ["NPR", 2],
    ["HUF", 2],
    ["MGA", 2],
    ["KWD", 3],
    ["TND", 3],
    ["CLF", 4],
  ])("gives %s %i decimals", (currency, exponent) => {
    expect(currencyExponent(currency)).toBe(exponent);
  });

  it("stops at what is no currency", () => {
    expect(() => currencyExponent("XYZ")).toThrow(InvariantViolation);
  });
});

describe("isCurrency", () => {
  it.each(["usd", "US", "USDX", "", "USD ", " US", "D A", "XXX", "XTS", "XAU", "HRK", "toString"])(
    "refuses %j",
    (code) => {
      expect(isCurrency(code)).toBe(false);
    },
  );

  it("knows 165 codes: the 178 of the standard without its 13 that have no minor unit", () => {
    expect(threeLetterCodes.filter(isCurrency)).toHaveLength(165);
  });

  it("knows what Intl knows, but for differences with a reason", () => {
    const intl = Intl.supportedValuesOf("currency");

    const onlyHere = threeLetterCodes.filter((code) => isCurrency(code) && !intl.includes(code));
    const onlyThere = intl.filter((code) => !isCurrency(code));

    expect(onlyHere).toEqual(Object.values(notListedByIntl).flat().toSorted());
    expect(onlyThere).toEqual(Object.values(listedByIntlOnly).flat().toSorted());
  });

  it("gives the decimals that Intl gives, but for those that Intl rounds away", () => {
    const differing = threeLetterCodes.filter((code) => {
      if (!isCurrency(code)) return false;
      const format = new Intl.NumberFormat("en", { style: "currency", currency: code });
      return format.resolvedOptions().maximumFractionDigits !== currencyExponent(code);
    });

    expect(differing).toEqual(withoutDecimalsInIntl);
  });
});
