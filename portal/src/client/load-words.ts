import type { PageLaterWords } from "../../../shared/messages/catalog/en/page-later.ts";
import type { Locale } from "../../../shared/messages/locale.ts";
import { englishWords, type Words } from "./words.ts";

const loaded = new Map<Locale, Words>();

/** The words of a language that are here already, else English ones. */
export function loadedWords(locale: Locale): Words {
  return loaded.get(locale) ?? englishWords;
}

/** Loads a language's words; where they can't be had, English ones are better than none. */
export async function loadWords(locale: Locale): Promise<Words> {
  if (locale === "th" && !loaded.has(locale)) {
    try {
      loaded.set(locale, (await import("./words-th.ts")).thaiWords);
    } catch {
      return englishWords;
    }
  }
  return loadedWords(locale);
}

const loadedLater = new Map<Locale, PageLaterWords>();

/** The later words of a language, if they are here already. */
export function loadedLaterWords(locale: Locale): PageLaterWords | undefined {
  return loadedLater.get(locale);
}

/** Loads the words of what is not on the first view of an open invoice. */
export async function loadLaterWords(locale: Locale): Promise<PageLaterWords> {
  const { pageLaterWords } = await (locale === "th"
    ? import("../../../shared/messages/catalog/th/page-later.ts")
    : import("../../../shared/messages/catalog/en/page-later.ts"));
  loadedLater.set(locale, pageLaterWords);
  return pageLaterWords;
}
