import { useAction } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { createStore } from "solid-js/store";
import type { HoldWish } from "../../../../shared/contract/reminder-schema.ts";
import { setHold } from "../api/holds.ts";
import type { ReminderLevel } from "../api/reminder-levels.ts";
import { AskForm } from "../forms/ask-form.tsx";
import { ChoiceField } from "../forms/choice-field.tsx";
import { createAsk } from "../forms/create-ask.ts";
import { readDate } from "../forms/typed-fields.ts";
import { useLanguage } from "../language/language.tsx";
import { Consequences } from "../money/consequences.tsx";
import { useReminderWords } from "../reminders/reminder-words.tsx";
import { Modal } from "../shell/modal.tsx";
import { useToday } from "../shell/use-today.ts";
import { HoldFields } from "./hold-fields.tsx";
import { emptyHold, type HoldForm, readHold } from "./read-hold.ts";

/** Something that can be held, with the name under which the reader knows it. */
export type HoldTarget = ReminderLevel & { readonly name: string };

type HoldDialogProps = {
  readonly isOpen: boolean;
  /** What can be held here, the nearest first. */
  readonly targets: readonly HoldTarget[];
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
};

/** Holds the reminders of an invoice, a client or everybody, with a reason and an end. */
export function HoldDialog(props: HoldDialogProps) {
  const words = useReminderWords();
  const [chosen, setChosen] = createSignal(0);
  const target = () => props.targets[chosen()] ?? everything;
  const title = () => {
    const { titles } = words().hold;
    const { kind, name } = target();
    return kind === "vendor" ? titles.vendor : titles[kind](name);
  };
  return (
    <Modal isOpen={props.isOpen} title={title()} onClose={props.onClose}>
      <HoldFormPart {...props} target={target()} onTarget={setChosen} />
    </Modal>
  );
}

const everything: HoldTarget = { kind: "vendor", name: "" };

type FormPartProps = HoldDialogProps & {
  readonly target: HoldTarget;
  readonly onTarget: (index: number) => void;
};

function HoldFormPart(props: FormPartProps) {
  const language = useLanguage();
  const words = useReminderWords();
  const today = useToday();
  const hold = useAction(setHold);
  const [form, setForm] = createStore<HoldForm>({ ...emptyHold });
  const ask = createAsk<HoldWish, unknown>({
    read: () => readHold(form, today()),
    submit: (request) => hold(props.target, request),
    onDone: () => props.onDone(words().hold.done),
  });
  const end = () => {
    const until = readDate(form.until).value;
    return until === undefined
      ? words().hold.goesOnLifted
      : words().hold.goesOn(language.date(until));
  };
  return (
    <AskForm
      ask={ask}
      submitText={words().hold.now}
      leaveText={words().hold.notNow}
      onClose={props.onClose}
    >
      <Show when={props.targets.length > 1}>
        <TargetField {...props} />
      </Show>
      <HoldFields form={form} setForm={setForm} />
      <Consequences
        lines={[words().hold.stops, words().hold.stopsTasks, words().hold.untold, end()]}
      />
    </AskForm>
  );
}

function TargetField(props: FormPartProps) {
  const words = useReminderWords();
  const choices = () =>
    props.targets.map(({ kind, name }, index) => {
      const { scopes } = words().hold;
      return { value: String(index), name: kind === "vendor" ? scopes.vendor : scopes[kind](name) };
    });
  return (
    <ChoiceField
      pointer="/level"
      label={words().hold.scope}
      value={String(props.targets.indexOf(props.target))}
      choices={choices()}
      onChoose={(index) => props.onTarget(Number(index))}
    />
  );
}
