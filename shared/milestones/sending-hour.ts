import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { dateFromEpochDay } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import { localDayOf, localTimeOf } from "../values/time-zone.ts";
import { readerZone } from "./reader-zone.ts";
import { calendarOf } from "./reminders-of.ts";
import type { ReminderCalendar } from "./reminder-settings.ts";
import { sendingInstant } from "./sending-instant.ts";
import { isListed, isWeekend, isWorkingDay, workingDayFrom } from "./working-day.ts";

/** From when (inclusive) until when (exclusive) somebody may be written to. */
export type SendingHours = { readonly from: string; readonly until: string };

/** Nobody gets a reminder before eight or from nine in the evening on. */
const usualHours: SendingHours = { from: "08:00", until: "21:00" };

/** On a day of work, and on weekends and public holidays. */
type HoursOfCountry = { readonly weekday: SendingHours; readonly holiday: SendingHours };

/** When persons may be reminded of a debt, where their country says more than what is usual here. */
const hoursForPersons: Readonly<Partial<Record<string, HoursOfCountry>>> = {
  // Debt Collection Act B.E. 2558, section 9.
  TH: {
    weekday: { from: "08:00", until: "20:00" },
    holiday: { from: "08:00", until: "18:00" },
  },
  // Reserve Bank of India, on agents who recover loans: 8 a.m. to 7 p.m.
  IN: {
    weekday: { from: "08:00", until: "19:00" },
    holiday: { from: "08:00", until: "19:00" },
  },
  // ACCC and ASIC, Debt collection guideline: from 9 a.m. on weekends.
  AU: {
    weekday: { from: "08:00", until: "21:00" },
    holiday: { from: "09:00", until: "21:00" },
  },
};

/** The hours at which a client may be written to on a day, counted from 1 January 1970. */
export function sendingHours(
  invoice: Pick<IssuedInvoice, "client" | "reminders">,
  day: number,
): SendingHours {
  const calendar = calendarOf(invoice);
  const { country } = calendar;
  const isPerson = invoice.client.kind === "person" && country !== undefined;
  const hours = isPerson ? hoursForPersons[country] : undefined;
  if (hours === undefined) return usualHours;
  return isHoliday(calendar, day) ? hours.holiday : hours.weekday;
}

/** Where nobody knows which days are holidays, any day may be one. */
function isHoliday(calendar: ReminderCalendar, day: number): boolean {
  if (isWeekend(calendar, day)) return true;
  return calendar.holidays === undefined || isListed(calendar.holidays, day);
}

/**
 * The first moment, `now` or later, at which a reminder that something held up may leave: within
 * hours where the reader is, on a day that isn't off, else at the next nine o'clock there.
 */
export function earliestSending(invoice: IssuedInvoice, now: Instant): Instant {
  const zone = readerZone(invoice);
  const calendar = calendarOf(invoice);
  const today = localDayOf(now, zone);
  const time = localTimeOf(now, zone);
  const { from, until } = sendingHours(invoice, today);
  if (time >= from && time < until && isWorkingDay(calendar, today)) return now;
  const day = workingDayFrom(calendar)(time < from ? today : today + 1);
  return sendingInstant(invoice.content.clientId, dateFromEpochDay(day), zone);
}
