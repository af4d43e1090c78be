import { revalidate } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import type { PaymentSettingsAnswer } from "../../../../shared/contract/money-schema.ts";
import { readPaymentSettings } from "../api/payment-settings.ts";
import { FaultSummary } from "../forms/fault-summary.tsx";
import { FormScopeProvider } from "../forms/form-context.tsx";
import { useLanguage } from "../language/language.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { createSettingsForm } from "./create-settings-form.ts";
import { LimitsPart } from "./limits-part.tsx";
import { MethodList } from "./method-list.tsx";
import { OwnAccountPart } from "./own-account-part.tsx";
import { PreferencePart } from "./preference-part.tsx";
import { SettingsProvider, useSettings } from "./settings-context.tsx";
import { StripeStanding } from "./stripe-standing.tsx";
import { AccountCountryField, WithholdingPart } from "./tax-and-country-part.tsx";

/** How the vendor is paid: the form, and beside it the account that changes by a code. */
export function SettingsEditor(props: { readonly start: PaymentSettingsAnswer }) {
  const language = useLanguage();
  // What is read again later comes in by `take`, so that nothing typed is lost.
  const state = createSettingsForm(props.start);
  const [isSaved, setSaved] = createSignal(false);
  const words = () => language.words().settings;
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    setSaved(false);
    setSaved((await state.save()) !== undefined);
  };
  return (
    <SettingsProvider state={state}>
      <div class="settings">
        <FormScopeProvider faults={state.faults}>
          <form class="client-form" noValidate onSubmit={(event) => void onSubmit(event)}>
            <PageHeading title={words().title} />
            <p class="hint">{words().lead}</p>
            <SettingsNotices />
            <FaultSummary message={state.message()} />
            <AccountCountryField />
            <StripeStanding />
            <MethodList />
            <PreferencePart />
            <LimitsPart />
            <WithholdingPart />
            <div class="save-bar">
              <p class="quiet small save-standing" role="status">
                {isSaved() && !state.isChanged() ? words().saved : ""}
              </p>
              <button type="submit" class="button main" aria-disabled={state.isSaving()}>
                {state.isSaving() ? words().saving : words().save}
              </button>
            </div>
          </form>
        </FormScopeProvider>
        <OwnAccountPart settings={state.settings()} onChanged={state.take} />
      </div>
    </SettingsProvider>
  );
}

function SettingsNotices() {
  const language = useLanguage();
  const state = useSettings();
  const words = () => language.words().settings;
  const loadNewer = async () => {
    await revalidate(readPaymentSettings.key);
    const newer = await readPaymentSettings();
    if (newer) state.startOver(newer);
  };
  return (
    <>
      <Show when={state.isRestored()}>
        <div class="notice" role="status">
          <p>{words().restored}</p>
          <button type="button" class="text-link" onClick={() => state.startOver(state.settings())}>
            {words().discard}
          </button>
        </div>
      </Show>
      <Show when={state.isOutdated()}>
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
