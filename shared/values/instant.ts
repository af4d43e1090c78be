import { dateFromEpochDay, dateWriter, dateStyle, isCalendarDate } from "./calendar-date.ts";
import { invariant } from "./invariant.ts";

/** A moment, always written "YYYY-MM-DDTHH:mm:ss.sssZ", so that strings sort like moments. */
export type Instant = string;

const instantPattern = /^.{10}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z$/;
const millisecondsPerDay = 86_400_000;

/** Whether the text is a moment in the one accepted form; leap seconds are not. */
export function isInstant(text: string): boolean {
  return instantPattern.test(text) && isCalendarDate(text.slice(0, 10));
}

/** Writes milliseconds since 1970 as an instant. */
export function instantFromMilliseconds(milliseconds: number): Instant {
  // Written thousands of times while plans are made: the sentence isn't put together each time.
  invariant(Number.isSafeInteger(milliseconds), "Milliseconds are counted whole.");
  const epochDay = Math.floor(milliseconds / millisecondsPerDay);
  const rest = milliseconds - epochDay * millisecondsPerDay;
  const hours = twoDigits(Math.floor(rest / 3_600_000));
  const minutes = twoDigits(Math.floor(rest / 60_000) % 60);
  const seconds = twoDigits(Math.floor(rest / 1000) % 60);
  const fraction = rest % 1000 === 0 ? "000" : String(rest % 1000).padStart(3, "0");
  return `${dateFromEpochDay(epochDay)}T${hours}:${minutes}:${seconds}.${fraction}Z`;
}

function twoDigits(count: number): string {
  return count < 10 ? `0${count}` : String(count);
}

/** Reads an instant as milliseconds since 1970. */
export function millisecondsOf(instant: Instant): number {
  invariant(isInstant(instant), "An instant is written with milliseconds and Z.");
  return Date.UTC(
    Number(instant.slice(0, 4)),
    Number(instant.slice(5, 7)) - 1,
    Number(instant.slice(8, 10)),
    Number(instant.slice(11, 13)),
    Number(instant.slice(14, 16)),
    Number(instant.slice(17, 19)),
    Number(instant.slice(20, 23)),
  );
}

/** The moment so many seconds later, or earlier for a negative number. */
export function addSeconds(instant: Instant, seconds: number): Instant {
  return instantFromMilliseconds(millisecondsOf(instant) + seconds * 1000);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Writes a moment as date, time and the zone's short name, as clocks in that zone show it. */
export function formatInstant(instant: Instant, locale: string, zone: string): string {
  const key = `${locale} ${zone}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = dateWriter(locale, {
      ...dateStyle(locale),
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZoneName: "short",
      timeZone: zone,
    });
    formatters.set(key, formatter);
  }
  return formatter.format(millisecondsOf(instant));
}
