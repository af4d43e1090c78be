import type { PageArrangementsWords } from "./catalog/en/page-arrangements.ts";

/**
 * What a client authorizes with charges that happen by themselves, sentence by sentence: who charges
 * what by what, what is kept, what is told beforehand, how it is stopped and taken back.
 */
export function authorizationSentences(
  words: PageArrangementsWords["authorize"],
  { vendor, by }: { readonly vendor: string; readonly by: string },
): readonly string[] {
  return [words.charges(vendor, by), words.keeps, words.before, words.stop, words.undo];
}
