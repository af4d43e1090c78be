import { revalidate, useAction, useSubmission } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import type {
  VendorReminderChange,
  VendorRemindersAnswer,
} from "../../../../shared/contract/reminder-schema.ts";
import { changeReminderSettings, readReminderSettings } from "../api/reminders.ts";
import { createSavedForm } from "../forms/create-saved-form.ts";
import { FaultSummary } from "../forms/fault-summary.tsx";
import { FormScopeProvider } from "../forms/form-context.tsx";
import { useLanguage } from "../language/language.tsx";
import { useSession } from "../shell/session-context.tsx";
import { DaysOffField } from "./days-off-field.tsx";
import { PeopleFields } from "./people-fields.tsx";
import { useReminderWords } from "./reminder-words.tsx";
import { formFromSettings, readSettingsForm, type SettingsForm } from "./settings-form.ts";
import { SkipField } from "./skip-field.tsx";

/** The form in which what holds for all reminders is changed. */
export function createReminderSettingsForm(start: VendorRemindersAnswer) {
  const session = useSession();
  const change = useAction(changeReminderSettings);
  const changing = useSubmission(changeReminderSettings);
  let saved = start;
  const members = () => session().vendor.members.map(({ id }) => id);
  const typed = createSavedForm<SettingsForm, VendorRemindersAnswer, VendorReminderChange>({
    keyOf: () => "reminder-settings",
    start,
    formOf: (from) => formFromSettings(from ?? start, members()),
    read: (form) => readSettingsForm(form, saved),
    submit: async (request, from) => {
      const answer = await change((from ?? start).version, request);
      if (answer.outcome === "answered") saved = answer.content;
      return answer;
    },
  });
  const startOver = (from: VendorRemindersAnswer) => {
    saved = from;
    typed.startOver(from);
  };
  return {
    ...typed,
    startOver,
    isSaving: () => changing.pending === true,
    /** Takes what the server has now, unless something is being typed. */
    takeNewer(from: VendorRemindersAnswer): void {
      if (!typed.isChanged()) startOver(from);
      else if (from.version !== saved.version) typed.noteBeside(from);
    },
  };
}

export type SettingsFormState = ReturnType<typeof createReminderSettingsForm>;

/** Days on which nothing is written, who signs later steps, and what the vendor's people hear. */
export function ReminderSettingsEditor(props: { readonly state: SettingsFormState }) {
  const language = useLanguage();
  const words = useReminderWords();
  const [isSaved, setSaved] = createSignal(false);
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    setSaved(false);
    setSaved((await props.state.save()) !== undefined);
  };
  const fields = () => ({ form: props.state.form, setForm: props.state.setForm });
  return (
    <FormScopeProvider faults={props.state.faults}>
      <form class="client-form" noValidate onSubmit={(event) => void onSubmit(event)}>
        <Outdated state={props.state} />
        <FaultSummary message={props.state.message()} />
        <fieldset class="part">
          <legend>{words().settings.title}</legend>
          <p class="hint">{words().settings.lead}</p>
          <div class="field-grid">
            <SkipField kind="weekends" {...fields()} />
            <SkipField kind="holidays" {...fields()} />
          </div>
          <DaysOffField {...fields()} />
          <PeopleFields {...fields()} />
        </fieldset>
        <div class="save-bar">
          <p class="quiet small save-standing" role="status">
            {isSaved() && !props.state.isChanged() ? words().settings.saved : ""}
          </p>
          <button type="submit" class="button main" aria-disabled={props.state.isSaving()}>
            {props.state.isSaving() ? language.words().settings.saving : words().settings.save}
          </button>
        </div>
      </form>
    </FormScopeProvider>
  );
}

function Outdated(props: { readonly state: SettingsFormState }) {
  const language = useLanguage();
  const words = () => language.words().settings;
  const loadNewer = async () => {
    await revalidate(readReminderSettings.key);
    const newer = await readReminderSettings();
    if (newer) props.state.startOver(newer);
  };
  return (
    <Show when={props.state.isOutdated()}>
      <div class="notice" role="status">
        <p>{words().outdated}</p>
        <button type="button" class="text-link" onClick={() => void loadNewer()}>
          {words().reload}
        </button>
      </div>
    </Show>
  );
}
