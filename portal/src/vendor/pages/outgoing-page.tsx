import { createAsync } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import type { OutgoingAnswer } from "../../../../shared/contract/outgoing-schema.ts";
import { readOutgoing } from "../api/outgoing.ts";
import { readReminderSettings } from "../api/reminders.ts";
import { useLanguage } from "../language/language.tsx";
import { makeListKeys } from "../list/make-list-keys.ts";
import { HoldDialog, type HoldTarget } from "../outgoing/hold-dialog.tsx";
import { outgoingDays } from "../outgoing/outgoing-days.ts";
import { OutgoingRow } from "../outgoing/outgoing-row.tsx";
import { StandingHold } from "../outgoing/standing-hold.tsx";
import { ReminderWordsProvider, useReminderWords } from "../reminders/reminder-words.tsx";
import { SectionTabs } from "../reminders/section-tabs.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { useSession } from "../shell/session-context.tsx";
import { ToldNotice } from "../shell/told-notice.tsx";
import { ViewTabs } from "../shell/view-tabs.tsx";

const aheads = [7, 14, 30] as const;
const everything: HoldTarget = { kind: "vendor", name: "" };

/** What goes out in the next days, and the vendor's hand on it. */
export default function OutgoingPage() {
  return (
    <ReminderWordsProvider>
      <Outgoing />
    </ReminderWordsProvider>
  );
}

function Outgoing() {
  const language = useLanguage();
  const words = useReminderWords();
  const [days, setDays] = createSignal<(typeof aheads)[number]>(7);
  const [told, setTold] = createSignal<string>();
  const [holding, setHolding] = createSignal<readonly HoldTarget[]>();
  const outgoing = createAsync(() => readOutgoing(days(), language.locale()));
  const settings = createAsync(() => readReminderSettings());
  const tabs = () =>
    aheads.map((count) => ({ value: String(count), name: words().outgoing.daysOf(count) }));
  return (
    <div class="task-page outgoing-page">
      <PageHeading title={words().outgoing.title}>
        <Show when={settings() && settings()?.hold === undefined}>
          <button type="button" class="button" onClick={() => setHolding([everything])}>
            {words().outgoing.holdAll}
          </button>
        </Show>
      </PageHeading>
      <SectionTabs />
      <p class="hint">{words().outgoing.lead}</p>
      <ToldNotice text={told()} />
      <Show when={settings()?.hold}>
        {(hold) => <StandingHold level={everything} hold={hold()} onTold={setTold} />}
      </Show>
      <ViewTabs
        label={words().outgoing.days}
        tabs={tabs()}
        value={String(days())}
        onChoose={(chosen) => setDays(aheads.find((each) => String(each) === chosen) ?? 7)}
      />
      <Show when={outgoing()}>{(found) => <DayList outgoing={found()} onHold={setHolding} />}</Show>
      <HoldDialog
        isOpen={holding() !== undefined}
        targets={holding() ?? []}
        onClose={() => setHolding(undefined)}
        onDone={(text) => {
          setHolding(undefined);
          setTold(text);
        }}
      />
    </div>
  );
}

function DayList(props: {
  readonly outgoing: OutgoingAnswer;
  readonly onHold: (targets: readonly HoldTarget[]) => void;
}) {
  const language = useLanguage();
  const words = useReminderWords();
  const session = useSession();
  const days = () => outgoingDays(props.outgoing.items, session().vendor.timeZone);
  return (
    <div ref={makeListKeys}>
      <Show when={props.outgoing.isIncomplete}>
        <p class="notice">{words().outgoing.incomplete}</p>
      </Show>
      <Show
        when={days().length > 0}
        fallback={
          <div class="empty">
            <h2>{words().outgoing.nothing}</h2>
            <p class="quiet">{words().outgoing.nothingMore}</p>
          </div>
        }
      >
        <For each={days()}>
          {(day) => (
            <section class="outgoing-day" aria-label={language.date(day.date)}>
              <h2>{language.date(day.date)}</h2>
              <ul class="outgoing-list">
                <For each={day.items}>
                  {(item) => <OutgoingRow item={item} onHold={props.onHold} />}
                </For>
              </ul>
            </section>
          )}
        </For>
      </Show>
    </div>
  );
}
