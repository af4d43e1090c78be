import { Match, Switch } from "solid-js";
import type { SetStoreFunction } from "solid-js/store";
import { ChoiceField } from "../forms/choice-field.tsx";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { TextField } from "../forms/text-field.tsx";
import { holdReasons } from "../outgoing/read-hold.ts";
import { useReminderWords } from "../reminders/reminder-words.tsx";
import type { NoteForm } from "./read-note.ts";

type FieldsProps = {
  readonly form: NoteForm;
  readonly setForm: SetStoreFunction<NoteForm>;
  readonly currency: string;
};

/** What an outcome needs to know before it can act. */
export function OutcomeFields(props: FieldsProps) {
  return (
    <Switch>
      <Match when={props.form.outcome === "promise"}>
        <DateField {...props} />
        <AmountField {...props} />
      </Match>
      <Match when={props.form.outcome === "more-time"}>
        <DateField {...props} />
      </Match>
      <Match when={props.form.outcome === "question"}>
        <QuestionField {...props} />
      </Match>
      <Match when={props.form.outcome === "wrong-person"}>
        <PersonFields {...props} />
      </Match>
      <Match when={props.form.outcome === "hold"}>
        <HoldFields {...props} />
      </Match>
    </Switch>
  );
}

function DateField(props: FieldsProps) {
  const words = useReminderWords();
  return (
    <TextField
      pointer="/outcome/date"
      label={words().followUp.date}
      type="date"
      value={props.form.date}
      onInput={(date) => props.setForm("date", date)}
    />
  );
}

function AmountField(props: FieldsProps) {
  const words = useReminderWords();
  return (
    <TextField
      pointer="/outcome/amount"
      label={`${words().followUp.amount} (${props.currency})`}
      hint={words().followUp.amountHint}
      inputMode="decimal"
      isAmount
      isOptional
      value={props.form.amount}
      onInput={(amount) => props.setForm("amount", amount)}
    />
  );
}

function QuestionField(props: FieldsProps) {
  const words = useReminderWords();
  return (
    <TextAreaField
      pointer="/outcome/message"
      label={words().followUp.question}
      rows={3}
      value={props.form.message}
      onInput={(message) => props.setForm("message", message)}
    />
  );
}

function PersonFields(props: FieldsProps) {
  const words = useReminderWords();
  return (
    <>
      <TextField
        pointer="/outcome/name"
        label={words().followUp.name}
        isOptional
        value={props.form.name}
        onInput={(name) => props.setForm("name", name)}
      />
      <TextField
        pointer="/outcome/email"
        label={words().followUp.email}
        type="email"
        isOptional
        value={props.form.email}
        onInput={(email) => props.setForm("email", email)}
      />
    </>
  );
}

function HoldFields(props: FieldsProps) {
  const words = useReminderWords();
  return (
    <>
      <ChoiceField
        pointer="/outcome/reason"
        label={words().followUp.reason}
        value={props.form.reason}
        choices={holdReasons.map((value) => ({ value, name: words().hold.reasons[value] }))}
        onChoose={(chosen) =>
          props.setForm("reason", holdReasons.find((each) => each === chosen) ?? "other")
        }
      />
      <TextField
        pointer="/outcome/until"
        label={words().followUp.until}
        type="date"
        isOptional
        value={props.form.until}
        onInput={(until) => props.setForm("until", until)}
      />
    </>
  );
}
