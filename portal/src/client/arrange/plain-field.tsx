import { createUniqueId, type JSX, Show } from "solid-js";

export type PlainFieldProps = {
  label: string;
  value: string;
  type?: "text" | "email";
  inputMode?: JSX.InputHTMLAttributes<HTMLInputElement>["inputmode"];
  maxLength?: number;
  isFixed?: boolean;
  fault?: string | undefined;
  onInput: (text: string) => void;
};

/** A field whose text somebody else keeps. */
export function PlainField(props: PlainFieldProps) {
  const id = createUniqueId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        type={props.type ?? "text"}
        inputmode={props.inputMode}
        autocomplete="off"
        maxLength={props.maxLength ?? 200}
        value={props.value}
        readOnly={props.isFixed === true}
        aria-invalid={props.fault !== undefined}
        aria-describedby={props.fault === undefined ? undefined : `${id}-fault`}
        onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
      />
      <Show when={props.fault}>
        <p class="field-fault" id={`${id}-fault`}>
          {props.fault}
        </p>
      </Show>
    </div>
  );
}
