import { useAction } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { createStore } from "solid-js/store";
import type {
  CheckInWish,
  ClientRemindersAnswer,
} from "../../../../shared/contract/reminder-schema.ts";
import { addDays } from "../../../../shared/values/calendar-date.ts";
import { setCheckIn, stopCheckIn } from "../api/reminders.ts";
import { createAsk } from "../forms/create-ask.ts";
import { FaultSummary } from "../forms/fault-summary.tsx";
import { FormScopeProvider } from "../forms/form-context.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { useReminderWords } from "../reminders/reminder-words.tsx";
import { createDeed } from "../shell/create-deed.ts";
import { FaultNotice } from "../shell/fault-notice.tsx";
import { ToldNotice } from "../shell/told-notice.tsx";
import { useToday } from "../shell/use-today.ts";
import { readCheckIn } from "./read-check-in.ts";

type CheckInProps = {
  readonly clientId: string;
  readonly reminders: ClientRemindersAnswer;
};

/** The rhythm of words with a client that aren't about money. */
export function CheckInPart(props: CheckInProps) {
  const words = useReminderWords();
  const [told, setTold] = createSignal<string>();
  return (
    <section class="stack" aria-labelledby="check-in-title">
      <p id="check-in-title" class="group-label">
        {words().followUp.checkIn.title}
      </p>
      <p class="hint">{words().followUp.checkIn.lead}</p>
      <ToldNotice text={told()} />
      <CheckInForm clientId={props.clientId} checkIn={props.reminders.checkIn} onTold={setTold} />
    </section>
  );
}

type FormProps = {
  readonly clientId: string;
  readonly checkIn: ClientRemindersAnswer["checkIn"] | undefined;
  readonly onTold: (text: string) => void;
};

const usualDays = 90;

function CheckInForm(props: FormProps) {
  const language = useLanguage();
  const words = useReminderWords();
  const today = useToday();
  const set = useAction(setCheckIn);
  const [form, setForm] = createStore({
    everyDays: String(props.checkIn?.everyDays ?? usualDays),
    nextDate: props.checkIn?.nextDate ?? addDays(today(), usualDays),
  });
  const ask = createAsk<CheckInWish, unknown>({
    read: () => readCheckIn(form),
    submit: (request) => set(props.clientId, request),
    onDone: () => props.onTold(words().followUp.checkIn.saved),
  });
  const meaning = () => {
    const { request } = readCheckIn(form);
    return request?.nextDate === undefined
      ? undefined
      : words().followUp.checkIn.meaning(request.everyDays, language.date(request.nextDate));
  };
  return (
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
        <div class="field-grid">
          <TextField
            pointer="/everyDays"
            label={words().followUp.checkIn.everyDays}
            inputMode="numeric"
            isAmount
            value={form.everyDays}
            onInput={(typed) => setForm("everyDays", typed)}
          />
          <TextField
            pointer="/nextDate"
            label={words().followUp.checkIn.nextDate}
            hint={meaning()}
            type="date"
            value={form.nextDate}
            onInput={(typed) => setForm("nextDate", typed)}
          />
        </div>
        <div class="row">
          <button type="submit" class="button" disabled={ask.isAsking()}>
            {words().followUp.checkIn.save}
          </button>
          <Show when={props.checkIn}>
            <StopButton {...props} />
          </Show>
        </div>
      </form>
    </FormScopeProvider>
  );
}

function StopButton(props: FormProps) {
  const words = useReminderWords();
  const stop = useAction(stopCheckIn);
  const deed = createDeed();
  return (
    <>
      <button
        type="button"
        class="text-link"
        disabled={deed.isPending()}
        onClick={() =>
          void deed.attempt(
            () => stop(props.clientId),
            () => props.onTold(words().followUp.checkIn.stopped),
          )
        }
      >
        {words().followUp.checkIn.stop}
      </button>
      <FaultNotice message={deed.message()} />
    </>
  );
}
