import { createSignal, Show } from "solid-js";
import { createStore, type SetStoreFunction } from "solid-js/store";
import type { Rehearsed, RehearsalWish } from "../../../../shared/contract/rehearsal-schema.ts";
import type { CadenceStep } from "../../../../shared/milestones/cadence.ts";
import { rehearse } from "../api/cadences.ts";
import { ChoiceField } from "../forms/choice-field.tsx";
import { createAsk } from "../forms/create-ask.ts";
import { FaultSummary } from "../forms/fault-summary.tsx";
import { FormScopeProvider } from "../forms/form-context.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { useReminderWords } from "../reminders/reminder-words.tsx";
import { useSession } from "../shell/session-context.tsx";
import { useToday } from "../shell/use-today.ts";
import { InventedFields } from "./invented-fields.tsx";
import { emptyRehearsal, readRehearsal, type RehearsalForm } from "./read-rehearsal.ts";
import { RehearsalTable } from "./rehearsal-table.tsx";

type RehearsalProps = {
  readonly cadenceId?: string;
  /** Steps as they are typed; undefined while they say nothing that can be meant. */
  readonly steps?: () => readonly CadenceStep[] | undefined;
};

/** Tries a cadence over past or invented invoices: what would have been sent, when, to whom. */
export function RehearsalPart(props: RehearsalProps) {
  const words = useReminderWords();
  const [isOpen, setOpen] = createSignal(false);
  return (
    <details class="fold-box rehearsal" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words().rehearsal.title}</summary>
      <Show when={isOpen()}>
        <Rehearsal {...props} />
      </Show>
    </details>
  );
}

function Rehearsal(props: RehearsalProps) {
  const language = useLanguage();
  const words = useReminderWords();
  const session = useSession();
  const today = useToday();
  const { timeZone, defaultCurrency: currency } = session().vendor;
  const [form, setForm] = createStore<RehearsalForm>(emptyRehearsal(today(), timeZone));
  const [found, setFound] = createSignal<Rehearsed>();
  const which = () => {
    const steps = props.steps?.();
    return steps === undefined ? { cadenceId: props.cadenceId ?? "usual" } : { steps };
  };
  const ask = createAsk<RehearsalWish, Rehearsed>({
    read: () => readRehearsal(form, which(), currency),
    submit: (request) => rehearse(language.locale(), request),
    onDone: setFound,
  });
  const isWritten = () => props.steps === undefined || props.steps() !== undefined;
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
        <p class="hint">{words().rehearsal.lead}</p>
        <FaultSummary message={ask.message()} />
        <OverFields form={form} setForm={setForm} currency={currency} />
        <button type="submit" class="button" disabled={ask.isAsking() || !isWritten()}>
          {ask.isAsking() ? words().rehearsal.running : words().rehearsal.run}
        </button>
      </form>
      <div aria-live="polite">
        <Show when={found()}>{(rehearsed) => <RehearsalTable rehearsed={rehearsed()} />}</Show>
      </div>
    </FormScopeProvider>
  );
}

type FieldsProps = {
  readonly form: RehearsalForm;
  readonly setForm: SetStoreFunction<RehearsalForm>;
  readonly currency: string;
};

function OverFields(props: FieldsProps) {
  const words = useReminderWords();
  return (
    <div class="field-grid">
      <ChoiceField
        pointer="/over"
        label={words().rehearsal.over}
        value={props.form.over}
        choices={(["invented", "past"] as const).map((value) => ({
          value,
          name: words().rehearsal[value],
        }))}
        onChoose={(over) => props.setForm("over", over === "past" ? "past" : "invented")}
      />
      <Show when={props.form.over === "past"} fallback={<InventedFields {...props} />}>
        <TextField
          pointer="/past/from"
          label={words().rehearsal.from}
          type="date"
          value={props.form.from}
          onInput={(from) => props.setForm("from", from)}
        />
        <TextField
          pointer="/past/until"
          label={words().rehearsal.until}
          type="date"
          value={props.form.until}
          onInput={(until) => props.setForm("until", until)}
        />
      </Show>
    </div>
  );
}
