import { describe, expect, test } from "vitest";
import { installShiftedDate, shiftedDate } from "../../../../infra/local/clock/shifted-date.ts";
import { noon, standInClock } from "../stand-in-clock.ts";

describe("shiftedDate", () => {
  const ShiftedDate = shiftedDate(standInClock(), Date);

  test("has the local clock's present, however it is asked", () => {
    expect(ShiftedDate.now()).toBe(noon);
    expect(new ShiftedDate().getTime()).toBe(noon);
    expect(ShiftedDate()).toBe(new Date(noon).toString());
  });

  test("leaves given instants alone", () => {
    expect(new ShiftedDate(0).toISOString()).toBe("1970-01-01T00:00:00.000Z");
    expect(new ShiftedDate(2026, 0, 1).getFullYear()).toBe(2026);
    expect(ShiftedDate.UTC(2026, 0)).toBe(Date.UTC(2026, 0));
    expect(ShiftedDate.parse("2026-01-01T00:00:00Z")).toBe(Date.UTC(2026, 0));
  });

  test("counts the real Date's objects among its own, and the other way round", () => {
    expect(new Date(0) instanceof ShiftedDate).toBe(true);
    expect(new ShiftedDate() instanceof Date).toBe(true);
  });

  test("takes the global Date's place and gives it back", () => {
    const before = globalThis.Date;

    const putBack = installShiftedDate(standInClock());
    const shifted = Date.now();
    putBack();

    expect(shifted).toBe(noon);
    expect(globalThis.Date).toBe(before);
  });
});
