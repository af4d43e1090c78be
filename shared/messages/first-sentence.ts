import { cleanLine } from "./clean-text.ts";

const maximumWords = 25;

// Words are told apart alike for every language: scripts without spaces are looked up by themselves.
const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/**
 * The first sentence of what somebody wrote, or undefined where it is too long to be quoted whole.
 * A stop within a number or before a small letter doesn't end a sentence.
 */
export function firstSentence(text: string): string | undefined {
  const line = cleanLine(text);
  const end = /[.!?।](?=\s+(?:\p{Lu}|[\u0900-\u097f\u0e00-\u0e7f]))/u.exec(line);
  const sentence = end === null ? line : line.slice(0, end.index + 1);
  const words = [...segmenter.segment(sentence)];
  return words.filter(({ isWordLike }) => isWordLike).length > maximumWords ? undefined : sentence;
}
