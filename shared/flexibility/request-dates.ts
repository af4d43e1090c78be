import type { CalendarDate } from "../values/calendar-date.ts";
import { addDays } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import { instantAt, localDateOf } from "../values/time-zone.ts";
import type { TimeZone } from "../values/time-zone.ts";
import type { Proposal, Terms } from "./proposal.ts";

/** The moment at which the day that lies so many days ahead is over, as clocks in a zone show it. */
export function endOfDay(now: Instant, days: number, zone: TimeZone): Instant {
  return instantAt(addDays(localDateOf(now, zone), days + 1), "00:00", zone);
}

/** A proposal as it can still be kept: a first day that has passed is today, a due date tomorrow. */
export function shiftedToToday(proposal: Proposal, today: CalendarDate): Proposal {
  const { plan, dueDate } = proposal;
  if (plan !== undefined && plan.firstDate < today) {
    return { ...proposal, plan: { ...plan, firstDate: today } };
  }
  if (dueDate !== undefined && dueDate <= today) {
    return { ...proposal, dueDate: addDays(today, 1) };
  }
  return proposal;
}

/** Whether later payments ask for no more of the client than others did, part for part. */
export function asksNoMore(terms: Terms, than: Terms): boolean {
  return (
    terms.parts.length === than.parts.length &&
    terms.parts.every(({ amount }, index) => amount <= (than.parts[index]?.amount ?? 0))
  );
}
