import type { ClientAnswer } from "../../../../shared/contract/client-schema.ts";
import { dueDateOf } from "../../../../shared/invoicing/payment-terms.ts";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { TextField } from "../forms/text-field.tsx";
import { readWholeNumber } from "../forms/typed-fields.ts";
import { useLanguage } from "../language/language.tsx";
import { useEditor } from "./editor-context.tsx";

/** By when, under which order, and what happens when it is late. */
export function TermsPart(props: {
  readonly client: ClientAnswer | undefined;
  readonly today: string;
}) {
  const language = useLanguage();
  const editor = useEditor();
  const words = () => language.words().editor;
  const inWords = () => {
    const { value: netDays } = readWholeNumber(editor.form.netDays, 0, 365);
    if (netDays === undefined) return undefined;
    return words().termsInWords(netDays, language.date(dueDateOf(props.today, { netDays })));
  };
  return (
    <fieldset class="part">
      <legend>{words().terms}</legend>
      <div class="field-grid">
        <TextField
          pointer="/paymentTerms/netDays"
          label={words().netDays}
          hint={inWords()}
          inputMode="numeric"
          value={editor.form.netDays}
          onInput={(typed) => editor.setForm("netDays", typed)}
        />
        <TextField
          pointer="/purchaseOrder"
          label={words().purchaseOrder}
          hint={
            props.client?.habits.purchaseOrderRequired ? words().purchaseOrderNeeded : undefined
          }
          isOptional={!props.client?.habits.purchaseOrderRequired}
          value={editor.form.purchaseOrder}
          onInput={(typed) => editor.setForm("purchaseOrder", typed)}
        />
      </div>
      <TextAreaField
        pointer="/lateTerms"
        label={words().lateTerms}
        hint={words().lateTermsHint}
        isOptional
        value={editor.form.lateTerms}
        onInput={(typed) => editor.setForm("lateTerms", typed)}
      />
    </fieldset>
  );
}
