import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addSeconds,
  formatInstant,
  instantFromMilliseconds,
  isInstant,
  millisecondsOf,
} from "../../../shared/values/instant.ts";
import { InvariantViolation } from "../../../shared/values/invariant.ts";

const milliseconds = fc.integer({
  min: Date.parse("1900-01-01T00:00:00.000Z"),
  max: Date.parse("9999-12-31T23:59:59.999Z"),
});

describe("isInstant", () => {
  it("accepts the one form", () => {
    expect(isInstant("2026-12-21T10:05:09.007Z")).toBe(true);
  });

  it.each([
    "2026-12-21T10:05:09Z",
    "2026-12-21T10:05:09.07Z",
    "2026-12-21T10:05:09.0070Z",
    "2026-12-21T10:05:09.007+00:00",
    "2026-12-21T10:05:09.007z",
    "2026-12-21 10:05:09.007Z",
    "2026-12-21T24:00:00.000Z",
    "2026-12-21T10:60:00.000Z",
    "2026-12-31T23:59:60.000Z",
    "2026-02-30T10:05:09.007Z",
    "+02026-12-21T10:05:09.007Z",
    "2026-12-21",
    "",
    "2026-12-21T10:05:09.007Z\n",
  ])("refuses %j", (text) => {
    expect(isInstant(text)).toBe(false);
  });
});

describe("instantFromMilliseconds", () => {
  it("writes all of the form, before 1970 too", () => {
    expect(instantFromMilliseconds(0)).toBe("1970-01-01T00:00:00.000Z");
    expect(instantFromMilliseconds(-1)).toBe("1969-12-31T23:59:59.999Z");
    expect(instantFromMilliseconds(1_798_193_109_007)).toBe("2026-12-25T10:05:09.007Z");
  });

  it("stops at parts of a millisecond and at the ends of the calendar", () => {
    expect(() => instantFromMilliseconds(0.5)).toThrow(InvariantViolation);
    expect(() => instantFromMilliseconds(Number.NaN)).toThrow(InvariantViolation);
    expect(() => instantFromMilliseconds(8.64e15)).toThrow(InvariantViolation);
  });
});

describe("millisecondsOf", () => {
  it("stops at other forms", () => {
    expect(() => millisecondsOf("2026-12-21T10:05:09Z")).toThrow(InvariantViolation);
  });
});

describe("addSeconds", () => {
  it("moves forward and back", () => {
    expect(addSeconds("2026-12-31T23:59:59.500Z", 1)).toBe("2027-01-01T00:00:00.500Z");
    expect(addSeconds("2027-01-01T00:00:00.500Z", -1)).toBe("2026-12-31T23:59:59.500Z");
    expect(addSeconds("2026-12-21T10:05:09.007Z", 0.25)).toBe("2026-12-21T10:05:09.257Z");
  });
});

describe("formatInstant", () => {
  const instant = "2026-12-21T14:05:09.007Z";

  it.each([
    ["en", "Asia/Bangkok", "21 December 2026 at 21:05 GMT+7"],
    ["en", "America/New_York", "21 December 2026 at 09:05 GMT-5"],
    ["en", "Asia/Kathmandu", "21 December 2026 at 19:50 GMT+5:45"],
    ["en", "UTC", "21 December 2026 at 14:05 UTC"],
    ["th", "Asia/Bangkok", "21 ธันวาคม พ.ศ. 2569 เวลา 21:05 GMT+7"],
    ["th", "Australia/Sydney", "22 ธันวาคม พ.ศ. 2569 เวลา 01:05 GMT+11"],
    ["ne", "Asia/Kathmandu", "सन् 2026 डिसेम्बर 21: 19:50 GMT+5:45"],
  ])("writes it in %s for %s as %s", (locale, zone, expected) => {
    expect(formatInstant(instant, locale, zone)).toBe(expected);
  });

  it("writes midnight as the first hour of its day", () => {
    expect(formatInstant("2026-12-21T17:00:00.000Z", "en", "Asia/Bangkok")).toBe(
      "22 December 2026 at 00:00 GMT+7",
    );
  });
});

describe("properties", () => {
  it("writes what the platform's own dates write", () => {
    fc.assert(
      fc.property(milliseconds, (moment) => {
        return instantFromMilliseconds(moment) === new Date(moment).toISOString();
      }),
    );
  });

  it("reads back every moment that it writes, and calls it an instant", () => {
    fc.assert(
      fc.property(milliseconds, (moment) => {
        const instant = instantFromMilliseconds(moment);
        return isInstant(instant) && millisecondsOf(instant) === moment;
      }),
    );
  });

  it("sorts instants as strings", () => {
    fc.assert(
      fc.property(milliseconds, milliseconds, (left, right) => {
        return instantFromMilliseconds(left) < instantFromMilliseconds(right) === left < right;
      }),
    );
  });
});
