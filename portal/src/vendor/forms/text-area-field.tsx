import { createField, type FieldProps } from "./create-field.ts";
import { FieldFrame } from "./field-frame.tsx";

type TextAreaFieldProps = FieldProps & {
  readonly value: string;
  readonly onInput: (typed: string) => void;
  readonly rows?: number;
};

export function TextAreaField(props: TextAreaFieldProps) {
  const field = createField(props);
  return (
    <FieldFrame field={field} about={props}>
      <textarea
        id={field.id()}
        rows={props.rows ?? 2}
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
