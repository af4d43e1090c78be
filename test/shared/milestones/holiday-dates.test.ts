import { describe, expect, it } from "vitest";
import { holidaysOf } from "../../../shared/milestones/holiday-dates.ts";

describe("public holidays", () => {
  // As governments have published them.
  it.each([
    ["US", "2026-11-01", "2026-12-31", ["2026-11-11", "2026-11-26", "2026-12-25"]],
    ["GB", "2027-12-20", "2027-12-31", ["2027-12-25", "2027-12-26", "2027-12-27", "2027-12-28"]],
    ["TH", "2026-04-01", "2026-04-30", ["2026-04-06", "2026-04-13", "2026-04-14", "2026-04-15"]],
    ["IN", "2026-08-01", "2026-08-31", ["2026-08-15"]],
  ])("of %s from %s to %s", (country, from, until, expected) => {
    expect(holidaysOf(country, from, until)).toEqual(expected);
  });

  it("are asked for with both days included", () => {
    expect(holidaysOf("US", "2026-12-25", "2026-12-25")).toEqual(["2026-12-25"]);
    expect(holidaysOf("US", "2026-12-26", "2026-12-24")).toEqual([]);
  });

  it("are none where none are known", () => {
    expect(holidaysOf("NP", "2026-01-01", "2026-12-31")).toEqual([]);
    expect(holidaysOf("ZZ", "2026-01-01", "2026-12-31")).toEqual([]);
    expect(holidaysOf("US", "2099-01-01", "2099-12-31")).toEqual([]);
    expect(holidaysOf("toString", "2026-01-01", "2026-12-31")).toEqual([]);
  });
});
