import { createRenderEffect, onCleanup } from "solid-js";
import { useLanguage } from "../language/language.tsx";
import { faultText } from "./field-fault.ts";
import { useFormScope } from "./form-context.tsx";

/** What every field says about itself. */
export type FieldProps = {
  /** The member of the request that is typed here, as a JSON pointer. */
  readonly pointer: string;
  readonly label: string;
  /** The label where it stands alone, as in the list of faults; the label itself when absent. */
  readonly fullLabel?: string;
  readonly hint?: string | undefined;
  readonly isOptional?: boolean;
  /** On a wide page seen by screen readers only: a heading above the column says it to eyes. */
  readonly hasQuietLabel?: boolean;
};

/** Ties a field's label, hint and fault to the element in which it is typed. */
export function createField(props: FieldProps) {
  const language = useLanguage();
  const { faults, idOf } = useFormScope();
  // A field of a list's row changes its place when the row moves.
  createRenderEffect(() => {
    onCleanup(faults.register(props.pointer, () => props.fullLabel ?? props.label));
  });
  const id = () => idOf(props.pointer);
  const fault = () => {
    const found = faults.at(props.pointer);
    return found && faultText(found, language.words().problems.fields);
  };
  return {
    id,
    hintId: () => `${id()}-hint`,
    faultId: () => `${id()}-fault`,
    fault,
    describedBy: () =>
      [fault() && `${id()}-fault`, props.hint && `${id()}-hint`].filter(Boolean).join(" ") ||
      undefined,
    isInvalid: () => fault() !== undefined,
    noteEdit: () => faults.forget(props.pointer),
  };
}

export type Field = ReturnType<typeof createField>;
