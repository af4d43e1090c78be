import { type CalendarDate, dateFromEpochDay, epochDayOf } from "./calendar-date.ts";
import { type Instant, instantFromMilliseconds, millisecondsOf } from "./instant.ts";
import { invariant } from "./invariant.ts";

/** A zone's name in the time-zone database, such as "Asia/Kathmandu". */
export type TimeZone = string;

const millisecondsPerDay = 86_400_000;

// Clocks of one zone have never been changed twice within 6 days, nor will they under any rule that
// is known (1900 to 2100), so that a stretch of 4 days holds one change at most.
const stretchMilliseconds = 4 * millisecondsPerDay;

// More than four years of stretches; then a zone's memory starts over, so that it stays small.
const maximumStretches = 400;

// Names only: Intl also takes bare offsets such as "+05:45", which know nothing of summer time.
const zonePattern = /^[A-Z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;
const timePattern = /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/;

/** How far a zone's clocks are ahead of UTC during a stretch, in milliseconds. */
type Stretch = { readonly before: number; readonly changesAt: number; readonly after: number };

type Clock = { readonly format: Intl.DateTimeFormat; readonly stretches: Map<number, Stretch> };

const clocks = new Map<TimeZone, Clock>();

/** Whether the time-zone database knows the name. */
export function isTimeZone(text: string): boolean {
  if (text.length > 64 || !zonePattern.test(text)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function clockOf(zone: TimeZone): Clock {
  let clock = clocks.get(zone);
  if (!clock) {
    const twoDigits = "2-digit";
    const format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      year: "numeric",
      month: twoDigits,
      day: twoDigits,
      hour: twoDigits,
      minute: twoDigits,
      second: twoDigits,
      hourCycle: "h23",
    });
    clock = { format, stretches: new Map() };
    clocks.set(zone, clock);
  }
  return clock;
}

function readOffset(clock: Clock, milliseconds: number): number {
  const shown = clock.format.format(milliseconds).match(/\d+/g) ?? [];
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = shown.map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second) - milliseconds;
}

function readStretch(clock: Clock, index: number): Stretch {
  let start = index * stretchMilliseconds;
  let end = start + stretchMilliseconds;
  const before = readOffset(clock, start);
  const after = readOffset(clock, end);
  if (before === after) return { before, changesAt: end, after };
  // Clocks change at whole seconds; narrowing the stretch down finds the first one with the new offset.
  while (end - start > 1000) {
    const middle = Math.floor((start + end) / 2000) * 1000;
    if (readOffset(clock, middle) === before) start = middle;
    else end = middle;
  }
  return { before, changesAt: end, after };
}

function offsetAt(milliseconds: number, clock: Clock): number {
  const index = Math.floor(milliseconds / stretchMilliseconds);
  let stretch = clock.stretches.get(index);
  if (!stretch) {
    stretch = readStretch(clock, index);
    if (clock.stretches.size >= maximumStretches) clock.stretches.clear();
    clock.stretches.set(index, stretch);
  }
  return milliseconds < stretch.changesAt ? stretch.before : stretch.after;
}

/**
 * The moment at which clocks in a zone show a date and time ("HH:mm").
 * A time that the clocks skip moves forward by the gap; one that they repeat means the first.
 */
export function instantAt(date: CalendarDate, time: string, zone: TimeZone): Instant {
  invariant(timePattern.test(time), "A time of day is written HH:mm.");
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return instantFromMilliseconds(millisecondsOn(epochDayOf(date), minutes, zone));
}

/** The same moment in milliseconds since 1970, of a day counted from then and minutes after midnight. */
export function millisecondsOn(epochDay: number, minutes: number, zone: TimeZone): number {
  const wall = epochDay * millisecondsPerDay + minutes * 60_000;
  const clock = clockOf(zone);
  // No zone is a day away from UTC, so the moment lies between these two, at one of their offsets.
  const before = offsetAt(wall - millisecondsPerDay, clock);
  const first = wall - before;
  if (offsetAt(first, clock) === before) return first;
  const after = offsetAt(wall + millisecondsPerDay, clock);
  const second = wall - after;
  // A skipped time exists at neither: read by the clocks of before the gap, it comes out after it.
  return offsetAt(second, clock) === after ? second : first;
}

function localMilliseconds(instant: Instant, zone: TimeZone): number {
  const milliseconds = millisecondsOf(instant);
  return milliseconds + offsetAt(milliseconds, clockOf(zone));
}

/** The day that calendars in a zone show at a moment. */
export function localDateOf(instant: Instant, zone: TimeZone): CalendarDate {
  return dateFromEpochDay(localDayOf(instant, zone));
}

/** The same day, counted from 1 January 1970. */
export function localDayOf(instant: Instant, zone: TimeZone): number {
  return Math.floor(localMilliseconds(instant, zone) / millisecondsPerDay);
}

/** The time, "HH:mm", that clocks in a zone show at a moment. */
export function localTimeOf(instant: Instant, zone: TimeZone): string {
  return instantFromMilliseconds(localMilliseconds(instant, zone)).slice(11, 16);
}
