import { Show } from "solid-js";
import type { SetStoreFunction } from "solid-js/store";
import { ChoiceField } from "../forms/choice-field.tsx";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useReminderWords } from "../reminders/reminder-words.tsx";
import { type HoldForm, holdReasons } from "./read-hold.ts";

/** Why reminders are held, until when, and a note for colleagues. */
export function HoldFields(props: {
  readonly form: HoldForm;
  readonly setForm: SetStoreFunction<HoldForm>;
}) {
  const words = useReminderWords();
  return (
    <>
      <ChoiceField
        pointer="/reason"
        label={words().hold.reason}
        value={props.form.reason}
        choices={holdReasons.map((value) => ({ value, name: words().hold.reasons[value] }))}
        onChoose={(chosen) => {
          const reason = holdReasons.find((each) => each === chosen) ?? "other";
          props.setForm({ reason, freezesFees: reason === "legal" });
        }}
      />
      <TextField
        pointer="/until"
        label={words().hold.until}
        hint={words().hold.untilHint}
        type="date"
        isOptional
        value={props.form.until}
        onInput={(until) => props.setForm("until", until)}
      />
      <TextAreaField
        pointer="/note"
        label={words().hold.note}
        hint={words().hold.noteHint}
        isOptional
        value={props.form.note}
        onInput={(note) => props.setForm("note", note)}
      />
      <Show when={props.form.reason === "legal"}>
        <label class="choice">
          <input
            type="checkbox"
            checked={props.form.freezesFees}
            onChange={(event) => props.setForm("freezesFees", event.currentTarget.checked)}
          />
          <span>
            {words().hold.freezesFees}
            <br />
            <span class="hint">{words().hold.freezesFeesHint}</span>
          </span>
        </label>
      </Show>
    </>
  );
}
