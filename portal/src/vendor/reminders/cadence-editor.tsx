import { revalidate } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import type { CadenceAnswer } from "../../../../shared/contract/cadence-schema.ts";
import { readCadence } from "../api/cadences.ts";
import { FaultSummary } from "../forms/fault-summary.tsx";
import { FormScopeProvider } from "../forms/form-context.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { RehearsalPart } from "../rehearsal/rehearsal-part.tsx";
import { readCadenceForm } from "./cadence-form.ts";
import { type CadenceFormState, createCadenceForm } from "./create-cadence-form.ts";
import { useReminderWords } from "./reminder-words.tsx";
import { StepList } from "./step-list.tsx";

/** One of the vendor's own cadences: its name, its steps, and a way to try them. */
export function CadenceEditor(props: { readonly start: CadenceAnswer }) {
  const language = useLanguage();
  const words = useReminderWords();
  // The form begins once; what is read again later is taken by `startOver`.
  const state = createCadenceForm(props.start);
  const [isSaved, setSaved] = createSignal(false);
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    setSaved(false);
    setSaved((await state.save()) !== undefined);
  };
  return (
    <>
      <FormScopeProvider faults={state.faults}>
        <form class="client-form" noValidate onSubmit={(event) => void onSubmit(event)}>
          <CadenceNotices state={state} />
          <FaultSummary message={state.message()} />
          <TextField
            pointer="/name"
            label={words().cadence.name}
            hint={words().cadence.nameHint}
            value={state.form.name}
            onInput={(name) => state.setForm("name", name)}
          />
          <StepList form={state.form} setForm={state.setForm} />
          <div class="save-bar">
            <p class="quiet small save-standing" role="status">
              {isSaved() && !state.isChanged() ? words().cadence.saved : ""}
            </p>
            <button type="submit" class="button main" aria-disabled={state.isSaving()}>
              {state.isSaving() ? language.words().settings.saving : words().cadence.save}
            </button>
          </div>
        </form>
      </FormScopeProvider>
      <RehearsalPart steps={() => readCadenceForm(state.form).request?.steps} />
    </>
  );
}

function CadenceNotices(props: { readonly state: CadenceFormState }) {
  const language = useLanguage();
  const words = () => language.words().settings;
  const loadNewer = async () => {
    const id = props.state.saved()?.id;
    if (id === undefined) return;
    await revalidate(readCadence.keyFor(id));
    const newer = await readCadence(id);
    if (newer) props.state.startOver(newer);
  };
  return (
    <>
      <Show when={props.state.isRestored()}>
        <div class="notice" role="status">
          <p>{words().restored}</p>
          <button
            type="button"
            class="text-link"
            onClick={() => props.state.startOver(props.state.saved())}
          >
            {words().discard}
          </button>
        </div>
      </Show>
      <Show when={props.state.isOutdated()}>
        <div class="notice" role="status">
          <p>{words().outdated}</p>
          <button type="button" class="text-link" onClick={() => void loadNewer()}>
            {words().reload}
          </button>
        </div>
      </Show>
    </>
  );
}
