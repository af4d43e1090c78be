import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { dateWriter, dateWriters, formatDate } from "../../../shared/values/calendar-date.ts";
import { NepaliDateFormat, speakNepaliDates } from "../../../shared/values/nepali-dates.ts";

const long = { day: "numeric", month: "long", year: "numeric", era: "short" } as const;
const shapes: readonly Intl.DateTimeFormatOptions[] = [
  long,
  { ...long, month: "short" },
  { ...long, month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  { day: "numeric", month: "long" },
  { year: "numeric", month: "long", era: "short" },
  { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
];
const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });

afterEach(() => {
  vi.restoreAllMocks();
  delete dateWriters["ne"];
});

describe("dates in Nepali, where the browser has none", () => {
  it("name the era, the year, the month and the day", () => {
    const own = new NepaliDateFormat("ne", { ...long, timeZone: "Asia/Kathmandu" });

    expect(own.format(Date.parse("2026-12-20T18:20:00Z"))).toBe("सन् 2026 डिसेम्बर 21");
  });

  it("are written once the browser is known not to speak it, and left alone otherwise", () => {
    speakNepaliDates();
    expect(dateWriters["ne"]).toBeUndefined();
    vi.spyOn(Intl.DateTimeFormat, "supportedLocalesOf").mockReturnValue([]);
    speakNepaliDates();

    expect(dateWriter("ne", long)).toBeInstanceOf(NepaliDateFormat);
    expect(formatDate("2026-05-03", "ne")).toBe("सन् 2026 मे 3");
    expect(dateWriter("en", long)).not.toBeInstanceOf(NepaliDateFormat);
  });
});

describe("properties", () => {
  it("says what an Intl that speaks Nepali says, of any moment in any shape", () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...shapes), (at, shape) => {
        const options = { ...shape, timeZone: "Asia/Kathmandu" };
        const own = new NepaliDateFormat("ne", options).format(at);

        expect(own).toBe(new Intl.DateTimeFormat("ne-u-nu-latn", options).format(at));
      }),
    );
  });

  it("writes periods within a month as Intl does", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 0, max: 11 }),
        (day, month) => {
          const options = { ...long, timeZone: "UTC" };
          const [start, end] = [Date.UTC(2026, month, 1), Date.UTC(2026, month, day)];
          const theirs = new Intl.DateTimeFormat("ne-u-nu-latn", options).formatRange(start, end);

          expect(new NepaliDateFormat("ne", options).formatRange(start, end)).toBe(theirs);
        },
      ),
    );
  });
});
