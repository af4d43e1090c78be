import { createUniqueId, Show } from "solid-js";
import { useWays } from "../ways/ways-context.ts";

export type Choice = { readonly value: string; readonly text: string };

export type SelectFieldProps = {
  /** Under which name the choice is kept. */
  name: string;
  label: string;
  choices: readonly Choice[];
  /** What is chosen until something else is. */
  initial: string;
  hint?: string | undefined;
};

/** A choice of one among several, which survives reloads. */
export function SelectField(props: SelectFieldProps) {
  const ways = useWays();
  const id = createUniqueId();
  const chosen = () => ways.typed(props.name) ?? props.initial;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
        onChange={({ currentTarget }) => ways.type(props.name, currentTarget.value)}
      >
        {props.choices.map(({ value, text }) => (
          <option value={value} selected={value === chosen()}>
            {text}
          </option>
        ))}
      </select>
      <Show when={props.hint}>
        <p class="quiet small" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
    </div>
  );
}
