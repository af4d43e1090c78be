import { createAsync, createAsyncStore } from "@solidjs/router";
import { createEffect, createMemo, createSignal, on, Show } from "solid-js";
import type { VendorRemindersAnswer } from "../../../../shared/contract/reminder-schema.ts";
import { readCadences } from "../api/cadences.ts";
import { readReminderSettings } from "../api/reminders.ts";
import { useLanguage } from "../language/language.tsx";
import { RehearsalPart } from "../rehearsal/rehearsal-part.tsx";
import { CadenceList } from "../reminders/cadence-list.tsx";
import { ReminderWordsProvider, useReminderWords } from "../reminders/reminder-words.tsx";
import { SectionTabs } from "../reminders/section-tabs.tsx";
import {
  createReminderSettingsForm,
  ReminderSettingsEditor,
} from "../reminders/settings-editor.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { ToldNotice } from "../shell/told-notice.tsx";

/** What Kindly writes for the vendor, when, and what holds for all of it. */
export default function ReminderPage() {
  const settings = createAsync(() => readReminderSettings());
  // The form starts once; what is read again must not take away what is typed.
  const start = createMemo<VendorRemindersAnswer | undefined>((before) => before ?? settings());
  return (
    <ReminderWordsProvider>
      <Show when={start()}>
        {(first) => <Reminders start={first()} settings={settings() ?? first()} />}
      </Show>
    </ReminderWordsProvider>
  );
}

function Reminders(props: {
  readonly start: VendorRemindersAnswer;
  readonly settings: VendorRemindersAnswer;
}) {
  const language = useLanguage();
  const words = useReminderWords();
  // Read again after every change, the list keeps its rows and what is open in them.
  const cadences = createAsyncStore(() => readCadences(language.locale()));
  const state = createReminderSettingsForm(props.start);
  const [told, setTold] = createSignal<string>();
  createEffect(on(() => props.settings, state.takeNewer, { defer: true }));
  const usedId = () => (state.saved() ?? props.settings).resolved.cadenceId;
  return (
    <div class="reminder-page">
      <PageHeading title={words().title} />
      <SectionTabs />
      <p class="hint">{words().lead}</p>
      <ToldNotice text={told()} />
      <Show when={cadences()}>
        {(known) => (
          <>
            <CadenceList
              cadences={known()}
              settings={state.saved() ?? props.settings}
              onChosen={state.takeNewer}
              onTold={setTold}
            />
            <RehearsalPart cadenceId={usedId()} />
          </>
        )}
      </Show>
      <ReminderSettingsEditor state={state} />
    </div>
  );
}
