import { createEffect, createMemo, createSignal, onCleanup } from "solid-js";
import { createStore, unwrap } from "solid-js/store";
import { forgetKept, keepForm, readKept } from "./kept-form.ts";

const pauseMilliseconds = 300;

/** What the comparison of two forms leaves out: keys only tell rows apart. */
function textOf(form: object): string {
  return JSON.stringify(form, (name, value: unknown) => (name === "key" ? undefined : value));
}

/**
 * A form as it is typed, kept in this tab until it is saved. `start` is what is saved already, or
 * what a new form begins with.
 */
export function createKeptStore<Form extends object>(
  keyOf: () => string,
  start: { readonly form: Form; readonly version?: number },
) {
  const kept = readKept<Form>(keyOf());
  const [form, setForm] = createStore<Form>(structuredClone(kept?.form ?? start.form));
  const [savedText, setSavedText] = createSignal(textOf(start.form));
  const [version, setVersion] = createSignal(kept?.version ?? start.version);
  const [isRestored, setRestored] = createSignal(kept !== undefined);
  const text = createMemo(() => textOf(form));
  const isChanged = createMemo(() => text() !== savedText());

  const keep = () => {
    if (!isChanged()) return forgetKept(keyOf());
    const known = version();
    keepForm(keyOf(), { form: unwrap(form), ...(known !== undefined && { version: known }) });
  };
  createEffect(() => {
    if (!isChanged()) return keep();
    text();
    const pause = setTimeout(keep, pauseMilliseconds);
    onCleanup(() => clearTimeout(pause));
  });
  // What is new gets a name of its own once it is saved.
  createEffect<string | undefined>((before) => {
    if (before !== undefined && before !== keyOf()) forgetKept(before);
    return keyOf();
  });
  // Whoever leaves within the pause finds the last words too.
  addEventListener("pagehide", keep);
  onCleanup(() => {
    removeEventListener("pagehide", keep);
    keep();
  });
  return {
    form,
    setForm,
    version,
    isChanged,
    isRestored,
    /** Notes that what stands in the form now is saved, as this version. */
    noteSaved(savedAs: number): void {
      setSavedText(text());
      setVersion(savedAs);
      setRestored(false);
    },
    /** Notes that what is saved has another version now, and leaves what is typed as it is. */
    noteVersion: (savedAs: number) => void setVersion(savedAs),
    /** Goes back to what is saved. */
    startOver(saved: { readonly form: Form; readonly version?: number }): void {
      setForm(structuredClone(saved.form));
      setSavedText(textOf(saved.form));
      setVersion(saved.version);
      setRestored(false);
    },
  };
}
