import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import type { CameForm } from "./read-record.ts";

/** How much came, when, and with which words. */
export function CameFields(props: {
  readonly form: CameForm;
  readonly onEdit: (member: keyof CameForm, typed: string) => void;
}) {
  const language = useLanguage();
  const words = () => language.words().money;
  return (
    <>
      <div class="field-grid">
        <TextField
          pointer="/amount"
          label={words().amount}
          inputMode="decimal"
          isAmount
          value={props.form.amount}
          onInput={(typed) => props.onEdit("amount", typed)}
        />
        <TextField
          pointer="/receivedDate"
          type="date"
          label={words().receivedDate}
          value={props.form.receivedDate}
          onInput={(typed) => props.onEdit("receivedDate", typed)}
        />
      </div>
      <TextField
        pointer="/reference"
        label={words().reference}
        hint={words().referenceHint}
        isOptional
        value={props.form.reference}
        onInput={(typed) => props.onEdit("reference", typed)}
      />
    </>
  );
}
