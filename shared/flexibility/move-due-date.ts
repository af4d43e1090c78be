import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";

/**
 * The invoice due on another day, and since when: reminders that count from it begin anew. As it was
 * where that is its due date already; a due date that comes back to the one of issue has not moved.
 */
export function moveDueDate(
  invoice: IssuedInvoice,
  dueDate: CalendarDate,
  at: Instant,
): IssuedInvoice {
  if (dueDate === invoice.dueDate) return invoice;
  const { originalDueDate, ...rest } = invoice;
  const issued = originalDueDate ?? invoice.dueDate;
  return {
    ...rest,
    version: invoice.version + 1,
    dueDate,
    dueDateMovedAt: at,
    ...(dueDate === issued ? {} : { originalDueDate: issued }),
  };
}
