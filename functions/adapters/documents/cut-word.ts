import type { Measure } from "./measure.ts";

// A web address or a file's path reads best cut after one of these.
const seam = /[-/._?&=@,;:+]/u;

const clusters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Cuts a word into parts that fit: after a seam in a part's second half, else between any letters. */
export function cutWord(word: string, maximumWidth: number, measure: Measure): string[] {
  const parts: string[] = [];
  let letters: { text: string; width: number }[] = [];
  let width = 0;
  for (const { segment } of clusters.segment(word)) {
    const letterWidth = measure(segment);
    if (letters.length > 0 && width + letterWidth > maximumWidth) {
      const rest = letters.splice(cutAfter(letters));
      parts.push(letters.map(({ text }) => text).join(""));
      letters = rest;
      width = rest.reduce((sum, letter) => sum + letter.width, 0);
    }
    letters.push({ text: segment, width: letterWidth });
    width += letterWidth;
  }
  return [...parts, letters.map(({ text }) => text).join("")];
}

function cutAfter(letters: readonly { text: string }[]): number {
  const last = letters.findLastIndex(({ text }) => seam.test(text)) + 1;
  return last > letters.length / 2 ? last : letters.length;
}
