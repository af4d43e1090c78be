import { countryChoices } from "../clients/place-choices.ts";
import { ChoiceField } from "../forms/choice-field.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { useSettings } from "./settings-context.tsx";

/** The share that the law lets clients withhold. */
export function WithholdingPart() {
  const language = useLanguage();
  const { form, setForm } = useSettings();
  const words = () => language.words().settings;
  return (
    <fieldset class="part">
      <legend>{words().withholding}</legend>
      <p class="hint">{words().withholdingHint}</p>
      <TextField
        pointer="/withholdingPercent"
        label={words().withholdingPercent}
        inputMode="decimal"
        isAmount
        isOptional
        value={form.withholdingPercent}
        onInput={(typed) => setForm("withholdingPercent", typed)}
      />
    </fieldset>
  );
}

/** The country of the Stripe account, on which ways to pay depend. */
export function AccountCountryField() {
  const language = useLanguage();
  const { form, setForm } = useSettings();
  const words = () => language.words().settings;
  return (
    <ChoiceField
      pointer="/accountCountry"
      label={words().country}
      hint={words().countryHint}
      value={form.accountCountry}
      choices={countryChoices(language.locale())}
      onChoose={(country) => setForm("accountCountry", country)}
    />
  );
}
