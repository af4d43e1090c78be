import { useAction } from "@solidjs/router";
import { createMemo, createSignal, For, Show } from "solid-js";
import { createStore } from "solid-js/store";
import type { WordingView } from "../../../../shared/contract/wording-schema.ts";
import type { Answer } from "../api/send.ts";
import { putWording, resetWording, sendWordingToMe, type WordingPlace } from "../api/wordings.ts";
import { createAsk } from "../forms/create-ask.ts";
import { FaultSummary } from "../forms/fault-summary.tsx";
import { FormScopeProvider } from "../forms/form-context.tsx";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { useReminderWords } from "../reminders/reminder-words.tsx";
import { createDeed } from "../shell/create-deed.ts";
import { FaultNotice } from "../shell/fault-notice.tsx";
import { useSession } from "../shell/session-context.tsx";
import { PlaceholderList } from "./placeholder-list.tsx";
import { faultsIn, formFromWording, type Part, parts, partsOf } from "./wording-form.ts";
import { WordingPreview } from "./wording-preview.tsx";

type EditorProps = {
  readonly place: WordingPlace;
  readonly saved: WordingView | undefined;
  readonly version: number;
  /** With which invoice's facts the mail is shown; an invented one when absent. */
  readonly invoiceId: string | undefined;
  readonly onTold: (text: string) => void;
};

/** One message in the vendor's own words, beside the mail that comes of it. */
export function WordingEditor(props: EditorProps) {
  const words = useReminderWords();
  const [form, setForm] = createStore(formFromWording(props.saved));
  const [lastPart, setLastPart] = createSignal<Part>("opening");
  const put = useAction(putWording);
  const faults = createMemo(() => faultsIn(props.place, form));
  const wish = createMemo(() => ({
    ...(Object.keys(partsOf(form)).length > 0 && { parts: partsOf(form) }),
    ...(props.invoiceId !== undefined && { invoiceId: props.invoiceId }),
  }));
  const isEmpty = () => wish().parts === undefined;
  const ask = createAsk<WordingView["parts"], unknown>({
    read: () => {
      const found = faults();
      return found.length > 0 ? { faults: found } : { request: partsOf(form), faults: [] };
    },
    submit: (request) => put(props.place, props.version, { parts: request }),
    onDone: () => props.onTold(words().wording.saved),
  });
  return (
    <div class="wording-split">
      <FormScopeProvider faults={ask.faults}>
        <form
          class="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void ask.submit();
          }}
        >
          <FaultSummary message={ask.message()} />
          <For each={parts}>
            {(part) => (
              <TextAreaField
                pointer={`/parts/${part}`}
                label={words().wording.parts[part]}
                hint={words().wording.partHints[part]}
                isOptional
                rows={3}
                value={form[part]}
                onInput={(typed) => {
                  setLastPart(part);
                  setForm(part, typed);
                }}
              />
            )}
          </For>
          <PlaceholderList
            onInsert={(text) =>
              setForm(lastPart(), (before) => (before === "" ? text : `${before} ${text}`))
            }
          />
          <div class="row">
            <button type="submit" class="button main" disabled={ask.isAsking() || isEmpty()}>
              {words().wording.save}
            </button>
            <SendToMe {...props} wish={wish()} />
            <Show when={props.saved}>
              <Reset {...props} />
            </Show>
          </div>
        </form>
      </FormScopeProvider>
      <WordingPreview place={props.place} wish={wish()} isFaulty={faults().length > 0} />
    </div>
  );
}

type Wish = { readonly parts?: WordingView["parts"]; readonly invoiceId?: string };

function SendToMe(props: EditorProps & { readonly wish: Wish }) {
  const session = useSession();
  const words = useReminderWords();
  const send = useAction(sendWordingToMe);
  return (
    <DeedButton
      text={words().wording.sendToMe}
      act={() => send(props.place, props.wish)}
      onDone={() => props.onTold(words().wording.sent(session().member.email))}
    />
  );
}

function Reset(props: EditorProps) {
  const words = useReminderWords();
  const reset = useAction(resetWording);
  return (
    <DeedButton
      text={words().wording.reset}
      act={() => reset(props.place)}
      onDone={() => props.onTold(words().wording.wasReset)}
    />
  );
}

function DeedButton(props: {
  readonly text: string;
  readonly act: () => Promise<Answer<unknown>>;
  readonly onDone: () => void;
}) {
  const deed = createDeed();
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={deed.isPending()}
        onClick={() => void deed.attempt(props.act, props.onDone)}
      >
        {props.text}
      </button>
      <FaultNotice message={deed.message()} />
    </>
  );
}
