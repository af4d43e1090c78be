import { createSignal, For, Show } from "solid-js";
import { useLanguage } from "../language/language.tsx";
import { useEditor } from "./editor-context.tsx";
import { LineRow } from "./line-row.tsx";

/** The invoice's lines, one under the other, each to be typed into. */
export function LineList() {
  const language = useLanguage();
  const editor = useEditor();
  const [told, setTold] = createSignal("");
  const words = () => language.words().editor;
  let list: HTMLOListElement | undefined;

  const focusLine = (index: number) =>
    list?.children[index]?.querySelector<HTMLElement>("input, textarea")?.focus();
  const add = () => {
    const index = editor.lines.add();
    setTold(words().lineAdded(index + 1));
    focusLine(index);
  };
  const goOn = (index: number) =>
    index + 1 < editor.form.lines.length ? focusLine(index + 1) : add();
  return (
    <fieldset class="part">
      <legend>{words().lines}</legend>
      <Show
        when={!editor.hasTooManyLines()}
        fallback={<p class="notice">{words().manyLines(editor.saved()?.lineCount ?? 0)}</p>}
      >
        <p class="hint">{words().linesHint}</p>
        <LineColumns />
        <ol class="line-list" ref={list}>
          <For each={editor.form.lines}>
            {(line, index) => (
              <LineRow
                line={line}
                index={index()}
                onEnter={() => goOn(index())}
                onRearranged={(text, target) => {
                  setTold(text);
                  if (target !== undefined) focusLine(target);
                }}
              />
            )}
          </For>
        </ol>
        <button type="button" class="button" onClick={add}>
          {words().addLine}
        </button>
        <p class="unseen" role="status">
          {told()}
        </p>
      </Show>
    </fieldset>
  );
}

function LineColumns() {
  const language = useLanguage();
  const words = () => language.words().editor;
  return (
    <div class="line-columns" aria-hidden="true">
      <span>{words().description}</span>
      <span class="end">{words().quantity}</span>
      <span class="end">{words().unitPrice}</span>
      <span class="end">{words().taxRate}</span>
      <span class="end">{words().amount}</span>
    </div>
  );
}
