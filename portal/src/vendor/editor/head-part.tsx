import { createSignal } from "solid-js";
import type { ClientAnswer } from "../../../../shared/contract/client-schema.ts";
import { ChoiceField } from "../forms/choice-field.tsx";
import { ComboBox } from "../forms/combo-box.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { currencyChoices } from "./currency-choices.ts";
import { useEditor } from "./editor-context.tsx";
import { NewClientDialog } from "./new-client-dialog.tsx";

/** Who owes, what for, and in which currency. */
export function HeadPart(props: {
  readonly clients: readonly ClientAnswer[];
  readonly onClientAdded: (client: ClientAnswer) => void;
  readonly defaultCurrency: string;
}) {
  const language = useLanguage();
  const editor = useEditor();
  const [isAdding, setAdding] = createSignal(false);
  const words = () => language.words().editor;
  const choices = () =>
    props.clients.map(({ id, name, contacts }) => ({
      value: id,
      name: contacts[0] ? `${name} · ${contacts[0].email}` : name,
    }));
  return (
    <div class="part">
      <ComboBox
        pointer="/clientId"
        label={words().client}
        hint={words().clientHint}
        none={words().clientNone}
        value={editor.form.clientId}
        choices={choices()}
        onChoose={(clientId) => editor.setForm("clientId", clientId)}
      />
      <button type="button" class="text-link" onClick={() => setAdding(true)}>
        {words().clientNew}
      </button>
      <NewClientDialog
        isOpen={isAdding()}
        onClose={() => setAdding(false)}
        onAdded={(client) => {
          props.onClientAdded(client);
          editor.setForm("clientId", client.id);
          setAdding(false);
        }}
      />
      <TextField
        pointer="/subject"
        label={words().subject}
        hint={words().subjectHint}
        value={editor.form.subject}
        onInput={(typed) => editor.setForm("subject", typed)}
      />
      <ChoiceField
        pointer="/currency"
        label={words().currency}
        value={editor.form.currency}
        choices={currencyChoices(language.locale(), props.defaultCurrency)}
        onChoose={(currency) => editor.setForm("currency", currency)}
      />
    </div>
  );
}
