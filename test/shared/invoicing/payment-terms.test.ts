import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueDateOf } from "../../../shared/invoicing/payment-terms.ts";
import { dateFromEpochDay, daysBetween } from "../../../shared/values/calendar-date.ts";

describe("the due date", () => {
  it.each([
    ["2026-11-21", 30, "2026-12-21"],
    ["2026-11-21", 0, "2026-11-21"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2028-01-30", 30, "2028-02-29"],
    ["2026-01-31", 28, "2026-02-28"],
    ["2026-06-15", 365, "2027-06-15"],
  ])("of %s with %i days is %s", (issueDate, netDays, dueDate) => {
    expect(dueDateOf(issueDate, { netDays })).toBe(dueDate);
  });
});

describe("properties", () => {
  it("lies exactly so many calendar days after the issue", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), fc.nat(365), (epochDay, netDays) => {
        const issueDate = dateFromEpochDay(epochDay);

        expect(daysBetween(issueDate, dueDateOf(issueDate, { netDays }))).toBe(netDays);
      }),
    );
  });
});
