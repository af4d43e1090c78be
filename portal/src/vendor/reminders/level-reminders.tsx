import { createAsync } from "@solidjs/router";
import { createMemo, Show } from "solid-js";
import { readCadences } from "../api/cadences.ts";
import {
  type LevelReminders,
  readClientReminders,
  readLevelReminders,
  readReminderSettings,
} from "../api/reminders.ts";
import { useLanguage } from "../language/language.tsx";
import { LevelReminderEditor, type NearLevel } from "./level-editor.tsx";
import { useReminderWords } from "./reminder-words.tsx";
import { useCadenceName } from "./use-cadence-name.ts";

/** Which cadence holds for a client or an invoice, and what differs there. */
export function LevelSettings(props: {
  readonly level: NearLevel;
  /** Whose settings lie between the vendor's and an invoice's. */
  readonly clientId: string;
}) {
  const language = useLanguage();
  const words = useReminderWords();
  const nameOf = useCadenceName();
  const own = createAsync(() => readLevelReminders(props.level));
  const further = createAsync(async () => {
    const isInvoice = props.level.kind === "invoice";
    const found = isInvoice
      ? await readClientReminders(props.clientId)
      : await readReminderSettings();
    return found?.resolved;
  });
  const cadences = createAsync(() => readCadences(language.locale()));
  // The form starts once; what is read again must not take away what is typed.
  const start = createMemo<LevelReminders | undefined>((before) => before ?? own());
  const inUse = ({ resolved }: LevelReminders) => {
    const { cadenceId: id, cadenceName: name } = resolved;
    return words().level.holds(nameOf({ id, name }));
  };
  const lead = () =>
    props.level.kind === "client" ? words().level.clientLead : words().level.invoiceLead;
  return (
    <div class="stack">
      <Show when={own()}>{(reminders) => <p>{inUse(reminders())}</p>}</Show>
      <p class="hint">{lead()}</p>
      <Show when={start()}>
        {(first) => (
          <Show when={cadences()}>
            {(known) => (
              <Show when={further()}>
                {(beyond) => (
                  <LevelReminderEditor
                    level={props.level}
                    start={first()}
                    further={beyond()}
                    cadences={known()}
                  />
                )}
              </Show>
            )}
          </Show>
        )}
      </Show>
    </div>
  );
}
