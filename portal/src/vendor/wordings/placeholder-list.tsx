import { For } from "solid-js";
import { placeholders } from "../../../../shared/messages/wording.ts";
import { useReminderWords } from "../reminders/reminder-words.tsx";

/** What Kindly fills into a vendor's words, each to be inserted by a press. */
export function PlaceholderList(props: { readonly onInsert: (text: string) => void }) {
  const words = useReminderWords();
  return (
    <div class="stack" role="group" aria-label={words().wording.placeholders}>
      <p class="group-label">{words().wording.placeholders}</p>
      <p class="hint">{words().wording.placeholdersHint}</p>
      <ul class="placeholders">
        <For each={placeholders}>
          {(name) => (
            <li>
              <button
                type="button"
                class="text-link"
                aria-label={words().wording.insert(`{${name}}`)}
                onClick={() => props.onInsert(`{${name}}`)}
              >
                <code>{`{${name}}`}</code>
              </button>{" "}
              <span class="quiet small">{words().wording.placeholderNames[name]}</span>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
