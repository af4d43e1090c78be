import { dateFromEpochDay, epochDayOf } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { instantFromMilliseconds } from "../values/instant.ts";
import type { Instant } from "../values/instant.ts";
import { millisecondsOn } from "../values/time-zone.ts";
import type { TimeZone } from "../values/time-zone.ts";

/** Milestones fire at nine in the morning, when a day's mail is read; in minutes after midnight. */
const sendingMinutes = 9 * 60;

/** Nine o'clock is spread over a quarter of an hour, so that a whole zone isn't mailed in one second. */
const spreadSeconds = 15 * 60;

const millisecondsPerDay = 86_400_000;

/**
 * When a milestone fires on a day: shortly after nine there, for all invoices of a client at the
 * same second, so that they can go out together.
 */
export function sendingInstant(clientId: string, date: CalendarDate, zone: TimeZone): Instant {
  return sendingInstantOf(clientId, zone)(epochDayOf(date));
}

/** The same for any number of days, counted from 1 January 1970. */
export function sendingInstantOf(clientId: string, zone: TimeZone): (day: number) => Instant {
  const spread = spreadOf(clientId) * 1000;
  // Between two changes of the clocks it is the same time of the day, written once.
  let timeOfDay: number | undefined;
  let written = "";
  return (day) => {
    const milliseconds = millisecondsOn(day, sendingMinutes, zone) + spread;
    const utcDay = Math.floor(milliseconds / millisecondsPerDay);
    if (milliseconds - utcDay * millisecondsPerDay !== timeOfDay) {
      timeOfDay = milliseconds - utcDay * millisecondsPerDay;
      written = instantFromMilliseconds(milliseconds).slice(10);
    }
    return dateFromEpochDay(utcDay) + written;
  };
}

/** A steady number of seconds from an id: the same client's always fire at the same second. */
function spreadOf(id: string): number {
  let hash = 0;
  for (let index = 0; index < id.length; index += 1) {
    hash = (hash * 31 + id.charCodeAt(index)) % 1_000_003;
  }
  return hash % spreadSeconds;
}
