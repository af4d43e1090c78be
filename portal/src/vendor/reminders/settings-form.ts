import type { SetStoreFunction } from "solid-js/store";
import type {
  VendorReminderChange,
  VendorRemindersAnswer,
} from "../../../../shared/contract/reminder-schema.ts";
import type { DigestRhythm } from "../../../../shared/milestones/reminder-settings.ts";
import type { FormReading } from "../forms/create-saved-form.ts";

/** Whether something is left out or happens as always. */
export type SkipChoice = "skip" | "write";

export const rhythms = ["at-once", "daily", "weekly"] as const satisfies readonly DigestRhythm[];

/** What holds for all reminders, as it is typed. */
export type SettingsForm = {
  weekends: SkipChoice;
  holidays: SkipChoice;
  daysOff: string[];
  senior: string;
  digests: Record<string, DigestRhythm>;
};

/** What fields of the form get. */
export type SettingsFieldsProps = {
  readonly form: SettingsForm;
  readonly setForm: SetStoreFunction<SettingsForm>;
};

export function skipChoice(skips: boolean | undefined): SkipChoice {
  return skips === true ? "skip" : "write";
}

/** The form of what is saved; every member has a rhythm in it. */
export function formFromSettings(
  saved: VendorRemindersAnswer,
  memberIds: readonly string[],
): SettingsForm {
  const rhythmOf = (id: string): DigestRhythm => saved.digests[id] ?? "at-once";
  return {
    weekends: skipChoice(saved.resolved.skipsWeekends),
    holidays: skipChoice(saved.resolved.skipsHolidays),
    daysOff: saved.daysOff.toSorted(),
    senior: saved.seniorMemberId ?? "",
    digests: Object.fromEntries(memberIds.map((id) => [id, rhythmOf(id)])),
  };
}

/** What is to be changed: only what differs from what is saved. */
export function readSettingsForm(
  form: SettingsForm,
  saved: VendorRemindersAnswer,
): FormReading<VendorReminderChange> {
  const before = formFromSettings(saved, Object.keys(form.digests));
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const request: VendorReminderChange = {
    ...(form.weekends !== before.weekends && { skipsWeekends: form.weekends === "skip" }),
    ...(form.holidays !== before.holidays && { skipsHolidays: form.holidays === "skip" }),
    ...(!isSame(form.daysOff.toSorted(), before.daysOff) && { daysOff: form.daysOff.toSorted() }),
    ...(form.senior !== before.senior && {
      seniorMemberId: form.senior === "" ? null : form.senior,
    }),
    ...(!isSame(form.digests, before.digests) && { digests: { ...form.digests } }),
  };
  return { request, faults: [] };
}
