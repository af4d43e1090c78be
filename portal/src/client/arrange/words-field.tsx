import { createUniqueId, Show } from "solid-js";
import { useWays } from "../ways/ways-context.ts";

export type WordsFieldProps = {
  /** Under which name what is typed is kept. */
  name: string;
  label: string;
  fault?: string | undefined;
};

const longestText = 2_000;

/** Room for somebody's own words, which survive reloads. */
export function WordsField(props: WordsFieldProps) {
  const ways = useWays();
  const id = createUniqueId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={longestText}
        value={ways.typed(props.name) ?? ""}
        aria-invalid={props.fault !== undefined}
        aria-describedby={props.fault === undefined ? undefined : `${id}-fault`}
        onInput={({ currentTarget }) => ways.type(props.name, currentTarget.value)}
      />
      <Show when={props.fault}>
        <p class="field-fault" id={`${id}-fault`}>
          {props.fault}
        </p>
      </Show>
    </div>
  );
}
