import type { SetStoreFunction } from "solid-js/store";
import { ChoiceField } from "../forms/choice-field.tsx";
import { useReminderWords } from "./reminder-words.tsx";
import type { SettingsForm } from "./settings-form.ts";

/** Whether weekends or holidays are left out, and what that means for the client. */
export function SkipField(props: {
  readonly kind: "weekends" | "holidays";
  readonly form: SettingsForm;
  readonly setForm: SetStoreFunction<SettingsForm>;
}) {
  const words = useReminderWords();
  const meaning = () =>
    props.kind === "weekends" ? words().settings.weekendsMeaning : words().settings.holidaysMeaning;
  return (
    <ChoiceField
      pointer={props.kind === "weekends" ? "/skipsWeekends" : "/skipsHolidays"}
      label={words().settings[props.kind]}
      hint={meaning()[props.form[props.kind]]}
      value={props.form[props.kind]}
      choices={(["write", "skip"] as const).map((value) => ({
        value,
        name: words().settings.choices[value],
      }))}
      onChoose={(value) => props.setForm(props.kind, value === "skip" ? "skip" : "write")}
    />
  );
}
