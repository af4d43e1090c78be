import { Show } from "solid-js";
import { revalidate } from "@solidjs/router";
import { readInvoice } from "../api/invoices.ts";
import { useLanguage } from "../language/language.tsx";
import { useEditor } from "./editor-context.tsx";

/** What to know before going on: that typed text came back, or that someone else was faster. */
export function StandingNotices() {
  const language = useLanguage();
  const editor = useEditor();
  const words = () => language.words().editor;
  const loadNewer = async () => {
    const id = editor.saved()?.id;
    if (id === undefined) return;
    await revalidate(readInvoice.keyFor(id));
    const newer = await readInvoice(id);
    if (newer) editor.startOver(newer);
  };
  return (
    <>
      <Show when={editor.isRestored()}>
        <div class="notice" role="status">
          <p>{words().restored}</p>
          <button type="button" class="text-link" onClick={() => editor.startOver(editor.saved())}>
            {words().discard}
          </button>
        </div>
      </Show>
      <Show when={editor.isOutdated()}>
        <div class="notice" role="status">
          <p>{words().outdated}</p>
          <button type="button" class="text-link" onClick={() => void loadNewer()}>
            {words().reload}
          </button>
        </div>
      </Show>
    </>
  );
}
