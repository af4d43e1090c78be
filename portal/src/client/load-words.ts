import type { PageLaterWords } from "../../../shared/messages/catalog/en/page-later.ts";
import type { Locale } from "../../../shared/messages/locale.ts";
import { englishWords, type Words } from "./words.ts";

const files: Readonly<Record<Exclude<Locale, "en">, () => Promise<{ words: Words }>>> = {
  th: () => import("./words-th.ts"),
  ne: () => import("./words-ne.ts"),
};

const loaded = new Map<Locale, Words>();

/** The words of a language that are here already, else English ones. */
export function loadedWords(locale: Locale): Words {
  return loaded.get(locale) ?? englishWords;
}

/** Loads a language's words; where they can't be had, English ones are better than none. */
export async function loadWords(locale: Locale): Promise<Words> {
  if (locale !== "en" && !loaded.has(locale)) {
    try {
      loaded.set(locale, (await files[locale]()).words);
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

const laterFiles: Readonly<Record<Locale, () => Promise<{ pageLaterWords: PageLaterWords }>>> = {
  en: () => import("../../../shared/messages/catalog/en/page-later.ts"),
  th: () => import("../../../shared/messages/catalog/th/page-later.ts"),
  ne: () => import("../../../shared/messages/catalog/ne/page-later.ts"),
};

/** Loads the words of what is not on the first view of an open invoice. */
export async function loadLaterWords(locale: Locale): Promise<PageLaterWords> {
  const { pageLaterWords } = await laterFiles[locale]();
  loadedLater.set(locale, pageLaterWords);
  return pageLaterWords;
}
