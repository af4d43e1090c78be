import { createUniqueId, type JSX, Show } from "solid-js";
import { useWays } from "./ways-context.ts";

export type TextFieldProps = {
  /** Under which name what is typed is kept. */
  name: string;
  label: string;
  /** What stands in it until something is typed. */
  initial?: string;
  type?: "text" | "date" | "email";
  inputMode?: JSX.InputHTMLAttributes<HTMLInputElement>["inputmode"];
  autocomplete?: string;
  maxLength?: number;
  /** The first and the last day that may be chosen. */
  min?: string;
  max?: string;
  hint?: string | undefined;
  fault?: string | undefined;
};

/** A field whose text survives reloads; its hint and its fault are read with it. */
export function TextField(props: TextFieldProps) {
  const ways = useWays();
  const id = createUniqueId();
  const value = () => ways.typed(props.name) ?? props.initial ?? "";
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        type={props.type ?? "text"}
        inputmode={props.inputMode}
        autocomplete={props.autocomplete ?? "off"}
        maxLength={props.maxLength ?? 140}
        min={props.min}
        max={props.max}
        value={value()}
        aria-invalid={props.fault !== undefined}
        aria-describedby={(props.fault ?? props.hint) ? `${id}-hint` : undefined}
        onInput={({ currentTarget }) => ways.type(props.name, currentTarget.value)}
      />
      <Show
        when={props.fault}
        fallback={
          <Show when={props.hint}>
            <p class="quiet small" id={`${id}-hint`}>
              {props.hint}
            </p>
          </Show>
        }
      >
        <p class="field-fault" id={`${id}-hint`}>
          {props.fault}
        </p>
      </Show>
    </div>
  );
}
