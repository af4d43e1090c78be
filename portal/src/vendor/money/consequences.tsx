import { For, Show } from "solid-js";
import { useLanguage } from "../language/language.tsx";

/** What a press of the button below will do, line by line, as it stands typed now. */
export function Consequences(props: { readonly lines: readonly (string | undefined)[] }) {
  const language = useLanguage();
  const shown = () => props.lines.filter((line) => line !== undefined);
  return (
    <Show when={shown().length > 0}>
      <div class="consequences">
        <p class="group-label">{language.words().money.whatHappens}</p>
        <ul aria-live="polite">
          <For each={shown()}>{(line) => <li>{line}</li>}</For>
        </ul>
      </div>
    </Show>
  );
}
