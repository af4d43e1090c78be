import { useAction, useSubmission } from "@solidjs/router";
import { createSignal } from "solid-js";
import type { CadenceList } from "../../../../shared/contract/cadence-schema.ts";
import type { ReminderChange } from "../../../../shared/contract/reminder-schema.ts";
import type { ReminderLevel } from "../api/reminder-levels.ts";
import { changeLevelReminders, type LevelReminders } from "../api/reminders.ts";
import { ChoiceField } from "../forms/choice-field.tsx";
import { createSavedForm } from "../forms/create-saved-form.ts";
import { FaultSummary } from "../forms/fault-summary.tsx";
import { FormScopeProvider } from "../forms/form-context.tsx";
import { useLanguage } from "../language/language.tsx";
import { formFromLevel, type LevelForm, readLevelForm } from "./level-form.ts";
import { useReminderWords } from "./reminder-words.tsx";
import { skipChoice } from "./settings-form.ts";
import { useCadenceName } from "./use-cadence-name.ts";

export type NearLevel = Exclude<ReminderLevel, { kind: "vendor" }>;

type EditorProps = {
  readonly level: NearLevel;
  readonly start: LevelReminders;
  /** What holds without this level's own settings. */
  readonly further: LevelReminders["resolved"];
  readonly cadences: CadenceList;
};

/** What differs for one client's or one invoice's reminders. */
export function LevelReminderEditor(props: EditorProps) {
  const language = useLanguage();
  const words = useReminderWords();
  const change = useAction(changeLevelReminders);
  const changing = useSubmission(changeLevelReminders);
  const [isSaved, setSaved] = createSignal(false);
  let saved = props.start;
  const state = createSavedForm<LevelForm, LevelReminders, ReminderChange>({
    keyOf: () => `reminders-${props.level.id}`,
    start: props.start,
    formOf: (from) => formFromLevel(from ?? props.start),
    read: (form) => readLevelForm(form, saved),
    submit: async (request, from) => {
      const answer = await change(props.level, (from ?? saved).version, request);
      if (answer.outcome === "answered") saved = answer.content;
      return answer;
    },
  });
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    setSaved(false);
    setSaved((await state.save()) !== undefined);
  };
  return (
    <FormScopeProvider faults={state.faults}>
      <form class="stack" noValidate onSubmit={(event) => void onSubmit(event)}>
        <FaultSummary message={state.message()} />
        <CadenceField
          {...props}
          value={state.form.cadenceId}
          onChoose={(id) => state.setForm("cadenceId", id)}
        />
        <LevelSkipField
          kind="weekends"
          further={skipChoice(props.further.skipsWeekends)}
          value={state.form.weekends}
          onChoose={(choice) => state.setForm("weekends", choice)}
        />
        <LevelSkipField
          kind="holidays"
          further={skipChoice(props.further.skipsHolidays)}
          value={state.form.holidays}
          onChoose={(choice) => state.setForm("holidays", choice)}
        />
        <div class="row">
          <button type="submit" class="button" aria-disabled={changing.pending === true}>
            {changing.pending ? language.words().settings.saving : words().level.save}
          </button>
          <p class="quiet small" role="status">
            {isSaved() && !state.isChanged() ? words().settings.saved : ""}
          </p>
        </div>
      </form>
    </FormScopeProvider>
  );
}

function CadenceField(
  props: EditorProps & { readonly value: string; readonly onChoose: (id: string) => void },
) {
  const words = useReminderWords();
  const nameOf = useCadenceName();
  const further = () => {
    const { cadenceId: id, cadenceName: name } = props.further;
    return nameOf({ id, name });
  };
  return (
    <ChoiceField
      pointer="/cadenceId"
      label={words().level.cadence}
      hint={words().level.cadenceMeaning}
      value={props.value}
      choices={[
        { value: "", name: words().settings.asFurther(further()) },
        ...props.cadences.items.map((each) => ({ value: each.id, name: nameOf(each) })),
      ]}
      onChoose={props.onChoose}
    />
  );
}

type SkipProps = {
  readonly kind: "weekends" | "holidays";
  readonly further: "skip" | "write";
  readonly value: LevelForm["weekends"];
  readonly onChoose: (choice: LevelForm["weekends"]) => void;
};

function LevelSkipField(props: SkipProps) {
  const words = useReminderWords();
  const settings = () => words().settings;
  const meaning = () =>
    props.kind === "weekends" ? settings().weekendsMeaning : settings().holidaysMeaning;
  return (
    <ChoiceField
      pointer={props.kind === "weekends" ? "/skipsWeekends" : "/skipsHolidays"}
      label={settings()[props.kind]}
      hint={meaning()[props.value === "" ? props.further : props.value]}
      value={props.value}
      choices={[
        { value: "", name: settings().asFurther(settings().choices[props.further]) },
        { value: "write", name: settings().choices.write },
        { value: "skip", name: settings().choices.skip },
      ]}
      onChoose={(choice) => props.onChoose(choice === "" || choice === "skip" ? choice : "write")}
    />
  );
}
