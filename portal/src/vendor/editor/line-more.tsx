import { Show } from "solid-js";
import { ChoiceField } from "../forms/choice-field.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { useEditor } from "./editor-context.tsx";
import type { DiscountKind, LineForm } from "./invoice-form.ts";

type LineMoreProps = {
  readonly line: LineForm;
  readonly index: number;
  readonly onRearranged: (told: string, target?: number) => void;
};

/** What few lines need: a discount, when the service was given, what was estimated; and their order. */
export function LineMore(props: LineMoreProps) {
  const language = useLanguage();
  const editor = useEditor();
  const words = () => language.words().editor;
  const full = (label: string) => words().fieldOfLine(props.index + 1, label);
  const pointer = (member: string) => `/lines/${props.index}/${member}`;
  return (
    <>
      <div class="field-grid">
        <LineDiscount {...props} />
        <TextField
          pointer={pointer("servicePeriod/startDate")}
          label={words().periodStart}
          fullLabel={full(words().periodStart)}
          type="date"
          isOptional
          value={props.line.periodStart}
          onInput={(typed) => editor.setForm("lines", props.index, "periodStart", typed)}
        />
        <TextField
          pointer={pointer("servicePeriod/endDate")}
          label={words().periodEnd}
          fullLabel={full(words().periodEnd)}
          type="date"
          isOptional
          value={props.line.periodEnd}
          onInput={(typed) => editor.setForm("lines", props.index, "periodEnd", typed)}
        />
        <TextField
          pointer={pointer("originalEstimate")}
          label={words().estimate(editor.form.currency)}
          fullLabel={full(words().estimate(editor.form.currency))}
          hint={words().estimateHint}
          inputMode="decimal"
          isAmount
          isOptional
          value={props.line.estimate}
          onInput={(typed) => editor.setForm("lines", props.index, "estimate", typed)}
        />
      </div>
      <LineActions index={props.index} onRearranged={props.onRearranged} />
    </>
  );
}

function LineDiscount(props: LineMoreProps) {
  const language = useLanguage();
  const editor = useEditor();
  const words = () => language.words().editor;
  const kinds: readonly DiscountKind[] = ["none", "percent", "amount"];
  const amountLabel = () =>
    props.line.discountKind === "percent"
      ? words().discountPercent
      : words().discountAmount(editor.form.currency);
  const full = (label: string) => words().fieldOfLine(props.index + 1, label);
  return (
    <>
      <ChoiceField
        pointer={`/lines/${props.index}/discount`}
        label={words().discount}
        fullLabel={full(words().discount)}
        value={props.line.discountKind}
        choices={kinds.map((kind) => ({ value: kind, name: words().discountKinds[kind] }))}
        onChoose={(kind) =>
          editor.setForm("lines", props.index, "discountKind", kind as DiscountKind)
        }
      />
      <Show when={props.line.discountKind !== "none"}>
        <TextField
          pointer={`/lines/${props.index}/discount/${props.line.discountKind}`}
          label={amountLabel()}
          fullLabel={full(amountLabel())}
          inputMode="decimal"
          isAmount
          value={props.line.discount}
          onInput={(typed) => editor.setForm("lines", props.index, "discount", typed)}
        />
      </Show>
    </>
  );
}

function LineActions(props: Pick<LineMoreProps, "index" | "onRearranged">) {
  const language = useLanguage();
  const editor = useEditor();
  const words = () => language.words().editor;
  const named = (action: string) => `${action}: ${words().lineOf(props.index + 1)}`;
  const move = (step: -1 | 1) => {
    const target = editor.lines.move(props.index, step);
    props.onRearranged(words().lineMoved(target + 1));
  };
  const remove = () => {
    const index = props.index;
    editor.lines.remove(index);
    props.onRearranged(words().lineRemoved, Math.max(0, index - 1));
  };
  const duplicate = () => {
    const target = editor.lines.duplicate(props.index);
    props.onRearranged(words().lineAdded(target + 1), target);
  };
  return (
    <div class="row">
      <button
        type="button"
        class="text-link"
        aria-label={named(words().duplicate)}
        onClick={duplicate}
      >
        {words().duplicate}
      </button>
      <button
        type="button"
        class="text-link"
        aria-label={named(words().up)}
        disabled={props.index === 0}
        onClick={() => move(-1)}
      >
        {words().up}
      </button>
      <button
        type="button"
        class="text-link"
        aria-label={named(words().down)}
        disabled={props.index === editor.form.lines.length - 1}
        onClick={() => move(1)}
      >
        {words().down}
      </button>
      <button type="button" class="text-link" aria-label={named(words().remove)} onClick={remove}>
        {words().remove}
      </button>
    </div>
  );
}
