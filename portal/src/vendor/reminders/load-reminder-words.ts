import type { ReminderWords } from "../../../../shared/messages/catalog/en/vendor-reminders.ts";
import type { Locale } from "../../../../shared/messages/locale.ts";

const catalogs = {
  en: () => import("../../../../shared/messages/catalog/en/vendor-reminders.ts"),
  th: () => import("../../../../shared/messages/catalog/th/vendor-reminders.ts"),
  ne: () => import("../../../../shared/messages/catalog/ne/vendor-reminders.ts"),
} as const satisfies Record<Locale, () => Promise<{ reminderWords: ReminderWords }>>;

/** Loads the words about reminders of one language; pages that say nothing of them do without. */
export async function loadReminderWords(locale: Locale): Promise<ReminderWords> {
  return (await catalogs[locale]()).reminderWords;
}
