import { For } from "solid-js";
import { createField, type FieldProps } from "./create-field.ts";
import { FieldFrame } from "./field-frame.tsx";

export type Choice = { readonly value: string; readonly name: string };

type ChoiceFieldProps = FieldProps & {
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
};

export function ChoiceField(props: ChoiceFieldProps) {
  const field = createField(props);
  return (
    <FieldFrame field={field} about={props}>
      <select
        id={field.id()}
        aria-label={props.fullLabel}
        aria-invalid={field.isInvalid() ? "true" : undefined}
        aria-describedby={field.describedBy()}
        onChange={(event) => {
          field.noteEdit();
          props.onChoose(event.currentTarget.value);
        }}
      >
        <For each={props.choices}>
          {(choice) => (
            <option value={choice.value} selected={choice.value === props.value}>
              {choice.name}
            </option>
          )}
        </For>
      </select>
    </FieldFrame>
  );
}
