import { describe, expect, it } from "vitest";
import { defaultCadence } from "../../../shared/milestones/cadence.ts";
import { isUntimely } from "../../../shared/milestones/is-untimely.ts";

const dueDate = "2026-12-21";

describe("a reminder that was owed", () => {
  it.each([
    ["not-opened", "2027-03-01", false],
    ["upcoming", "2026-12-14", false],
    ["upcoming", "2026-12-12", true],
    ["upcoming", "2026-12-21", false],
    ["upcoming", "2026-12-22", true],
    ["due-today", "2026-12-20", false],
    ["due-today", "2026-12-21", false],
    ["due-today", "2026-12-22", true],
    ["due-today", "2026-12-01", true],
    ["three-days-late", "2026-12-21", true],
    ["three-days-late", "2026-12-22", false],
    ["fourteen-days-late", "2026-12-01", true],
    ["fourteen-days-late", "2027-03-01", false],
  ] as const)("%s on %s has lost its truth: %s", (kind, today, expected) => {
    const step = defaultCadence.find((each) => each.kind === kind);

    expect(step && isUntimely(step, today, dueDate)).toBe(expected);
  });
});
