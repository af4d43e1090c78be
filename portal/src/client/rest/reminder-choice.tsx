import { createSignal, Show } from "solid-js";
import type { ToldTimeline } from "./create-timeline.ts";

type ReminderChoiceProps = {
  told: ToldTimeline;
  choose: (choice: "stop" | "start") => Promise<boolean>;
};

/** Stops reminders to the reader, or lets them come again; nothing else changes. */
export function ReminderChoice(props: ReminderChoiceProps) {
  const [isSending, setIsSending] = createSignal(false);
  const [hasFailed, setHasFailed] = createSignal(false);
  const words = () => props.told.words.page;
  const isStopped = () => props.told.timeline.reminders === "stopped";

  async function choose(): Promise<void> {
    if (isSending()) return;
    setIsSending(true);
    setHasFailed(!(await props.choose(isStopped() ? "start" : "stop")));
    setIsSending(false);
  }

  return (
    <Show when={props.told.timeline.reminders}>
      <p class="quiet" role="status">
        {isStopped() ? words().stopped : words().stopNote}
      </p>
      <button
        type="button"
        class="text-link"
        aria-disabled={isSending()}
        onClick={() => void choose()}
      >
        {isStopped() ? words().start : words().stop}
      </button>
      <Show when={hasFailed()}>
        <p class="notice fault" role="alert">
          {words().fault}
        </p>
      </Show>
    </Show>
  );
}
