import { createSignal, createUniqueId, Show } from "solid-js";
import { makeEnterKey } from "../forms/make-enter-key.ts";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { TextField } from "../forms/text-field.tsx";
import { useLanguage } from "../language/language.tsx";
import { useEditor } from "./editor-context.tsx";
import type { LineForm } from "./invoice-form.ts";
import { LineMore } from "./line-more.tsx";
import { liveLineAmount } from "./live-totals.ts";

type LineRowProps = {
  readonly line: LineForm;
  readonly index: number;
  /** Enter in a line goes on to the next one. */
  readonly onEnter: () => void;
  /** What to tell after the lines were rearranged, and which one to go to. */
  readonly onRearranged: (told: string, target?: number) => void;
};

/** One line: what, how many, at which price and tax; the rarer things unfold. */
export function LineRow(props: LineRowProps) {
  const language = useLanguage();
  const words = () => language.words().editor;
  const moreId = createUniqueId();
  const startsOpen =
    props.line.discountKind !== "none" || `${props.line.periodStart}${props.line.estimate}` !== "";
  const [isOpen, setOpen] = createSignal(startsOpen);
  const [wasOpened, setWasOpened] = createSignal(startsOpen);

  return (
    <li
      class="line"
      aria-label={words().lineOf(props.index + 1)}
      ref={(line) => makeEnterKey(line, () => props.onEnter())}
    >
      <div class="line-fields">
        <LineDescription line={props.line} index={props.index} />
        <LineNumber line={props.line} index={props.index} member="quantity" />
        <LineNumber line={props.line} index={props.index} member="unitPrice" />
        <LineNumber line={props.line} index={props.index} member="taxRate" />
        <LineAmount index={props.index} />
        <button
          type="button"
          class="text-link fold"
          aria-expanded={isOpen()}
          aria-controls={moreId}
          aria-label={words().moreOfLine(props.index + 1)}
          onClick={() => {
            setWasOpened(true);
            setOpen(!isOpen());
          }}
        >
          {words().more}
        </button>
      </div>
      <div id={moreId} class="line-more" hidden={!isOpen()}>
        <Show when={wasOpened()}>
          <LineMore line={props.line} index={props.index} onRearranged={props.onRearranged} />
        </Show>
      </div>
    </li>
  );
}

type LinePartProps = Pick<LineRowProps, "line" | "index">;

function LineDescription(props: LinePartProps) {
  const language = useLanguage();
  const editor = useEditor();
  const words = () => language.words().editor;
  return (
    <TextAreaField
      pointer={`/lines/${props.index}/description`}
      label={words().description}
      fullLabel={words().fieldOfLine(props.index + 1, words().description)}
      hasQuietLabel
      rows={1}
      value={props.line.description}
      onInput={(typed) => editor.setForm("lines", props.index, "description", typed)}
    />
  );
}

function LineNumber(
  props: LinePartProps & { readonly member: "quantity" | "unitPrice" | "taxRate" },
) {
  const language = useLanguage();
  const editor = useEditor();
  const words = () => language.words().editor;
  return (
    <TextField
      pointer={`/lines/${props.index}/${props.member}`}
      label={words()[props.member]}
      fullLabel={words().fieldOfLine(props.index + 1, words()[props.member])}
      hasQuietLabel
      isAmount
      inputMode="decimal"
      value={props.line[props.member]}
      onInput={(typed) => editor.setForm("lines", props.index, props.member, typed)}
    />
  );
}

function LineAmount(props: { readonly index: number }) {
  const language = useLanguage();
  const editor = useEditor();
  const amount = () => {
    const reading = editor.lineReading(props.index);
    const currency = editor.form.currency;
    const sum = reading && liveLineAmount(currency, reading);
    return sum === undefined ? "–" : language.money({ amount: sum, currency });
  };
  return (
    <p class="line-amount">
      <span class="narrow-label">{language.words().editor.amount}</span>
      <span class="amount">{amount()}</span>
    </p>
  );
}
