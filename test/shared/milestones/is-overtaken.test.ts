import { describe, expect, it } from "vitest";
import type { FiredMilestone } from "../../../shared/milestones/cadence.ts";
import { isOvertaken } from "../../../shared/milestones/is-overtaken.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";

const seenAt = "2026-11-25T17:00:00.000Z";
const fired = { kind: "three-days-late", at: "2026-12-24T17:10:00.000Z" } as const;

/** Whether the reminder of the 24th still leaves on a day of December, in Los Angeles. */
function isLeftOut(day: number, ...later: FiredMilestone[]): boolean {
  const invoice = anIssuedInvoice({ seenAt, firedMilestones: [fired, ...later] });
  return isOvertaken(invoice, "three-days-late", `2026-12-${day}T18:00:00.000Z`);
}

describe("a reminder that was held up since it fired", () => {
  it.each([
    [24, false],
    [25, false],
    [26, true],
    [27, true],
    [28, true],
    [29, true],
  ])("on the %ith, with the next on the 28th, is left out: %s", (day, expected) => {
    expect(isLeftOut(day)).toBe(expected);
  });

  it("is left out behind the next one, unless that was skipped and none is near", () => {
    const next: FiredMilestone = { kind: "seven-days-late", at: "2026-12-28T17:10:00.000Z" };

    expect(isLeftOut(28, next)).toBe(true);
    expect(isLeftOut(28, { ...next, skipped: "asked" })).toBe(false);
  });

  it("is left out once its grace is over", () => {
    const settled = { kind: "seven-days-late", at: "2026-12-28T17:10:00.000Z", skipped: "asked" };

    expect(isLeftOut(29, settled as FiredMilestone)).toBe(true);
  });

  it("is not one that never fired", () => {
    expect(isOvertaken(anIssuedInvoice({ seenAt }), "upcoming", "2026-12-24T18:00:00.000Z")).toBe(
      false,
    );
  });
});
