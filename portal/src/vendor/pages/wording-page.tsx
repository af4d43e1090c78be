import { createAsync } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { createStore, type SetStoreFunction } from "solid-js/store";
import { stepTones } from "../../../../shared/contract/step-fields.ts";
import type { WordingList } from "../../../../shared/contract/wording-schema.ts";
import { wordingMessages } from "../../../../shared/contract/wording-schema.ts";
import { type Locale, locales } from "../../../../shared/messages/locale.ts";
import { readInvoices } from "../api/invoices.ts";
import { readWordings, type WordingPlace } from "../api/wordings.ts";
import { ChoiceField } from "../forms/choice-field.tsx";
import { createFormFaults } from "../forms/form-faults.ts";
import { FormScopeProvider } from "../forms/form-context.tsx";
import { useLanguage } from "../language/language.tsx";
import { ReminderWordsProvider, useReminderWords } from "../reminders/reminder-words.tsx";
import { SectionTabs } from "../reminders/section-tabs.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { useSession } from "../shell/session-context.tsx";
import { ToldNotice } from "../shell/told-notice.tsx";
import { WordingEditor } from "../wordings/wording-editor.tsx";

/** Messages in the vendor's own words, shown as the client gets them. */
export default function WordingPage() {
  return (
    <ReminderWordsProvider>
      <Wordings />
    </ReminderWordsProvider>
  );
}

type Shown = { message: WordingPlace["message"]; tone: WordingPlace["tone"]; locale: Locale };

function Wordings() {
  const session = useSession();
  const words = useReminderWords();
  const wordings = createAsync(() => readWordings());
  const [told, setTold] = createSignal<string>();
  const [invoiceId, setInvoiceId] = createSignal("");
  const [shown, setShown] = createStore<Shown>({
    message: "reminder",
    tone: "warm",
    locale: session().vendor.locale,
  });
  const savedOf = ({ items }: WordingList) =>
    items.find(
      ({ message, tone, locale }) =>
        message === shown.message && tone === shown.tone && locale === shown.locale,
    );
  const place = () => ({ ...shown });
  // Other words, or ours again: the form begins anew.
  const key = (list: WordingList) =>
    JSON.stringify([shown.message, shown.tone, shown.locale, savedOf(list)?.parts ?? null]);
  return (
    <div class="reminder-page">
      <PageHeading title={words().wording.title} />
      <SectionTabs />
      <p class="hint">{words().wording.lead}</p>
      <ToldNotice text={told()} />
      <FormScopeProvider faults={createFormFaults()}>
        <div class="field-grid">
          <PlaceFields shown={shown} setShown={setShown} />
          <InvoiceField value={invoiceId()} onChoose={setInvoiceId} />
        </div>
      </FormScopeProvider>
      <Show when={wordings()}>
        {(list) => (
          <>
            <OwnWordings list={list()} onChoose={setShown} />
            <Show when={key(list())} keyed>
              <WordingEditor
                place={place()}
                saved={savedOf(list())}
                version={list().version}
                invoiceId={invoiceId() || undefined}
                onTold={setTold}
              />
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}

function PlaceFields(props: { readonly shown: Shown; readonly setShown: SetStoreFunction<Shown> }) {
  const language = useLanguage();
  const words = useReminderWords();
  return (
    <>
      <ChoiceField
        pointer="/message"
        label={words().wording.message}
        value={props.shown.message}
        choices={wordingMessages.map((value) => ({ value, name: words().wording.messages[value] }))}
        onChoose={(message) => props.setShown("message", message as Shown["message"])}
      />
      <ChoiceField
        pointer="/tone"
        label={words().wording.tone}
        value={props.shown.tone}
        choices={stepTones.map((value) => ({ value, name: words().step.tones[value] }))}
        onChoose={(tone) => props.setShown("tone", tone as Shown["tone"])}
      />
      <ChoiceField
        pointer="/locale"
        label={words().wording.language}
        value={props.shown.locale}
        choices={locales.map((value) => ({
          value,
          name: language.words().shell.languages[value],
        }))}
        onChoose={(locale) => props.setShown("locale", locale as Locale)}
      />
    </>
  );
}

/** With whose facts the preview is filled: one of the open invoices, or an invented one. */
function InvoiceField(props: { readonly value: string; readonly onChoose: (id: string) => void }) {
  const words = useReminderWords();
  const invoices = createAsync(() => readInvoices({ status: "open" }));
  const choices = () => [
    { value: "", name: words().wording.sample },
    ...(invoices()?.items ?? []).map(({ id, number = "", clientName }) => ({
      value: id,
      name: `${number}, ${clientName}`,
    })),
  ];
  return (
    <ChoiceField
      pointer="/invoiceId"
      label={words().wording.sampleOf}
      value={props.value}
      choices={choices()}
      onChoose={props.onChoose}
    />
  );
}

/** Which messages are in own words already, to go to. */
function OwnWordings(props: {
  readonly list: WordingList;
  readonly onChoose: (place: Shown) => void;
}) {
  const language = useLanguage();
  const words = useReminderWords();
  return (
    <Show
      when={props.list.items.length > 0}
      fallback={<p class="quiet small">{words().wording.noOwn}</p>}
    >
      <p class="group-label">{words().wording.own}</p>
      <ul class="own-wordings">
        <For each={props.list.items}>
          {({ message, tone, locale }) => (
            <li>
              <button
                type="button"
                class="text-link"
                onClick={() => props.onChoose({ message, tone, locale })}
              >
                {words().wording.messages[message]}, {words().step.tones[tone]},{" "}
                {language.words().shell.languages[locale]}
              </button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
