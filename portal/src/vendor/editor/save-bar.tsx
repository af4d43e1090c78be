import { useLanguage } from "../language/language.tsx";
import { useEditor } from "./editor-context.tsx";

/** Stays in sight while one writes: the total, whether it is saved, and the next step. */
export function SaveBar(props: { readonly onReview: () => void }) {
  const language = useLanguage();
  const editor = useEditor();
  const words = () => language.words().editor;
  const total = () => {
    const sums = editor.totals();
    if (editor.hasTooManyLines()) return editor.saved()?.total;
    return sums.outcome === "added"
      ? { amount: sums.totals.total, currency: editor.form.currency }
      : undefined;
  };
  const written = () => {
    const sum = total();
    return sum ? language.money(sum) : "–";
  };
  const standing = () => {
    const at = editor.savedAt();
    if (editor.isChanged() || !editor.saved()) return words().unsaved;
    return at === undefined ? "" : words().savedAt(language.time(at));
  };
  return (
    <div class="save-bar">
      <p class="save-total">
        <span class="quiet small">{words().total}</span> <strong class="amount">{written()}</strong>
      </p>
      <p class="quiet small save-standing" role="status">
        {standing()}
      </p>
      <button type="submit" class="button" aria-disabled={editor.isSaving()}>
        {editor.isSaving() ? words().saving : words().save}
      </button>
      <button
        type="button"
        class="button main"
        aria-disabled={editor.isSaving()}
        onClick={() => props.onReview()}
      >
        {words().review}
      </button>
    </div>
  );
}
