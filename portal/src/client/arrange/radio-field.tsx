import { createUniqueId } from "solid-js";
import { useWays } from "../ways/ways-context.ts";
import type { SelectFieldProps } from "./select-field.tsx";

/** A choice of one among few, all of them in sight. */
export function RadioField(props: Omit<SelectFieldProps, "hint">) {
  const ways = useWays();
  const group = createUniqueId();
  const chosen = () => ways.typed(props.name) ?? props.initial;
  return (
    <fieldset class="choices">
      <legend>{props.label}</legend>
      {props.choices.map(({ value, text }) => (
        <label class="choice">
          <input
            type="radio"
            name={group}
            checked={chosen() === value}
            onChange={() => ways.type(props.name, value)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
