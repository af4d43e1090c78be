import { type Accessor, createEffect, createSignal } from "solid-js";
import type { PageLaterWords } from "../../../shared/messages/catalog/en/page-later.ts";
import type { Locale } from "../../../shared/messages/locale.ts";
import { loadedLaterWords, loadedWords, loadLaterWords, loadWords } from "./load-words.ts";
import type { Words } from "./words.ts";

/** The words of a language that may change; the earlier ones stay until the new ones are here. */
export function createWords(locale: Accessor<Locale>): Accessor<Words> {
  const [words, setWords] = createSignal(loadedWords(locale()));
  createEffect(() => {
    const wanted = locale();
    void loadWords(wanted).then((loaded) => wanted === locale() && setWords(loaded));
  });
  return words;
}

/** The later words, once a part of the page that needs them is on it; undefined until they are here. */
export function createLaterWords(locale: Accessor<Locale>): Accessor<PageLaterWords | undefined> {
  const [words, setWords] = createSignal(loadedLaterWords(locale()));
  createEffect(() => {
    const wanted = locale();
    loadLaterWords(wanted).then(
      (loaded) => wanted === locale() && setWords(() => loaded),
      () => undefined,
    );
  });
  return words;
}
