import { addDays } from "../../shared/values/calendar-date.ts";
import type { CalendarDate } from "../../shared/values/calendar-date.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";

/**
 * Whether a day has begun nowhere yet. Whoever names a day has their own zone in mind, which is
 * ahead of UTC by 14 hours at most.
 */
export function isInFuture(date: CalendarDate | undefined, now: Instant): boolean {
  return date !== undefined && date > addDays(localDateOf(now, "UTC"), 1);
}
