import { createField, type FieldProps } from "./create-field.ts";
import { FieldFrame } from "./field-frame.tsx";

type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onInput: (typed: string) => void;
  readonly type?: "text" | "email" | "tel" | "url" | "date";
  readonly inputMode?: "decimal" | "numeric";
  readonly autocomplete?: string;
  readonly isAmount?: boolean;
  readonly list?: string;
};

export function TextField(props: TextFieldProps) {
  const field = createField(props);
  return (
    <FieldFrame field={field} about={props}>
      <input
        id={field.id()}
        classList={{ "typed-amount": props.isAmount ?? false }}
        type={props.type ?? "text"}
        inputmode={props.inputMode}
        autocomplete={props.autocomplete ?? "off"}
        value={props.value}
        aria-required={props.isOptional ? undefined : "true"}
        aria-label={props.fullLabel}
        aria-invalid={field.isInvalid() ? "true" : undefined}
        aria-describedby={field.describedBy()}
        onInput={(event) => {
          field.noteEdit();
          props.onInput(event.currentTarget.value);
        }}
      />
    </FieldFrame>
  );
}
