import { createAsync } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { readClient } from "../api/clients.ts";
import { readClientReminders } from "../api/reminders.ts";
import { CheckInPart } from "../follow-ups/check-in-part.tsx";
import { useLanguage } from "../language/language.tsx";
import { HoldPart } from "../outgoing/hold-part.tsx";
import { LevelSettings } from "../reminders/level-reminders.tsx";
import { ReminderWordsProvider } from "../reminders/reminder-words.tsx";
import { ReadBoundary } from "../shell/read-boundary.tsx";

/** One client's reminders and check-ins: folded, read when they are looked at. */
export function ClientReminders(props: { readonly clientId: string }) {
  const language = useLanguage();
  const [isOpen, setOpen] = createSignal(false);
  return (
    <details class="fold-box" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{language.words().shell.reminders}</summary>
      <Show when={isOpen()}>
        <ReadBoundary>
          <ReminderWordsProvider>
            <Opened {...props} />
          </ReminderWordsProvider>
        </ReadBoundary>
      </Show>
    </details>
  );
}

function Opened(props: { readonly clientId: string }) {
  const reminders = createAsync(() => readClientReminders(props.clientId));
  const client = createAsync(() => readClient(props.clientId));
  const level = () => ({ kind: "client", id: props.clientId }) as const;
  return (
    <div class="stack">
      <Show when={reminders()}>
        {(known) => <HoldPart level={level()} reminders={known()} name={client()?.name ?? ""} />}
      </Show>
      <LevelSettings level={level()} clientId={props.clientId} />
      <Show when={reminders()}>
        {(known) => <CheckInPart clientId={props.clientId} reminders={known()} />}
      </Show>
    </div>
  );
}
