import { type CalendarDate, dateFromEpochDay, epochDayOf } from "./calendar-date.ts";
import { type Instant, instantFromMilliseconds, millisecondsOf } from "./instant.ts";
import { invariant } from "./invariant.ts";

/** A zone's name in the time-zone database, such as "Asia/Kathmandu". */
export type TimeZone = string;

const millisecondsPerDay = 86_400_000;
const millisecondsPerMinute = 60_000;

// Names only: Intl also takes bare offsets such as "+05:45", which know nothing of summer time.
const zonePattern = /^[A-Z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;
const timePattern = /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/;

/** Whether the time-zone database knows the name. */
export function isTimeZone(text: string): boolean {
  if (!zonePattern.test(text) || text.length > 64) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }) !== undefined;
  } catch {
    return false;
  }
}

const clocks = new Map<TimeZone, Intl.DateTimeFormat>();

function offsetAt(milliseconds: number, zone: TimeZone): number {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    });
    clocks.set(zone, clock);
  }
  const fields = clock.format(milliseconds).match(/\d+/g)?.map(Number) ?? [];
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = fields;
  const seconds = Math.floor(milliseconds / 1000) * 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second) - seconds;
}

/**
 * The moment at which clocks in a zone show a date and time ("HH:mm").
 * A time that the clocks skip moves forward by the gap; one that they repeat means the first.
 */
export function instantAt(date: CalendarDate, time: string, zone: TimeZone): Instant {
  invariant(timePattern.test(time), `${time} is not a time of day.`);
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const wall = epochDayOf(date) * millisecondsPerDay + minutes * millisecondsPerMinute;
  // No offset exceeds a day, so the clocks' last change lies between these two moments or nowhere near.
  const before = offsetAt(wall - millisecondsPerDay, zone);
  const first = wall - before;
  if (offsetAt(first, zone) === before) return instantFromMilliseconds(first);
  const after = offsetAt(wall + millisecondsPerDay, zone);
  const second = wall - after;
  return instantFromMilliseconds(offsetAt(second, zone) === after ? second : first);
}

/** The day that calendars in a zone show at a moment. */
export function localDateOf(instant: Instant, zone: TimeZone): CalendarDate {
  const milliseconds = millisecondsOf(instant);
  const local = milliseconds + offsetAt(milliseconds, zone);
  return dateFromEpochDay(Math.floor(local / millisecondsPerDay));
}

/** The time, "HH:mm", that clocks in a zone show at a moment. */
export function localTimeOf(instant: Instant, zone: TimeZone): string {
  const milliseconds = millisecondsOf(instant);
  return instantFromMilliseconds(milliseconds + offsetAt(milliseconds, zone)).slice(11, 16);
}
