import { type JSX, Show } from "solid-js";

/**
 * Draws something for each of some names, which hold no line break. It stays as it is, with what was
 * typed into it, until the names change: new answers of the server alone draw nothing anew.
 */
export function Each<Name extends string>(props: {
  of: readonly Name[];
  children: (name: Name) => JSX.Element;
}) {
  return (
    <Show when={props.of.join("\n")} keyed>
      {(names) => names.split("\n").map((name) => props.children(name as Name))}
    </Show>
  );
}
