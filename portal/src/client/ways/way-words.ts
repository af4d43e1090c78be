import { type Accessor, createEffect, createSignal } from "solid-js";
import type { PageLaterWords } from "../../../../shared/messages/catalog/en/page-later.ts";
import type { PageWaysWords } from "../../../../shared/messages/catalog/en/page-ways.ts";
import type { Locale } from "../../../../shared/messages/locale.ts";
import { loadLaterWords } from "../load-words.ts";

/** What the ways to pay say, with the names of methods. */
export type WayWords = { readonly ways: PageWaysWords; readonly later: PageLaterWords };

const loadedWords = new Map<Locale, WayWords>();

const catalogs = {
  en: () => import("../../../../shared/messages/catalog/en/page-ways.ts"),
  th: () => import("../../../../shared/messages/catalog/th/page-ways.ts"),
  ne: () => import("../../../../shared/messages/catalog/ne/page-ways.ts"),
} as const satisfies Record<Locale, () => Promise<{ pageWaysWords: PageWaysWords }>>;

/** Loads the words of the ways to pay in a language. */
export async function loadWayWords(locale: Locale): Promise<WayWords> {
  const [{ pageWaysWords }, later] = await Promise.all([
    catalogs[locale](),
    loadLaterWords(locale),
  ]);
  const words = { ways: pageWaysWords, later };
  loadedWords.set(locale, words);
  return words;
}

/** The words of a language that may change; undefined until they are here. */
export function createWayWords(locale: Accessor<Locale>): Accessor<WayWords | undefined> {
  const [words, setWords] = createSignal(loadedWords.get(locale()));
  createEffect(() => {
    const wanted = locale();
    loadWayWords(wanted).then(
      (loaded) => wanted === locale() && setWords(loaded),
      () => undefined,
    );
  });
  return words;
}
