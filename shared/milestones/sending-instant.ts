import type { CalendarDate } from "../values/calendar-date.ts";
import { addSeconds } from "../values/instant.ts";
import type { Instant } from "../values/instant.ts";
import { instantAt } from "../values/time-zone.ts";
import type { TimeZone } from "../values/time-zone.ts";

/** Milestones fire at nine in the morning, when a day's mail is read. */
const sendingTime = "09:00";

/** Nine o'clock is spread over a quarter of an hour, so that a whole zone isn't mailed in one second. */
const spreadSeconds = 15 * 60;

/**
 * When a milestone fires on a day: shortly after nine there, for all invoices of a client at the
 * same second, so that they can go out together.
 */
export function sendingInstant(clientId: string, date: CalendarDate, zone: TimeZone): Instant {
  return addSeconds(instantAt(date, sendingTime, zone), spreadOf(clientId));
}

/** A steady number of seconds from an id: the same client's always fire at the same second. */
function spreadOf(id: string): number {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + character.charCodeAt(0)) % 1_000_003;
  return hash % spreadSeconds;
}
