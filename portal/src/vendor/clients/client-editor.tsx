import { revalidate } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import type { ClientAnswer } from "../../../../shared/contract/client-schema.ts";
import { readClient } from "../api/clients.ts";
import { FaultSummary } from "../forms/fault-summary.tsx";
import { FormScopeProvider } from "../forms/form-context.tsx";
import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";
import { ClientTerms } from "../policy/client-terms.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { ClientCredit } from "./client-credit.tsx";
import { ContactList } from "./contact-list.tsx";
import { createClientForm } from "./create-client-form.ts";
import { ClientFormProvider, useClientForm } from "./client-form-context.tsx";
import { ClientHeadPart } from "./client-head-part.tsx";
import { HabitsPart } from "./habits-part.tsx";

/** The form for a client. */
export function ClientEditor(props: {
  readonly client: ClientAnswer | undefined;
  readonly onCreated: (id: string) => void;
}) {
  const language = useLanguage();
  const state = createClientForm("new", props.client);
  const [isSaved, setIsSaved] = createSignal(false);
  const words = () => language.words().clients;
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const isFirst = !state.saved();
    setIsSaved(false);
    const client = await state.save();
    if (!client) return;
    setIsSaved(true);
    if (isFirst) props.onCreated(client.id);
  };
  return (
    <ClientFormProvider state={state}>
      <FormScopeProvider faults={state.faults}>
        <form class="client-form" noValidate onSubmit={(event) => void onSubmit(event)}>
          <PageHeading title={state.saved()?.name ?? words().createTitle}>
            <Show when={state.saved()}>
              {(client) => (
                <div class="row">
                  <a class="text-link" href={paths.invoicesOf(client().id)}>
                    {words().theirInvoices}
                  </a>
                  <a class="text-link" href={paths.newInvoiceFor(client().id)}>
                    {words().newInvoiceFor}
                  </a>
                </div>
              )}
            </Show>
          </PageHeading>
          <ClientNotices />
          <FaultSummary message={state.message()} />
          <Show when={state.saved()?.id} keyed>
            {(id) => <ClientCredit clientId={id} />}
          </Show>
          <Show when={state.saved()}>
            {(client) => <ClientTerms client={client()} onForgotten={state.noteBeside} />}
          </Show>
          <ClientHeadPart />
          <ContactList />
          <HabitsPart />
          <div class="save-bar">
            <p class="quiet small save-standing" role="status">
              {isSaved() && !state.isChanged() ? words().saved : ""}
            </p>
            <button type="submit" class="button main" aria-disabled={state.isSaving()}>
              {state.isSaving() ? words().saving : state.saved() ? words().save : words().add}
            </button>
          </div>
        </form>
      </FormScopeProvider>
    </ClientFormProvider>
  );
}

function ClientNotices() {
  const language = useLanguage();
  const state = useClientForm();
  const words = () => language.words().clients;
  const loadNewer = async () => {
    const id = state.saved()?.id;
    if (id === undefined) return;
    await revalidate(readClient.keyFor(id));
    const newer = await readClient(id);
    if (newer) state.startOver(newer);
  };
  return (
    <>
      <Show when={state.isRestored()}>
        <div class="notice" role="status">
          <p>{words().restored}</p>
          <button type="button" class="text-link" onClick={() => state.startOver(state.saved())}>
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
