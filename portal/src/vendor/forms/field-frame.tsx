import { type JSX, Show } from "solid-js";
import { useLanguage } from "../language/language.tsx";
import type { Field, FieldProps } from "./create-field.ts";

/** A field's label above it, its hint and its fault below. */
export function FieldFrame(props: {
  readonly field: Field;
  readonly about: FieldProps;
  readonly children: JSX.Element;
}) {
  const language = useLanguage();
  return (
    <div class="field">
      <label
        for={props.field.id()}
        classList={{ "quiet-label": props.about.hasQuietLabel ?? false }}
      >
        {props.about.label}
        <Show when={props.about.isOptional}>
          {" "}
          <span class="quiet">({language.words().shell.optional})</span>
        </Show>
      </label>
      {props.children}
      <Show when={props.about.hint}>
        <p class="hint" id={props.field.hintId()}>
          {props.about.hint}
        </p>
      </Show>
      <Show when={props.field.fault()}>
        {(fault) => (
          <p class="field-fault" id={props.field.faultId()}>
            {fault()}
          </p>
        )}
      </Show>
    </div>
  );
}
