import { createAsyncStore } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { readFollowUps } from "../api/follow-ups.ts";
import { FollowUpCard } from "../follow-ups/follow-up-card.tsx";
import { makeListKeys } from "../list/make-list-keys.ts";
import { ReminderWordsProvider, useReminderWords } from "../reminders/reminder-words.tsx";
import { SectionTabs } from "../reminders/section-tabs.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { ToldNotice } from "../shell/told-notice.tsx";

/** Whom to call, write to or visit today, whoever waits longest first. */
export default function FollowUpPage() {
  return (
    <ReminderWordsProvider>
      <FollowUps />
    </ReminderWordsProvider>
  );
}

function FollowUps() {
  const words = useReminderWords();
  const followUps = createAsyncStore(() => readFollowUps());
  const [told, setTold] = createSignal<string>();
  const waiting = () =>
    [...(followUps()?.items ?? [])].toSorted((a, b) => a.at.localeCompare(b.at));
  return (
    <div class="task-page">
      <PageHeading title={words().followUp.title} />
      <SectionTabs />
      <p class="hint">{words().followUp.lead}</p>
      <ToldNotice text={told()} />
      <Show when={followUps()}>
        <Show
          when={waiting().length > 0}
          fallback={
            <div class="empty">
              <h2>{words().followUp.nothing}</h2>
              <p class="quiet">{words().followUp.nothingMore}</p>
            </div>
          }
        >
          <ul class="tasks" ref={makeListKeys}>
            <For each={waiting()}>
              {(followUp) => <FollowUpCard followUp={followUp} onTold={setTold} />}
            </For>
          </ul>
        </Show>
      </Show>
    </div>
  );
}
