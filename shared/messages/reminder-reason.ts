import type { InvoiceView } from "../contract/invoice-view.ts";
import { addDays, addMonthsClamped, daysBetween, formatDate } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { ClientLetter } from "./client-letter.ts";
import { reminderCatalog } from "./reminder-catalog.ts";
import type { ReminderMailFacts } from "./reminder-facts.ts";

/** The one true reason for writing on the view's day: from the step where it still holds, else the due date. */
export function reminderReason(
  { view, step }: Pick<ReminderMailFacts, "view" | "step">,
  { facts, frame }: ClientLetter,
): string {
  const { locale } = frame;
  const { reason, levelSet } = reminderCatalog(locale);
  if (step.message === "not-opened") return reason.notOpened;
  const promise = view.arrangements?.promise;
  if (step.anchor === "promise" && promise?.status === "open" && promise.date >= view.today) {
    const days = daysBetween(view.today, promise.date);
    const date = formatDate(promise.date, locale);
    return days === 0 ? reason.promiseToday(date) : reason.promiseComing(days, date);
  }
  const monthEnd = monthEndAfter(view.dueDate);
  if (step.anchor === "month-end" && monthEnd >= view.today) {
    return reason.monthEnds(formatDate(monthEnd, locale));
  }
  if (facts.daysLeft > 0) return reason.comingDue(facts.daysLeft);
  if (facts.daysLeft === 0) return reason.dueToday(facts.zone);
  const daysLate = -facts.daysLeft;
  if (step.message === "level-set") return levelSet.reason(daysLate);
  const message = messagesBefore(view, step.kind) + 1;
  const tone = message === 1 ? "clear" : step.tone;
  return reason[tone](daysLate, message);
}

/**
 * How often the client was written to by mail before a step: the invoice itself and each other
 * reminder. The step's own has fired by the time at which its mail is written.
 */
export function messagesBefore({ events }: Pick<InvoiceView, "events">, step?: string): number {
  const sent = events.some(({ kind }) => kind === "sent") ? 1 : 0;
  const reminders = events.filter(
    (event) =>
      event.kind === "reminder-sent" &&
      event.milestone !== step &&
      (event.step === undefined || event.step.channel === "mail"),
  );
  return sent + new Set(reminders.map(({ milestone, at }) => milestone ?? at)).size;
}

function monthEndAfter(date: CalendarDate): CalendarDate {
  const firstOfMonth = addDays(date, 1 - Number(date.slice(8)));
  return addDays(addMonthsClamped(firstOfMonth, 1), -1);
}
