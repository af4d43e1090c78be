import type { Locale } from "./locale.ts";
import { toneWords } from "./tone-words.ts";

/** A word that no message of ours uses, as it was written, and what to say in its place. */
export type ToneFault = { readonly word: string; readonly better: string };

/**
 * The words in a text that blame, press or need a lawyer to be understood, each once with a better
 * one, in the order in which they stand. English words are found in every language, since letters
 * in Thai and Nepali borrow them; so are shouting and pictures.
 */
export function toneFaults(text: string, locale: Locale): readonly ToneFault[] {
  const words = locale === "en" ? toneWords.en : [...toneWords.en, ...toneWords[locale]];
  const found = [...words, ...toneWords.marks].flatMap(({ pattern, better }) =>
    distinct([...text.matchAll(pattern)]).map((match) => ({
      word: match[0],
      better: better[locale],
      at: match.index,
    })),
  );
  return found.toSorted((a, b) => a.at - b.at).map(({ word, better }) => ({ word, better }));
}

/** Each word where it stands first. */
function distinct(matches: readonly RegExpExecArray[]): readonly RegExpExecArray[] {
  const words = matches.map(([word]) => word.toLowerCase());
  return matches.filter((_, index) => words.indexOf(words[index] ?? "") === index);
}
