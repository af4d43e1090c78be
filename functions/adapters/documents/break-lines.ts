import { cutWord } from "./cut-word.ts";
import type { Measure } from "./measure.ts";
import { wordsOf } from "./words-of.ts";

/**
 * Breaks a text into lines that are no wider than they may be; its own line breaks stay.
 * Breaks lie at spaces, in Thai and its like between words, and inside a word only where it alone is
 * wider than a line. Takes time in proportion to the text.
 */
export function breakLines(text: string, maximumWidth: number, measure: Measure): string[] {
  return text.split("\n").flatMap((paragraph) => fillLines(paragraph, maximumWidth, measure));
}

function fillLines(paragraph: string, maximumWidth: number, measure: Measure): string[] {
  const spaceWidth = measure(" ");
  const lines: string[] = [];
  let line = "";
  let lineWidth = 0;
  for (const word of wordsOf(paragraph)) {
    // A word is measured with its space: so it is drawn, and shaping remembers what it saw.
    const wordWidth = word.isSpaced ? measure(`${word.text} `) - spaceWidth : measure(word.text);
    const gap = word.followsSpace && line !== "" ? spaceWidth : 0;
    if (line === "" || lineWidth + gap + wordWidth <= maximumWidth) {
      line += (gap > 0 ? " " : "") + word.text;
      lineWidth += gap + wordWidth;
    } else {
      lines.push(line);
      line = word.text;
      lineWidth = wordWidth;
    }
    if (line === word.text && lineWidth > maximumWidth) {
      const parts = cutWord(word.text, maximumWidth, measure);
      line = parts.pop() ?? "";
      lineWidth = measure(line);
      lines.push(...parts);
    }
  }
  return [...lines, line];
}
