import { createEffect, createSignal, createUniqueId, For, on, Show } from "solid-js";
import { produce, type SetStoreFunction } from "solid-js/store";
import { useFormScope } from "../forms/form-context.tsx";
import { type CadenceForm, nextRow, stepOf, type StepRow } from "./cadence-form.ts";
import { useReminderWords } from "./reminder-words.tsx";
import { StepFields } from "./step-fields.tsx";
import { useStepSummary } from "./use-step-summary.ts";

type StepListProps = {
  readonly form: CadenceForm;
  readonly setForm: SetStoreFunction<CadenceForm>;
};

// A cadence holds as many; more would be a nuisance.
const mostSteps = 30;

/** The steps of a cadence as sentences; each unfolds into what it is made of. */
export function StepList(props: StepListProps) {
  const words = useReminderWords();
  const { faults } = useFormScope();
  const [opened, setOpened] = createSignal<string>();
  let list: HTMLOListElement | undefined;
  const edit = (change: (steps: StepRow[]) => void) => {
    faults.forgetUnder("/steps");
    props.setForm("steps", produce(change));
  };
  const add = () => {
    const row = nextRow(props.form.steps);
    setOpened(row.kind);
    edit((steps) => steps.push(row));
    list?.lastElementChild?.querySelector("input")?.focus();
  };
  return (
    <section class="part" aria-labelledby="steps-title">
      <h2 id="steps-title">{words().cadence.stepsTitle}</h2>
      <p class="hint">{words().cadence.stepsHint}</p>
      <Show
        when={props.form.steps.length > 0}
        fallback={<p class="quiet">{words().step.noSteps}</p>}
      >
        <ol class="step-list" ref={list}>
          <For each={props.form.steps}>
            {(row, index) => (
              <StepItem
                row={row}
                index={index()}
                setForm={props.setForm}
                isOpened={opened() === row.kind}
                onRemove={() => edit((steps) => void steps.splice(index(), 1))}
              />
            )}
          </For>
        </ol>
      </Show>
      <button
        type="button"
        class="button"
        disabled={props.form.steps.length >= mostSteps}
        onClick={add}
      >
        {words().step.add}
      </button>
    </section>
  );
}

type StepItemProps = {
  readonly row: StepRow;
  readonly index: number;
  readonly setForm: SetStoreFunction<CadenceForm>;
  readonly isOpened: boolean;
  readonly onRemove: () => void;
};

function StepItem(props: StepItemProps) {
  const words = useReminderWords();
  const summary = useStepSummary();
  const { faults } = useFormScope();
  const faultId = createUniqueId();
  const [isOpen, setOpen] = createSignal(props.isOpened);
  const isFaulty = () => faults.placed().some(({ pointer }) => isAt(pointer, props.index));
  // What needs another look is unfolded, or nobody would find it.
  createEffect(on(isFaulty, (faulty) => faulty && setOpen(true)));
  const sentence = () => {
    const step = stepOf(props.row);
    return step ? summary(step) : words().step.title(props.index + 1);
  };
  return (
    <li class="step-item">
      <details
        open={isOpen()}
        onToggle={(event) => setOpen(event.currentTarget.open)}
        aria-describedby={isFaulty() ? faultId : undefined}
      >
        <summary>{sentence()}</summary>
        <StepFields {...props} />
        <button
          type="button"
          class="text-link"
          aria-label={words().step.removeOf(props.index + 1)}
          onClick={() => props.onRemove()}
        >
          {words().step.remove}
        </button>
      </details>
    </li>
  );
}

function isAt(pointer: string, index: number): boolean {
  const place = `/steps/${index}`;
  return pointer === place || pointer.startsWith(`${place}/`);
}
