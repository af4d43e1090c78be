/** What may not be broken, and whether a space stands before and after it. */
export type Word = {
  readonly text: string;
  readonly followsSpace: boolean;
  readonly isSpaced: boolean;
};

// Scripts that put no spaces between words: Thai, Lao, Myanmar, Khmer, kana and Han.
const spaceless = "[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u9fff]";
const isSpaceless = new RegExp(spaceless, "u");
const stretches = new RegExp(`${spaceless}+|${spaceless.replace("[", "[^")}+`, "gu");

// What must not begin a line, Thai's marks of repetition and abbreviation among it.
const closing = /^[\p{Pe}\p{Pf}\p{M}.,:;!?%"'/\-\u2026\u0e2f\u0e46\u3001\u3002\uff01\uff0c\uff1f]/u;
// What must not end one.
const opening = /[\p{Ps}\p{Pi}\p{Sc}#]$/u;

const segmenter = new Intl.Segmenter("th", { granularity: "word" });

/** Splits a paragraph where a line may end: at spaces, and between words that have none. */
export function wordsOf(paragraph: string): Word[] {
  const spaced = paragraph.split(" ").filter((text) => text !== "");
  return spaced.flatMap((text, index) => {
    const isLast = index === spaced.length - 1;
    if (!isSpaceless.test(text)) return { text, followsSpace: index > 0, isSpaced: !isLast };
    const parts = splitSpaceless(text);
    return parts.map((part, place) => ({
      text: part,
      followsSpace: index > 0 && place === 0,
      isSpaced: !isLast && place === parts.length - 1,
    }));
  });
}

function splitSpaceless(text: string): string[] {
  const parts: string[] = [];
  let previous: string | undefined;
  for (const piece of piecesOf(text)) {
    const isBound = previous !== undefined && (closing.test(piece) || opening.test(previous));
    if (isBound) parts.push((parts.pop() ?? "") + piece);
    else parts.push(piece);
    previous = piece;
  }
  return parts;
}

/** Words of spaceless scripts, and whole what stands between them: segmenting would join the two. */
function piecesOf(text: string): string[] {
  const found: string[] = text.match(stretches) ?? [];
  return found.flatMap((stretch) =>
    isSpaceless.test(stretch)
      ? Array.from(segmenter.segment(stretch), ({ segment }) => segment)
      : [stretch],
  );
}
