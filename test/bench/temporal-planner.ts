import { Temporal } from "temporal-polyfill";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { cadenceOf, calendarOf } from "../../shared/milestones/reminders-of.ts";
import { weekendOf } from "../../shared/milestones/weekends.ts";

const gapDays = 3;
const spreadSeconds = 15 * 60;

/**
 * A second opinion on plans, written as one would with Temporal alone: steps that count from a due
 * date, weekends and days off left out, three days between two, nine in the morning and a bit.
 */
export function planWithTemporal(invoice: IssuedInvoice): readonly string[] {
  const zone = invoice.timeZone;
  const { country, skipsWeekends, daysOff } = calendarOf(invoice);
  const weekend = weekendOf(country);
  const off = new Set(daysOff);
  const due = Temporal.PlainDate.from(invoice.dueDate);
  const sent = Temporal.Instant.from(invoice.sentAt ?? "").toZonedDateTimeISO(zone);
  const seconds = spreadOf(invoice.content.clientId);
  const moments: string[] = [];
  let free = sent.toPlainDate().add({ days: gapDays });
  for (const { offsetDays } of cadenceOf(invoice).steps) {
    let date = due.add({ days: offsetDays });
    if (Temporal.PlainDate.compare(date, free) < 0) date = free;
    while ((skipsWeekends && weekend.includes(date.dayOfWeek)) || off.has(date.toString())) {
      date = date.add({ days: 1 });
    }
    const morning = date.toZonedDateTime({ timeZone: zone, plainTime: { hour: 9 } });
    moments.push(morning.add({ seconds }).toInstant().toString({ fractionalSecondDigits: 3 }));
    free = date.add({ days: gapDays });
  }
  return moments;
}

function spreadOf(id: string): number {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + character.charCodeAt(0)) % 1_000_003;
  return hash % spreadSeconds;
}
