import type { ReminderChange } from "../../../../shared/contract/reminder-schema.ts";
import type { LevelReminders } from "../api/reminders.ts";
import type { FormReading } from "../forms/create-saved-form.ts";
import { skipChoice, type SkipChoice } from "./settings-form.ts";

/** What differs for a client or an invoice, as it is typed; "" is taken from further away. */
export type LevelForm = {
  cadenceId: string;
  weekends: SkipChoice | "";
  holidays: SkipChoice | "";
};

export function formFromLevel({ settings }: LevelReminders): LevelForm {
  const typed = (skips: boolean | undefined) => (skips === undefined ? "" : skipChoice(skips));
  return {
    cadenceId: settings.cadenceId ?? "",
    weekends: typed(settings.skipsWeekends),
    holidays: typed(settings.skipsHolidays),
  };
}

/** What is to be changed; what is no longer set goes back to what holds further away. */
export function readLevelForm(form: LevelForm, saved: LevelReminders): FormReading<ReminderChange> {
  const before = formFromLevel(saved);
  const skips = (choice: SkipChoice | "") => (choice === "" ? null : choice === "skip");
  const request: ReminderChange = {
    ...(form.cadenceId !== before.cadenceId && { cadenceId: form.cadenceId || null }),
    ...(form.weekends !== before.weekends && { skipsWeekends: skips(form.weekends) }),
    ...(form.holidays !== before.holidays && { skipsHolidays: skips(form.holidays) }),
  };
  return { request, faults: [] };
}
