import { createSignal, For, Show } from "solid-js";
import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { readDate } from "../forms/typed-fields.ts";
import { useReminderWords } from "./reminder-words.tsx";
import type { SettingsFieldsProps } from "./settings-form.ts";

/** The vendor's own days off, one by one. */
export function DaysOffField(props: SettingsFieldsProps) {
  const language = useLanguage();
  const words = useReminderWords();
  const [typed, setTyped] = createSignal("");
  const add = () => {
    const day = readDate(typed()).value;
    if (day === undefined) return;
    if (!props.form.daysOff.includes(day)) {
      props.setForm("daysOff", (days) => [...days, day].toSorted());
    }
    setTyped("");
  };
  return (
    <div class="stack" role="group" aria-label={words().settings.daysOff}>
      <p class="group-label">{words().settings.daysOff}</p>
      <p class="hint">{words().settings.daysOffMeaning}</p>
      <Show
        when={props.form.daysOff.length > 0}
        fallback={<p class="quiet">{words().settings.noDaysOff}</p>}
      >
        <ul class="days-off">
          <For each={props.form.daysOff}>
            {(day) => (
              <li>
                {language.date(day)}{" "}
                <button
                  type="button"
                  class="text-link"
                  aria-label={words().settings.removeDayOff(language.date(day))}
                  onClick={() =>
                    props.setForm("daysOff", (days) => days.filter((each) => each !== day))
                  }
                >
                  {language.words().editor.remove}
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <div class="new-link">
        <TextField
          pointer="/daysOff"
          label={words().settings.dayOff}
          type="date"
          isOptional
          value={typed()}
          onInput={setTyped}
        />
        <button type="button" class="button" disabled={typed() === ""} onClick={add}>
          {words().settings.addDayOff}
        </button>
      </div>
    </div>
  );
}
