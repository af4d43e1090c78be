import { ChoiceField } from "../forms/choice-field.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { AddressFields } from "./address-fields.tsx";
import { useClientForm } from "./client-form-context.tsx";
import { KindField } from "./kind-field.tsx";
import { localeChoices } from "./locale-choices.ts";
import { timeZoneChoices } from "./place-choices.ts";
import { TaxIdentifierList } from "./tax-identifier-list.tsx";

/** Who the client is: kind, name, language, zone, address, tax numbers. */
export function ClientHeadPart() {
  const language = useLanguage();
  const { form, setForm } = useClientForm();
  const words = () => language.words().clients;
  return (
    <>
      <div class="part">
        <KindField value={form.kind} onChoose={(kind) => setForm("kind", kind)} />
        <TextField
          pointer="/name"
          label={words().name}
          value={form.name}
          onInput={(typed) => setForm("name", typed)}
        />
        <div class="field-grid">
          <ChoiceField
            pointer="/locale"
            label={words().locale}
            hint={words().localeHint}
            value={form.locale}
            choices={localeChoices(language.words(), words().localeOfVendor)}
            onChoose={(locale) => setForm("locale", locale)}
          />
          <ChoiceField
            pointer="/timeZone"
            label={words().timeZone}
            hint={words().timeZoneHint}
            value={form.timeZone}
            choices={[{ value: "", name: words().timeZoneOfVendor }, ...timeZoneChoices()]}
            onChoose={(zone) => setForm("timeZone", zone)}
          />
        </div>
      </div>
      <fieldset class="part">
        <legend>{words().address}</legend>
        <p class="hint">{words().addressHint}</p>
        <AddressFields
          pointer="/address"
          address={form.address}
          onEdit={(member, typed) => setForm("address", member, typed)}
        />
        <TaxIdentifierList />
      </fieldset>
    </>
  );
}
