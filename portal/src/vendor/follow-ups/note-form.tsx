import { useAction } from "@solidjs/router";
import { createUniqueId, For } from "solid-js";
import { createStore, type SetStoreFunction } from "solid-js/store";
import type { FollowUpNote } from "../../../../shared/contract/follow-up-schema.ts";
import { addDays } from "../../../../shared/values/calendar-date.ts";
import { noteFollowUp } from "../api/follow-ups.ts";
import { AskForm } from "../forms/ask-form.tsx";
import { createAsk } from "../forms/create-ask.ts";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { Consequences } from "../money/consequences.tsx";
import { useReminderWords } from "../reminders/reminder-words.tsx";
import { useToday } from "../shell/use-today.ts";
import { OutcomeFields } from "./outcome-fields.tsx";
import { emptyNote, type NoteForm as Typed, type NoteOutcome, readNote } from "./read-note.ts";

type NoteFormProps = {
  readonly taskId: string;
  readonly currency: string;
  /** What can come of it; a word that isn't about an invoice has fewer ends. */
  readonly outcomes: readonly NoteOutcome[];
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
};

const usualDays = 7;

/** What was said, and what came of it: the note does what the client's page would do. */
export function NoteForm(props: NoteFormProps) {
  const words = useReminderWords();
  const today = useToday();
  const note = useAction(noteFollowUp);
  const [form, setForm] = createStore<Typed>({
    ...emptyNote(addDays(today(), usualDays)),
    outcome: props.outcomes[0] ?? "done",
  });
  const ask = createAsk<FollowUpNote, unknown>({
    read: () => readNote(form, props.currency),
    submit: (request) => note(props.taskId, request),
    onDone: (_, request) => props.onDone(words().followUp.told[request.outcome.kind]),
  });
  return (
    <AskForm
      ask={ask}
      submitText={words().followUp.save[form.outcome]}
      leaveText={words().followUp.notNow}
      onClose={props.onClose}
    >
      <TextAreaField
        pointer="/text"
        label={words().followUp.text}
        hint={words().followUp.textHint}
        rows={3}
        value={form.text}
        onInput={(text) => setForm("text", text)}
      />
      <OutcomeChoice outcomes={props.outcomes} form={form} setForm={setForm} />
      <OutcomeFields form={form} setForm={setForm} currency={props.currency} />
      <Consequences lines={[words().followUp.meaning[form.outcome]]} />
    </AskForm>
  );
}

function OutcomeChoice(props: {
  readonly outcomes: readonly NoteOutcome[];
  readonly form: Typed;
  readonly setForm: SetStoreFunction<Typed>;
}) {
  const words = useReminderWords();
  const name = createUniqueId();
  return (
    <fieldset class="choices">
      <legend class="group-label">{words().followUp.outcome}</legend>
      <For each={props.outcomes}>
        {(outcome) => (
          <label class="choice">
            <input
              type="radio"
              name={name}
              value={outcome}
              checked={props.form.outcome === outcome}
              onChange={() => props.setForm("outcome", outcome)}
            />
            {words().followUp.outcomes[outcome]}
          </label>
        )}
      </For>
    </fieldset>
  );
}
