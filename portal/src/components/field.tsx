import { createUniqueId, Show } from "solid-js";

export type FieldProps = {
  name: string;
  label: string;
  type?: "text" | "email";
  autocomplete?: string;
  maxLength?: number;
  /** Set for a text of several lines. */
  rows?: number;
  fault?: string | undefined;
};

/** A field with its label and, when something is wrong with it, the words that say what. */
export function Field(props: FieldProps) {
  const id = createUniqueId();
  const faultId = () => (props.fault === undefined ? undefined : `${id}-fault`);
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <Show
        when={props.rows}
        fallback={
          <input
            id={id}
            name={props.name}
            type={props.type ?? "text"}
            autocomplete={props.autocomplete}
            maxLength={props.maxLength ?? 200}
            aria-invalid={props.fault !== undefined}
            aria-describedby={faultId()}
          />
        }
      >
        {(rows) => (
          <textarea
            id={id}
            name={props.name}
            rows={rows()}
            maxLength={props.maxLength ?? 1_000}
            aria-describedby={faultId()}
          />
        )}
      </Show>
      <Show when={props.fault}>
        {(fault) => (
          <p class="field-fault" id={faultId()}>
            {fault()}
          </p>
        )}
      </Show>
    </div>
  );
}
