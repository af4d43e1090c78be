import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import type { CadenceStep } from "../../../shared/milestones/cadence.ts";
import { holidaysOf } from "../../../shared/milestones/holiday-dates.ts";
import { planMilestones } from "../../../shared/milestones/plan-milestones.ts";
import type { ReminderCalendar } from "../../../shared/milestones/reminder-settings.ts";
import { earliestSending, sendingHours } from "../../../shared/milestones/sending-hour.ts";
import { sendingInstant } from "../../../shared/milestones/sending-instant.ts";
import { epochDayOf } from "../../../shared/values/calendar-date.ts";
import { localDateOf } from "../../../shared/values/time-zone.ts";
import { remindersBy } from "../builders/a-cadence.ts";
import { aClient } from "../builders/a-client.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";

// The first client's second is the very first of the quarter, the other's one of the last.
const spread = { none: "", some: "zq" };

describe("the instant of a day", () => {
  // Both sides of a change of clocks, leap days, and ends of months and years.
  it.each([
    ["Australia/Sydney", "2026-10-03", "2026-10-02T23:00:00.000Z"],
    ["Australia/Sydney", "2026-10-04", "2026-10-03T22:00:00.000Z"],
    ["Australia/Sydney", "2027-04-03", "2027-04-02T22:00:00.000Z"],
    ["Australia/Sydney", "2027-04-04", "2027-04-03T23:00:00.000Z"],
    ["Australia/Sydney", "2027-01-31", "2027-01-30T22:00:00.000Z"],
    ["America/New_York", "2026-10-31", "2026-10-31T13:00:00.000Z"],
    ["America/New_York", "2026-11-01", "2026-11-01T14:00:00.000Z"],
    ["America/New_York", "2027-03-13", "2027-03-13T14:00:00.000Z"],
    ["America/New_York", "2027-03-14", "2027-03-14T13:00:00.000Z"],
    ["America/New_York", "2028-02-29", "2028-02-29T14:00:00.000Z"],
    ["Europe/London", "2026-10-24", "2026-10-24T08:00:00.000Z"],
    ["Europe/London", "2026-10-25", "2026-10-25T09:00:00.000Z"],
    ["Europe/London", "2027-03-27", "2027-03-27T09:00:00.000Z"],
    ["Europe/London", "2027-03-28", "2027-03-28T08:00:00.000Z"],
    ["Europe/London", "2026-12-31", "2026-12-31T09:00:00.000Z"],
    ["Asia/Kathmandu", "2026-10-31", "2026-10-31T03:15:00.000Z"],
    ["Asia/Kathmandu", "2027-02-28", "2027-02-28T03:15:00.000Z"],
    ["Asia/Kathmandu", "2027-03-01", "2027-03-01T03:15:00.000Z"],
    ["Asia/Bangkok", "2026-12-31", "2026-12-31T02:00:00.000Z"],
    ["Asia/Bangkok", "2027-01-01", "2027-01-01T02:00:00.000Z"],
    ["Australia/Lord_Howe", "2026-10-03", "2026-10-02T22:30:00.000Z"],
    ["Australia/Lord_Howe", "2026-10-04", "2026-10-03T22:00:00.000Z"],
    ["Australia/Lord_Howe", "2027-04-03", "2027-04-02T22:00:00.000Z"],
    ["Australia/Lord_Howe", "2027-04-04", "2027-04-03T22:30:00.000Z"],
  ])("in %s, %s, is nine in the morning there: %s", (zone, date, expected) => {
    const nine = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: "09" });

    expect(sendingInstant(spread.none, date, zone)).toBe(expected);
    expect(nine.epochMilliseconds).toBe(Date.parse(expected));
    expect(sendingInstant(spread.some, date, zone) > expected).toBe(true);
  });
});

/** Local dates of the only step, due on a day, under a calendar. */
function movedTo(
  dueDate: string,
  calendar: Partial<ReminderCalendar>,
  step: Partial<CadenceStep> = { offsetDays: 0, anchor: "month-end" },
): readonly string[] {
  const invoice = anIssuedInvoice({ ...remindersBy([step], calendar), dueDate });
  return datesOf(invoice);
}

function datesOf(invoice: IssuedInvoice): readonly string[] {
  return planMilestones(invoice).map(({ at }) => localDateOf(at, "America/Los_Angeles"));
}

describe("a day that is off", () => {
  const weekends = { skipsWeekends: true };
  const late = { offsetDays: 1 };

  // The due date is a day before: a Friday, a Saturday, a Sunday.
  it.each([
    [undefined, "2027-01-01", "2027-01-04"],
    ["US", "2027-01-01", "2027-01-04"],
    ["US", "2027-01-02", "2027-01-04"],
    ["US", "2027-01-03", "2027-01-04"],
    ["IN", "2027-01-01", "2027-01-02"],
    ["IN", "2027-01-02", "2027-01-04"],
    ["NP", "2027-01-01", "2027-01-03"],
    ["SA", "2026-12-31", "2027-01-03"],
    ["AE", "2026-12-31", "2027-01-01"],
    ["EG", "2027-01-01", "2027-01-03"],
  ])("as a weekend moves a reminder to the next that isn't: %s after %s", (country, due, date) => {
    const calendar = country === undefined ? weekends : { ...weekends, country };

    expect(movedTo(due, calendar, late)).toEqual([date]);
  });

  it("moves nothing where weekends aren't skipped", () => {
    expect(movedTo("2027-01-01", { country: "US" }, late)).toEqual(["2027-01-02"]);
  });

  it("may be a public holiday or the vendor's own, one behind the other", () => {
    const holidays = holidaysOf("US", "2026-12-01", "2027-01-31");
    const daysOff = [...holidays, "2026-12-28", "2026-12-29"];

    expect(movedTo("2026-12-24", { country: "US", daysOff: holidays }, late)).toEqual([
      "2026-12-26",
    ]);
    expect(movedTo("2026-12-24", { country: "US", daysOff, skipsWeekends: true }, late)).toEqual([
      "2026-12-30",
    ]);
  });

  it("keeps three days to the next reminder, which moves on", () => {
    const steps = [{ offsetDays: 1 }, { offsetDays: 4 }, { offsetDays: 20 }];
    const calendar = { country: "US", skipsWeekends: true };

    // The first moves from Saturday to Monday, the second from Tuesday to Thursday.
    expect(
      datesOf(anIssuedInvoice({ ...remindersBy(steps, calendar), dueDate: "2027-01-01" })),
    ).toEqual(["2027-01-04", "2027-01-07", "2027-01-21"]);
  });

  it("lets a reminder drop out that would meet the next one", () => {
    const steps = [{ offsetDays: 1 }, { offsetDays: 4, unless: [] }];
    const daysOff = ["2027-01-02", "2027-01-03", "2027-01-04"];

    expect(
      datesOf(anIssuedInvoice({ ...remindersBy(steps, { daysOff }), dueDate: "2027-01-01" })),
    ).toEqual(["2027-01-05"]);
  });

  it("lets what is only true on its day give way, and nothing else for its sake", () => {
    const steps = [{ offsetDays: -3 }, { offsetDays: 0 }, { offsetDays: 9 }];
    const daysOff = ["2026-12-18", "2026-12-19", "2026-12-20", "2026-12-21"];
    const invoice = anIssuedInvoice(remindersBy(steps, { daysOff: daysOff.slice(3) }));

    expect(datesOf(invoice)).toEqual(["2026-12-18", "2026-12-30"]);
    expect(datesOf(anIssuedInvoice(remindersBy(steps, { daysOff })))).toEqual(["2026-12-30"]);
    expect(datesOf(anIssuedInvoice(remindersBy(steps, { daysOff: daysOff.slice(0, 3) })))).toEqual([
      "2026-12-21",
      "2026-12-30",
    ]);
  });

  it("cannot go on for ever: a calendar without any day is not kept", () => {
    const daysOff = Array.from({ length: 400 }, (_, day) =>
      Temporal.PlainDate.from("2026-12-01").add({ days: day }).toString(),
    );

    expect(movedTo("2027-01-01", { daysOff }, late)).toEqual(["2027-01-02"]);
  });

  it("keeps a reminder that was held up until the next that isn't", () => {
    const invoice = anIssuedInvoice(remindersBy([{}], { skipsWeekends: true, country: "US" }));
    const sending = (now: string) => earliestSending(invoice, now);

    expect(sending("2026-12-11T20:00:00.000Z")).toBe("2026-12-11T20:00:00.000Z");
    expect(localDateOf(sending("2026-12-12T20:00:00.000Z"), "America/Los_Angeles")).toBe(
      "2026-12-14",
    );
    expect(localDateOf(sending("2026-12-12T05:30:00.000Z"), "America/Los_Angeles")).toBe(
      "2026-12-14",
    );
  });
});

describe("the hours at which somebody may be written to", () => {
  const [friday, saturday, newYear] = ["2026-12-11", "2026-12-12", "2027-01-01"].map(epochDayOf);
  const address = { lines: ["1 Sukhumvit Road"], city: "Bangkok", country: "TH" };
  const person = anIssuedInvoice({ to: aClient({ kind: "person", address }) });
  const known = { country: "TH", holidays: ["2027-01-01"] };
  const withHolidays = { ...person, ...remindersBy([{}], known) };
  const hoursOn = (invoice: IssuedInvoice, day = 0) => {
    const { from, until } = sendingHours(invoice, day);
    return `${from} ${until}`;
  };

  it("are eight to nine for businesses, and for persons where their country says nothing else", () => {
    const business = anIssuedInvoice({ to: aClient({ address }) });
    const american = anIssuedInvoice({ to: aClient({ kind: "person" }) });

    for (const invoice of [business, american]) {
      expect(hoursOn(invoice, saturday)).toBe("08:00 21:00");
    }
  });

  it("end earlier for persons in Thailand, most of all on weekends and holidays", () => {
    expect(hoursOn(withHolidays, friday)).toBe("08:00 20:00");
    expect(hoursOn(withHolidays, saturday)).toBe("08:00 18:00");
    expect(hoursOn(withHolidays, newYear)).toBe("08:00 18:00");
  });

  it("are those of a holiday where nobody knows whether it is one", () => {
    expect(hoursOn(person, friday)).toBe("08:00 18:00");
  });

  it.each([
    ["IN", "08:00 19:00", "08:00 19:00"],
    ["AU", "08:00 21:00", "09:00 21:00"],
  ])("are a country's own for persons there: %s", (country, weekday, weekend) => {
    const invoice = { ...person, ...remindersBy([{}], { country, holidays: [] }) };

    expect(hoursOn(invoice, friday)).toBe(weekday);
    expect(hoursOn(invoice, saturday)).toBe(weekend);
  });

  it("hold for what was held up: at half past seven it waits for the morning", () => {
    const bangkok = { ...withHolidays, timeZone: "Asia/Bangkok" };
    const evening = "2026-12-11T12:30:00.000Z";
    const night = "2026-12-11T13:00:00.000Z";

    expect(earliestSending(bangkok, evening)).toBe(evening);
    expect(earliestSending(bangkok, night).slice(0, 13)).toBe("2026-12-12T02");
    expect(earliestSending(bangkok, "2026-12-12T11:00:00.000Z").slice(0, 13)).toBe("2026-12-13T02");
  });
});
