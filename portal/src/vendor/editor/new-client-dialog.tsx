import { Show } from "solid-js";
import type { ClientAnswer } from "../../../../shared/contract/client-schema.ts";
import { createClientForm } from "../clients/create-client-form.ts";
import { KindField } from "../clients/kind-field.tsx";
import { localeChoices } from "../clients/locale-choices.ts";
import { ChoiceField } from "../forms/choice-field.tsx";
import { FaultSummary } from "../forms/fault-summary.tsx";
import { FormScopeProvider } from "../forms/form-context.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { Modal } from "../shell/modal.tsx";

type NewClientDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdded: (client: ClientAnswer) => void;
};

/** Adds a client with what an invoice needs at least, without leaving the invoice. */
export function NewClientDialog(props: NewClientDialogProps) {
  const language = useLanguage();
  return (
    <Modal
      isOpen={props.isOpen}
      title={language.words().editor.clientNewTitle}
      onClose={props.onClose}
    >
      <NewClientForm {...props} />
    </Modal>
  );
}

function NewClientForm(props: NewClientDialogProps) {
  const language = useLanguage();
  const state = createClientForm("new-for-invoice", undefined);
  const words = () => language.words().clients;
  const contact = () => state.form.contacts[0];
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const client = await state.save();
    if (!client) return;
    state.startOver(undefined);
    props.onAdded(client);
  };
  return (
    <FormScopeProvider faults={state.faults}>
      <form noValidate onSubmit={(event) => void onSubmit(event)}>
        <FaultSummary message={state.message()} />
        <KindField value={state.form.kind} onChoose={(kind) => state.setForm("kind", kind)} />
        <TextField
          pointer="/name"
          label={words().name}
          value={state.form.name}
          onInput={(typed) => state.setForm("name", typed)}
        />
        <Show when={contact()}>
          {(person) => (
            <>
              <TextField
                pointer="/contacts/0/name"
                label={language.words().editor.contactName}
                value={person().name}
                onInput={(typed) => state.setForm("contacts", 0, "name", typed)}
              />
              <TextField
                pointer="/contacts/0/email"
                label={words().email}
                type="email"
                value={person().email}
                onInput={(typed) => state.setForm("contacts", 0, "email", typed)}
              />
            </>
          )}
        </Show>
        <ChoiceField
          pointer="/locale"
          label={words().locale}
          hint={words().localeHint}
          value={state.form.locale}
          choices={localeChoices(language.words(), words().localeOfVendor)}
          onChoose={(locale) => state.setForm("locale", locale)}
        />
        <div class="dialog-actions">
          <button type="submit" class="button main" disabled={state.isSaving()}>
            {state.isSaving() ? words().saving : language.words().editor.clientAdd}
          </button>
          <button type="button" class="button" onClick={() => props.onClose()}>
            {language.words().shell.cancel}
          </button>
        </div>
      </form>
    </FormScopeProvider>
  );
}
