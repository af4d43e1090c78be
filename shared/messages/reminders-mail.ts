import type { Locale } from "./locale.ts";
import type { Mail } from "./mail.ts";
import type { ReminderMailFacts } from "./reminder-facts.ts";
import { composeReminderMail } from "./reminder-mail.ts";
import { invariant } from "../values/invariant.ts";

/** What a mail about several invoices of one vendor tells one reader, the most urgent one first. */
export type RemindersMailFacts = { readonly letters: readonly ReminderMailFacts[] };

/** Composes one mail about all invoices of which a reader is reminded on a day. */
export function composeRemindersMail({ letters }: RemindersMailFacts, locale: Locale): Mail {
  const [first] = letters;
  invariant(first !== undefined, "A mail of reminders is about one invoice at least.");
  return composeReminderMail(first, locale);
}
