import { ChoiceField } from "../forms/choice-field.tsx";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import type { AddressForm } from "./client-form.ts";
import { countryChoices } from "./place-choices.ts";

/** A postal address; left empty as a whole, there is none. */
export function AddressFields(props: {
  readonly pointer: string;
  readonly address: AddressForm;
  readonly onEdit: (member: keyof AddressForm, typed: string) => void;
}) {
  const language = useLanguage();
  const words = () => language.words().clients;
  return (
    <>
      <TextAreaField
        pointer={`${props.pointer}/lines`}
        label={words().addressLines}
        hint={words().addressLinesHint}
        isOptional
        value={props.address.lines}
        onInput={(typed) => props.onEdit("lines", typed)}
      />
      <div class="field-grid">
        <TextField
          pointer={`${props.pointer}/postalCode`}
          label={words().postalCode}
          isOptional
          value={props.address.postalCode}
          onInput={(typed) => props.onEdit("postalCode", typed)}
        />
        <TextField
          pointer={`${props.pointer}/city`}
          label={words().city}
          isOptional
          value={props.address.city}
          onInput={(typed) => props.onEdit("city", typed)}
        />
        <TextField
          pointer={`${props.pointer}/region`}
          label={words().region}
          isOptional
          value={props.address.region}
          onInput={(typed) => props.onEdit("region", typed)}
        />
        <ChoiceField
          pointer={`${props.pointer}/country`}
          label={words().country}
          value={props.address.country}
          choices={[
            { value: "", name: words().chooseCountry },
            ...countryChoices(language.locale()),
          ]}
          onChoose={(country) => props.onEdit("country", country)}
        />
      </div>
    </>
  );
}
