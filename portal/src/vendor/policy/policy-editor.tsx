import { revalidate } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import type { LevelPolicy } from "../../../../shared/contract/policy-schema.ts";
import { type PolicyLevel, readPolicy } from "../api/policy.ts";
import { ComboBox } from "../forms/combo-box.tsx";
import { FaultSummary } from "../forms/fault-summary.tsx";
import { FormScopeProvider } from "../forms/form-context.tsx";
import { useLanguage } from "../language/language.tsx";
import { createPolicyForm, type PolicyFormState } from "./create-policy-form.ts";
import type { Further } from "./further-value.ts";
import { SettingField, type SettingProps } from "./setting-field.tsx";
import { allSettings, groupNames, type Setting, settingGroups } from "./setting-kinds.ts";

type EditorProps = {
  readonly level: PolicyLevel;
  readonly start: LevelPolicy;
  readonly further: Further;
};

/** The settings of one level: all of the vendor's, of a client or invoice only what differs. */
export function PolicyEditor(props: EditorProps) {
  const language = useLanguage();
  // A level's form begins once; what is read again later is taken by `startOver`.
  const state = createPolicyForm(props.level, props.start);
  const [isSaved, setSaved] = createSignal(false);
  const words = () => language.words().policy;
  const lead = () =>
    ({ vendor: words().lead, client: words().clientLead, invoice: words().invoiceLead })[
      props.level.kind
    ];
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    setSaved(false);
    setSaved((await state.save()) !== undefined);
  };
  const fields = { form: state.form, setForm: state.setForm };
  return (
    <FormScopeProvider faults={state.faults}>
      <form class="client-form" noValidate onSubmit={(event) => void onSubmit(event)}>
        <p class="hint">{lead()}</p>
        <PolicyNotices state={state} level={props.level} />
        <FaultSummary message={state.message()} />
        <Show
          when={props.level.kind === "vendor"}
          fallback={<Differing {...fields} further={props.further} saved={state.saved()} />}
        >
          <Groups {...fields} further={props.further} />
        </Show>
        <div class="save-bar">
          <p class="quiet small save-standing" role="status">
            {isSaved() && !state.isChanged() ? words().saved : ""}
          </p>
          <button type="submit" class="button main" aria-disabled={state.isSaving()}>
            {state.isSaving() ? language.words().settings.saving : words().save}
          </button>
        </div>
      </form>
    </FormScopeProvider>
  );
}

function Groups(props: SettingProps) {
  const language = useLanguage();
  return (
    <For each={groupNames}>
      {(group) => (
        <fieldset class="part">
          <legend>{language.words().policy.groups[group]}</legend>
          <div class="field-grid">
            <For each={settingGroups[group]}>
              {(setting) => <SettingField {...props} setting={setting} />}
            </For>
          </div>
        </fieldset>
      )}
    </For>
  );
}

/** What a level sets itself, and a way to let something else differ. */
function Differing(props: SettingProps & { readonly saved: LevelPolicy | undefined }) {
  const language = useLanguage();
  const [added, setAdded] = createSignal<readonly Setting[]>([]);
  const words = () => language.words().policy;
  const isTyped = (setting: Setting) => (props.form.texts[setting] ?? "") !== "";
  const own = () => Object.keys(props.saved?.settings ?? {});
  const shown = () =>
    allSettings.filter(
      (setting) => own().includes(setting) || added().includes(setting) || isTyped(setting),
    );
  const choices = () =>
    allSettings
      .filter((setting) => !shown().includes(setting))
      .map((value) => ({ value, name: words().labels[value] }));
  return (
    <>
      <Show when={shown().length === 0}>
        <p class="quiet">{words().nothingDiffers}</p>
      </Show>
      <For each={shown()}>{(setting) => <SettingField {...props} setting={setting} />}</For>
      <ComboBox
        pointer="/settings"
        label={words().addSetting}
        value=""
        choices={choices()}
        none={words().noSetting}
        onChoose={(setting) => setAdded((before) => [...before, setting as Setting])}
      />
    </>
  );
}

function PolicyNotices(props: { readonly state: PolicyFormState; readonly level: PolicyLevel }) {
  const language = useLanguage();
  const words = () => language.words().settings;
  const loadNewer = async () => {
    await revalidate(readPolicy.keyFor(props.level));
    const newer = await readPolicy(props.level);
    if (newer) props.state.startOver(newer);
  };
  const discard = () => {
    const saved = props.state.saved();
    if (saved) props.state.startOver(saved);
  };
  return (
    <>
      <Show when={props.state.isRestored()}>
        <div class="notice" role="status">
          <p>{words().restored}</p>
          <button type="button" class="text-link" onClick={discard}>
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
