import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  addDays,
  type CalendarDate,
  dateFromEpochDay,
  epochDayOf,
} from "../../../shared/values/calendar-date.ts";
import { instantFromMilliseconds } from "../../../shared/values/instant.ts";
import { InvariantViolation } from "../../../shared/values/invariant.ts";
import {
  instantAt,
  isTimeZone,
  localDateOf,
  localTimeOf,
  type TimeZone,
} from "../../../shared/values/time-zone.ts";
import { workedExamples } from "./worked-examples.ts";

type InstantExample = {
  readonly zone: TimeZone;
  readonly date: CalendarDate;
  readonly time: string;
  /** Without milliseconds. */
  readonly expect: string;
};

/** Zones of the worked examples for which Node's time-zone database has other rules: none so far. */
const zonesWithOtherRules: readonly TimeZone[] = [];

const namedZones = [
  "Australia/Sydney",
  "America/New_York",
  "Europe/London",
  "Asia/Kathmandu",
  "Asia/Bangkok",
  "Australia/Lord_Howe",
];
// Changes by half an hour, at midnight, twice around Ramadan, across the date line, and 45-minute offsets.
const oddZones = [
  "America/St_Johns",
  "America/Santiago",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Asia/Gaza",
  "Asia/Beirut",
  "Asia/Tehran",
  "Pacific/Apia",
  "Pacific/Chatham",
  "Pacific/Kwajalein",
  "Antarctica/Troll",
  "Etc/GMT+12",
  "Pacific/Kiritimati",
  "UTC",
];

const zones = fc.constantFrom(...namedZones, ...oddZones);
const dates = fc
  .integer({ min: epochDayOf("1975-01-01"), max: epochDayOf("2099-12-31") })
  .map(dateFromEpochDay);
const times = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) =>
    Temporal.PlainTime.from("00:00").add({ minutes: minute }).toString().slice(0, 5),
  );

function instantByTemporal(date: CalendarDate, time: string, zone: TimeZone): string {
  const moment = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone);
  return instantFromMilliseconds(moment.epochMilliseconds);
}

/** The moments at which a zone's clocks change within ten years. */
function changesOf(zone: TimeZone): Temporal.ZonedDateTime[] {
  const changes: Temporal.ZonedDateTime[] = [];
  let moment = Temporal.Instant.from("2020-01-01T00:00:00Z").toZonedDateTimeISO(zone);
  for (;;) {
    const next = moment.getTimeZoneTransition("next");
    if (!next || next.year >= 2030) return changes;
    changes.push(next);
    moment = next;
  }
}

describe("isTimeZone", () => {
  it.each([...namedZones, ...oddZones, "America/Argentina/Buenos_Aires", "GMT", "US/Eastern"])(
    "knows %s",
    (zone) => {
      expect(isTimeZone(zone)).toBe(true);
    },
  );

  it.each([
    "",
    "Mars/Olympus",
    "+05:45",
    "-03:00",
    "asia/bangkok",
    " UTC",
    "UTC\n",
    "A".repeat(99),
  ])("refuses %j", (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});

describe("instantAt", () => {
  it.each([
    ["2026-12-21", "09:00", "Asia/Bangkok", "2026-12-21T02:00:00.000Z"],
    ["2026-12-21", "09:00", "Asia/Kathmandu", "2026-12-21T03:15:00.000Z"],
    ["2026-12-21", "09:00", "America/New_York", "2026-12-21T14:00:00.000Z"],
    ["2026-07-21", "09:00", "America/New_York", "2026-07-21T13:00:00.000Z"],
    ["2026-12-21", "09:00", "Australia/Sydney", "2026-12-20T22:00:00.000Z"],
    ["2026-12-21", "00:00", "Pacific/Kiritimati", "2026-12-20T10:00:00.000Z"],
    ["2026-12-21", "23:59", "Etc/GMT+12", "2026-12-22T11:59:00.000Z"],
  ])("finds %s %s in %s at %s", (date, time, zone, expected) => {
    expect(instantAt(date, time, zone)).toBe(expected);
  });

  it.each([
    ["2027-03-14", "02:30", "America/New_York", "03:30"],
    ["2027-03-28", "01:30", "Europe/London", "02:30"],
    ["2026-10-04", "02:30", "Australia/Sydney", "03:30"],
    ["2026-10-04", "02:10", "Australia/Lord_Howe", "02:40"],
    ["2026-04-24", "00:00", "Africa/Cairo", "01:00"],
  ])("moves the skipped time %s %s in %s forward to %s", (date, time, zone, shown) => {
    const instant = instantAt(date, time, zone);

    expect(localDateOf(instant, zone)).toBe(date);
    expect(localTimeOf(instant, zone)).toBe(shown);
  });

  it("moves a skipped day forward by the day", () => {
    const instant = instantAt("2011-12-30", "10:00", "Pacific/Apia");

    expect(localDateOf(instant, "Pacific/Apia")).toBe("2011-12-31");
    expect(localTimeOf(instant, "Pacific/Apia")).toBe("10:00");
  });

  it.each([
    ["2027-11-07", "01:30", "America/New_York", "2027-11-07T05:30:00.000Z"],
    ["2026-10-25", "01:30", "Europe/London", "2026-10-25T00:30:00.000Z"],
    ["2027-04-04", "02:30", "Australia/Sydney", "2027-04-03T15:30:00.000Z"],
    ["2027-04-04", "01:45", "Australia/Lord_Howe", "2027-04-03T14:45:00.000Z"],
  ])("takes the first of the repeated time %s %s in %s", (date, time, zone, expected) => {
    expect(instantAt(date, time, zone)).toBe(expected);
  });

  it.each(["9:00", "24:00", "09:60", "09:00:00", ""])("stops at the time %j", (time) => {
    expect(() => instantAt("2026-12-21", time, "UTC")).toThrow(InvariantViolation);
  });

  it("agrees with every worked example, zones with other rules reported by name", (context) => {
    const examples = workedExamples<InstantExample>("instants.json", context);

    const disagreeing = examples.filter(({ date, time, zone, ...example }) => {
      return instantAt(date, time, zone) !== example.expect.replace("Z", ".000Z");
    });

    expect(examples.length).toBeGreaterThan(0);
    expect(disagreeing.filter(({ zone }) => !zonesWithOtherRules.includes(zone))).toEqual([]);
  });
});

describe("localDateOf and localTimeOf", () => {
  it("show the day and time of the reader", () => {
    const instant = "2026-12-31T18:20:00.000Z";

    expect(localDateOf(instant, "Asia/Kathmandu")).toBe("2027-01-01");
    expect(localTimeOf(instant, "Asia/Kathmandu")).toBe("00:05");
    expect(localDateOf(instant, "America/New_York")).toBe("2026-12-31");
    expect(localTimeOf(instant, "America/New_York")).toBe("13:20");
  });
});

describe("clock changes of 2020 to 2029", () => {
  it.each([...namedZones, ...oddZones])("are met to the minute in %s", (zone) => {
    const differences: string[] = [];
    for (const change of changesOf(zone)) {
      for (const minutes of [
        -180, -121, -61, -60, -31, -30, -1, 0, 1, 29, 30, 59, 60, 61, 121, 180,
      ]) {
        const local = change.toPlainDateTime().add({ minutes });
        const [date, time] = [local.toPlainDate().toString(), local.toString().slice(11, 16)];
        if (instantAt(date, time, zone) !== instantByTemporal(date, time, zone)) {
          differences.push(`${date} ${time}`);
        }
        const moment = change.add({ minutes });
        const instant = instantFromMilliseconds(moment.epochMilliseconds);
        const shown = `${localDateOf(instant, zone)}T${localTimeOf(instant, zone)}`;
        if (shown !== moment.toPlainDateTime().toString().slice(0, 16)) differences.push(instant);
      }
    }

    expect(differences).toEqual([]);
  });
});

describe("the two clock changes that lie closest together", () => {
  // Summer time that lasted or will last a week: given up in Brazil, broken off for Ramadan in Gaza.
  it.each([
    ["America/Recife", "2000-10-01"],
    ["America/Noronha", "2000-10-01"],
    ["Asia/Gaza", "2040-10-15"],
    ["Asia/Gaza", "2054-03-20"],
    ["Asia/Gaza", "2072-10-15"],
  ])("are both met in %s from %s", (zone, start) => {
    const moments = Array.from({ length: 24 * 20 }, (_, hour) => {
      const date = addDays(start, Math.floor(hour / 24));
      return [date, `${String(hour % 24).padStart(2, "0")}:30`] as const;
    });

    const found = moments.map(([date, time]) => instantAt(date, time, zone));

    expect(found).toEqual(moments.map(([date, time]) => instantByTemporal(date, time, zone)));
  });
});

describe("properties", () => {
  it("finds the instants that Temporal finds", () => {
    fc.assert(
      fc.property(dates, times, zones, (date, time, zone) => {
        expect(instantAt(date, time, zone)).toBe(instantByTemporal(date, time, zone));
      }),
      { numRuns: 1000 },
    );
  });

  it("shows an instant as the date and time that it was made of, unless clocks skip them", () => {
    fc.assert(
      fc.property(dates, times, zones, (date, time, zone) => {
        const instant = instantAt(date, time, zone);
        const shown = `${localDateOf(instant, zone)}T${localTimeOf(instant, zone)}`;
        return shown >= `${date}T${time}` && localDateOf(instant, zone) <= addDays(date, 1);
      }),
    );
  });

  it("gives the same answers after its memory has started over", () => {
    const instants = () =>
      Array.from({ length: 3000 }, (_, n) =>
        instantAt(addDays("2020-01-01", n * 3), "09:00", "America/New_York"),
      );

    expect(instants()).toEqual(instants());
  });
});
