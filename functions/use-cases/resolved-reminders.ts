import type { Client } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Sender } from "../../shared/invoicing/party.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import { usualCadence } from "../../shared/milestones/reminders-of.ts";
import type {
  ReminderCalendar,
  ReminderSettings,
  ResolvedReminders,
  VendorReminders,
} from "../../shared/milestones/reminder-settings.ts";
import type { CalendarDate } from "../../shared/values/calendar-date.ts";

/** Everything that an invoice's reminders come from. */
export type ReminderSources = {
  readonly vendor: Vendor;
  readonly reminders: VendorReminders | undefined;
  readonly client: Client | undefined;
  readonly invoice: Pick<IssuedInvoice, "reminderSettings">;
};

/**
 * What holds for an invoice's reminders in the end: of each setting the nearest level's. Undefined
 * when it is all as usual, so that nothing is stored.
 */
export async function resolvedReminders(
  sources: ReminderSources,
  today: CalendarDate,
): Promise<ResolvedReminders | undefined> {
  const { vendor, reminders } = sources;
  const settings = mergedSettings(sources);
  const cadences = reminders?.cadences ?? [];
  // A cadence that is gone gives way to the usual one.
  const cadence = cadences.find(({ id }) => id === settings.cadenceId) ?? usualCadence;
  const calendar = await calendarFor(sources, settings, today);
  const senior = seniorOf(vendor, reminders);
  const hasNoDaysOff = !calendar.skipsWeekends && calendar.daysOff.length === 0;
  if (cadence === usualCadence && hasNoDaysOff && senior === undefined) return undefined;
  const version = versionOf(sources);
  return { version, cadence, calendar, ...(senior === undefined ? {} : { senior }) };
}

function mergedSettings({ reminders, client, invoice }: ReminderSources): ReminderSettings {
  return {
    ...reminders?.settings,
    ...client?.reminders?.settings,
    ...invoice.reminderSettings?.settings,
  };
}

function versionOf({ reminders, client, invoice }: ReminderSources): string {
  const levels = [reminders, client?.reminders, invoice.reminderSettings];
  const [vendors, clients, own] = levels.map((level) => level?.version ?? 0);
  return `v${vendors}.c${clients}.i${own}`;
}

/** Days off are kept from the beginning of this year on, so that a day more changes nothing. */
const keptYears = 3;

async function calendarFor(
  { vendor, reminders, client }: ReminderSources,
  { skipsWeekends = false, skipsHolidays = false }: ReminderSettings,
  today: CalendarDate,
): Promise<ReminderCalendar> {
  const country = client?.address?.country ?? vendor.party.address.country;
  const firstYear = Number(today.slice(0, 4));
  const [from, until] = [`${firstYear}-01-01`, `${firstYear + keptYears - 1}-12-31`];
  const own = (reminders?.daysOff ?? []).filter((date) => date >= from && date <= until);
  const isPerson = client?.kind === "person";
  if (!skipsHolidays && !isPerson) return { country, skipsWeekends, daysOff: own };
  const { holidaysOf } = await import("../../shared/milestones/holiday-dates.ts");
  const holidays = holidaysOf(country, from, until);
  const daysOff = skipsHolidays ? [...new Set([...own, ...holidays])].toSorted() : own;
  // Where none are known, any day may be one: persons are written to for fewer hours.
  const isKnown = isPerson && holidays.length > 0;
  return { country, skipsWeekends, daysOff, ...(isKnown ? { holidays } : {}) };
}

function seniorOf({ members }: Vendor, reminders: VendorReminders | undefined): Sender | undefined {
  const member = members.find(({ id }) => id === reminders?.seniorMemberId);
  if (member === undefined) return undefined;
  const { name, role, email, phone } = member;
  return { name, role, email, ...(phone === undefined ? {} : { phone }) };
}
