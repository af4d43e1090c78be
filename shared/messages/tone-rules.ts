import type { Locale } from "./locale.ts";

/** A word that no message of ours uses, as it was written, and what to say in its place. */
export type ToneFault = { readonly word: string; readonly better: string };

/** The words in a text that blame, press or need a lawyer to be understood, each with a better one. */
export function toneFaults(_text: string, _locale: Locale): readonly ToneFault[] {
  return [];
}
