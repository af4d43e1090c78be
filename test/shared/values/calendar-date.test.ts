import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonthsClamped,
  type CalendarDate,
  compareDates,
  dateFromEpochDay,
  daysBetween,
  epochDayOf,
  formatDate,
  isCalendarDate,
  occurrence,
  type Recurrence,
  weekday,
} from "../../../shared/values/calendar-date.ts";
import { InvariantViolation } from "../../../shared/values/invariant.ts";
import { workedExamples } from "./worked-examples.ts";

type DatesExample = {
  readonly anchor: CalendarDate;
  readonly cadence: Recurrence;
  readonly count: number;
  readonly expect: readonly CalendarDate[];
};

const firstDay = epochDayOf("1900-01-01");
const lastDay = epochDayOf("9999-12-31");
const dates = fc.integer({ min: firstDay, max: lastDay }).map(dateFromEpochDay);
const nearDates = fc
  .integer({ min: epochDayOf("1950-01-01"), max: epochDayOf("2150-01-01") })
  .map(dateFromEpochDay);

describe("isCalendarDate", () => {
  it.each(["1900-01-01", "2024-02-29", "2000-02-29", "2026-12-31", "9999-12-31"])(
    "accepts %s",
    (text) => {
      expect(isCalendarDate(text)).toBe(true);
    },
  );

  it.each([
    "2026-02-29",
    "1900-02-29",
    "2100-02-29",
    "2026-02-30",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-01-32",
    "1899-12-31",
    "0026-01-01",
    "10000-01-01",
    "2026-1-1",
    "26-01-01",
    "2026/01/01",
    "2026-01-01T00:00:00Z",
    " 2026-01-01",
    "2026-01-01\n",
    "",
    "๒๕๖๙-๐๑-๐๑",
  ])("refuses %j", (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

describe("addDays", () => {
  it("crosses months, years and leap days", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
    expect(addDays("2000-02-28", 1)).toBe("2000-02-29");
    expect(addDays("2100-02-28", 1)).toBe("2100-03-01");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
    expect(addDays("2026-11-22", 0)).toBe("2026-11-22");
  });

  it("stops at a day that does not exist, a part of a day, and the end of the calendar", () => {
    expect(() => addDays("2026-02-30", 1)).toThrow(InvariantViolation);
    expect(() => addDays("2026-02-28", 0.5)).toThrow(InvariantViolation);
    expect(() => addDays("9999-12-31", 1)).toThrow(InvariantViolation);
    expect(() => addDays("1900-01-01", -1)).toThrow(InvariantViolation);
  });
});

describe("addMonthsClamped", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-01-31", 2, "2026-03-31"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-31", -1, "2025-12-31"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
  ])("moves %s by %i months to %s", (date, months, expected) => {
    expect(addMonthsClamped(date, months)).toBe(expected);
  });
});

describe("occurrence", () => {
  it("counts from the anchor, so that the 31st comes back after a short month", () => {
    const dueDates = [0, 1, 2, 3].map((n) => occurrence("2026-10-31", "monthly", n));

    expect(dueDates).toEqual(["2026-10-31", "2026-11-30", "2026-12-31", "2027-01-31"]);
  });

  it.each([
    ["weekly", "2026-12-06"],
    ["everyTwoWeeks", "2026-12-20"],
    ["monthly", "2027-01-22"],
    ["quarterly", "2027-05-22"],
    ["yearly", "2028-11-22"],
  ] as const)("recurs %s", (recurrence, second) => {
    expect(occurrence("2026-11-22", recurrence, 0)).toBe("2026-11-22");
    expect(occurrence("2026-11-22", recurrence, 2)).toBe(second);
  });

  it("agrees with every worked example", (context) => {
    const examples = workedExamples<DatesExample>("dates.json", context);

    const results = examples.map(({ anchor, cadence, count }) =>
      Array.from({ length: count }, (_, n) => occurrence(anchor, cadence, n)),
    );

    expect(examples.length).toBeGreaterThan(0);
    expect(results).toEqual(examples.map((example) => example.expect));
  });
});

describe("daysBetween", () => {
  it("counts forward, and backward with a minus", () => {
    expect(daysBetween("2026-11-22", "2026-12-22")).toBe(30);
    expect(daysBetween("2026-12-22", "2026-11-22")).toBe(-30);
    expect(daysBetween("2026-12-22", "2026-12-22")).toBe(0);
  });
});

describe("compareDates", () => {
  it("orders days", () => {
    const dueDates = ["2027-01-01", "2026-12-31", "2026-02-01"];

    expect(dueDates.toSorted(compareDates)).toEqual(["2026-02-01", "2026-12-31", "2027-01-01"]);
    expect(compareDates("2026-02-01", "2026-02-01")).toBe(0);
  });
});

describe("weekday", () => {
  it("counts from Monday", () => {
    const week = Array.from({ length: 7 }, (_, n) => weekday(addDays("2026-11-23", n)));

    expect(week).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe("formatDate", () => {
  it.each([
    ["2026-12-21", "en", "21 December 2026"],
    ["2026-01-05", "en", "5 January 2026"],
    ["2026-12-21", "th", "21 ธันวาคม พ.ศ. 2569"],
    ["2026-12-21", "ne", "सन् 2026 डिसेम्बर 21"],
    ["1900-01-01", "en", "1 January 1900"],
    ["9999-12-31", "en", "31 December 9999"],
  ])("writes %s in %s as %s", (date, locale, expected) => {
    expect(formatDate(date, locale)).toBe(expected);
  });

  it("stops at a day that does not exist", () => {
    expect(() => formatDate("2026-02-30", "en")).toThrow(InvariantViolation);
  });
});

describe("properties", () => {
  it("adds days as Temporal does", () => {
    fc.assert(
      fc.property(nearDates, fc.integer({ min: -9000, max: 9000 }), (date, days) => {
        expect(addDays(date, days)).toBe(Temporal.PlainDate.from(date).add({ days }).toString());
      }),
    );
  });

  it("adds months as Temporal does", () => {
    fc.assert(
      fc.property(nearDates, fc.integer({ min: -300, max: 300 }), (date, months) => {
        const expected = Temporal.PlainDate.from(date).add({ months }).toString();
        expect(addMonthsClamped(date, months)).toBe(expected);
      }),
    );
  });

  it("knows the day of the week as Temporal does", () => {
    fc.assert(
      fc.property(dates, (date) => weekday(date) === Temporal.PlainDate.from(date).dayOfWeek),
    );
  });

  it("reads back every day that it writes, and calls it a date", () => {
    fc.assert(
      fc.property(fc.integer({ min: firstDay, max: lastDay }), (epochDay) => {
        const date = dateFromEpochDay(epochDay);
        return isCalendarDate(date) && epochDayOf(date) === epochDay;
      }),
    );
  });

  it("sorts dates as strings", () => {
    fc.assert(
      fc.property(dates, dates, (left, right) => {
        return Math.sign(daysBetween(right, left)) === compareDates(left, right);
      }),
    );
  });

  it("accepts a text of the right shape exactly where Temporal does", () => {
    const twoDigits = fc.integer({ min: 0, max: 40 }).map((n) => String(n).padStart(2, "0"));
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        twoDigits,
        twoDigits,
        (year, month, day) => {
          const text = `${year}-${month}-${day}`;
          return isCalendarDate(text) === isDateForTemporal(text);
        },
      ),
    );
  });
});

function isDateForTemporal(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}
