import { reminderWords as english } from "./catalog/en/reminder.ts";
import type { ReminderWords } from "./catalog/en/reminder.ts";
import { reminderWords as nepali } from "./catalog/ne/reminder.ts";
import { reminderWords as thai } from "./catalog/th/reminder.ts";
import type { Locale } from "./locale.ts";

const catalogs: Readonly<Record<Locale, ReminderWords>> = { en: english, th: thai, ne: nepali };

/** The words of reminders in a language. */
export function reminderCatalog(locale: Locale): ReminderWords {
  return catalogs[locale];
}
