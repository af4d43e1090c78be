import type { CalendarDate } from "../values/calendar-date.ts";
import { addDays } from "../values/calendar-date.ts";

/** How long the client has, counted in calendar days from the issue date; 0 means the same day. */
export type PaymentTerms = { readonly netDays: number };

/** The last day on which payment is on time. */
export function dueDateOf(issueDate: CalendarDate, terms: PaymentTerms): CalendarDate {
  return addDays(issueDate, terms.netDays);
}
