import { createUniqueId, For } from "solid-js";
import { useLanguage } from "../language/language.tsx";
import type { ClientForm } from "./client-form.ts";

const kinds: readonly ClientForm["kind"][] = ["business", "person"];

/** Whether a client is a business or a person, who are owed different courtesies. */
export function KindField(props: {
  readonly value: ClientForm["kind"];
  readonly onChoose: (kind: ClientForm["kind"]) => void;
}) {
  const language = useLanguage();
  const name = createUniqueId();
  const words = () => language.words().clients;
  return (
    <fieldset class="choices">
      <legend class="group-label">{words().kind}</legend>
      <div class="row">
        <For each={kinds}>
          {(kind) => (
            <label class="choice">
              <input
                type="radio"
                name={name}
                value={kind}
                checked={props.value === kind}
                onChange={() => props.onChoose(kind)}
              />
              {words().kinds[kind]}
            </label>
          )}
        </For>
      </div>
      <p class="hint">{words().kindHint}</p>
    </fieldset>
  );
}
