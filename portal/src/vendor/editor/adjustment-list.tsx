import { For } from "solid-js";
import { produce } from "solid-js/store";
import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { useEditor } from "./editor-context.tsx";
import { type AdjustmentForm, emptyAdjustment } from "./invoice-form.ts";

/** Discounts and charges on the whole invoice. */
export function AdjustmentList() {
  const language = useLanguage();
  const editor = useEditor();
  const words = () => language.words().editor;
  let list: HTMLUListElement | undefined;
  const add = (kind: AdjustmentForm["kind"]) => {
    const rate = editor.form.lines.at(-1)?.taxRate ?? "0";
    editor.setForm("adjustments", editor.form.adjustments.length, emptyAdjustment(kind, rate));
    list?.lastElementChild?.querySelector("input")?.focus();
  };
  return (
    <fieldset class="part">
      <legend>{words().adjustments}</legend>
      <p class="hint">{words().adjustmentsHint}</p>
      <ul class="plain-list" ref={list}>
        <For each={editor.form.adjustments}>
          {(adjustment, index) => <AdjustmentRow adjustment={adjustment} index={index()} />}
        </For>
      </ul>
      <div class="row">
        <button type="button" class="button" onClick={() => add("discount")}>
          {words().addDiscount}
        </button>
        <button type="button" class="button" onClick={() => add("charge")}>
          {words().addCharge}
        </button>
      </div>
    </fieldset>
  );
}

function AdjustmentRow(props: { readonly adjustment: AdjustmentForm; readonly index: number }) {
  const language = useLanguage();
  const editor = useEditor();
  const words = () => language.words().editor;
  const name = () => words().adjustmentKinds[props.adjustment.kind];
  const full = (label: string) => `${words().adjustmentOf(props.index + 1)}: ${label}`;
  const pointer = (member: string) => `/adjustments/${props.index}/${member}`;
  const remove = () => {
    editor.faults.forgetUnder("/adjustments");
    editor.setForm(
      "adjustments",
      produce((all) => void all.splice(props.index, 1)),
    );
  };
  return (
    <li class="adjustment" aria-label={words().adjustmentOf(props.index + 1)}>
      <TextField
        pointer={pointer("description")}
        label={name()}
        fullLabel={full(words().description)}
        value={props.adjustment.description}
        onInput={(typed) => editor.setForm("adjustments", props.index, "description", typed)}
      />
      <TextField
        pointer={pointer("amount")}
        label={words().adjustmentAmount(editor.form.currency)}
        fullLabel={full(words().amount)}
        inputMode="decimal"
        isAmount
        value={props.adjustment.amount}
        onInput={(typed) => editor.setForm("adjustments", props.index, "amount", typed)}
      />
      <TextField
        pointer={pointer("taxRate")}
        label={words().taxRate}
        fullLabel={full(words().taxRate)}
        inputMode="decimal"
        isAmount
        value={props.adjustment.taxRate}
        onInput={(typed) => editor.setForm("adjustments", props.index, "taxRate", typed)}
      />
      <button
        type="button"
        class="text-link"
        aria-label={`${words().remove}: ${words().adjustmentOf(props.index + 1)}`}
        onClick={remove}
      >
        {words().remove}
      </button>
    </li>
  );
}
