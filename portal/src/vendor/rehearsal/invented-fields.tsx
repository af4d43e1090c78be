import type { SetStoreFunction } from "solid-js/store";
import { timeZoneChoices } from "../clients/place-choices.ts";
import { ChoiceField } from "../forms/choice-field.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { useReminderWords } from "../reminders/reminder-words.tsx";
import type { RehearsalForm } from "./read-rehearsal.ts";

/** An invoice that never was, to try a cadence on. */
export function InventedFields(props: {
  readonly form: RehearsalForm;
  readonly setForm: SetStoreFunction<RehearsalForm>;
  readonly currency: string;
}) {
  const language = useLanguage();
  const words = useReminderWords();
  return (
    <>
      <TextField
        pointer="/invented/0/issueDate"
        label={words().rehearsal.issueDate}
        type="date"
        value={props.form.issueDate}
        onInput={(issueDate) => props.setForm("issueDate", issueDate)}
      />
      <TextField
        pointer="/invented/0/dueDate"
        label={words().rehearsal.dueDate}
        type="date"
        value={props.form.dueDate}
        onInput={(dueDate) => props.setForm("dueDate", dueDate)}
      />
      <TextField
        pointer="/invented/0/total"
        label={words().rehearsal.amount(props.currency)}
        inputMode="decimal"
        isAmount
        isOptional
        value={props.form.amount}
        onInput={(amount) => props.setForm("amount", amount)}
      />
      <ChoiceField
        pointer="/invented/0/kind"
        label={words().rehearsal.kind}
        value={props.form.kind}
        choices={(["business", "person"] as const).map((value) => ({
          value,
          name: language.words().clients.kinds[value],
        }))}
        onChoose={(kind) => props.setForm("kind", kind === "person" ? "person" : "business")}
      />
      <ChoiceField
        pointer="/invented/0/timeZone"
        label={words().rehearsal.timeZone}
        value={props.form.timeZone}
        choices={timeZoneChoices()}
        onChoose={(timeZone) => props.setForm("timeZone", timeZone)}
      />
    </>
  );
}
