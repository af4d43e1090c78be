import { type Accessor, createEffect, createSignal } from "solid-js";
import type { PageArrangementsWords } from "../../../../shared/messages/catalog/en/page-arrangements.ts";
import type { Locale } from "../../../../shared/messages/locale.ts";
import { loadWayWords, type WayWords } from "../ways/way-words.ts";

/** What arrangements say, with the words of the ways to pay, which they speak of. */
export type ArrangeWords = WayWords & { readonly arrange: PageArrangementsWords };

const loadedWords = new Map<Locale, ArrangeWords>();

const catalogs = {
  en: () => import("../../../../shared/messages/catalog/en/page-arrangements.ts"),
  th: () => import("../../../../shared/messages/catalog/th/page-arrangements.ts"),
  ne: () => import("../../../../shared/messages/catalog/ne/page-arrangements.ts"),
} as const satisfies Record<
  Locale,
  () => Promise<{ pageArrangementsWords: PageArrangementsWords }>
>;

/** Loads the words of arrangements in a language. */
export async function loadArrangeWords(locale: Locale): Promise<ArrangeWords> {
  const [{ pageArrangementsWords }, words] = await Promise.all([
    catalogs[locale](),
    loadWayWords(locale),
  ]);
  const all = { ...words, arrange: pageArrangementsWords };
  loadedWords.set(locale, all);
  return all;
}

/** The words of a language that may change; undefined until they are here. */
export function createArrangeWords(
  locale: Accessor<Locale>,
  onFailure: () => void = () => undefined,
): Accessor<ArrangeWords | undefined> {
  const [words, setWords] = createSignal(loadedWords.get(locale()));
  createEffect(() => {
    const wanted = locale();
    loadArrangeWords(wanted).then(
      (loaded) => wanted === locale() && setWords(() => loaded),
      onFailure,
    );
  });
  return words;
}
