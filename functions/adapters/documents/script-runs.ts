/** The scripts that there are fonts for; Greek, Cyrillic, digits and signs go with the Latin one. */
export type Script = "latin" | "thai" | "devanagari";

/** Whether the font of a script has a glyph for a code point. */
export type Covers = (script: Script, codePoint: number) => boolean;

/** A stretch of text that one font shows. */
export type ScriptRun = {
  readonly script: Script;
  /** What the font is given, which may differ from what was written. */
  readonly shown: string;
  /** What was written, where the shown glyphs alone don't give it back to search and screen readers. */
  readonly written?: string;
};

// Letters and signs that the Latin font has and shows one by one, so that nothing needs looking up.
const plain = /^[\u0020-\u007e\u00a0-\u024f\u2010-\u2027\u2030-\u203a\u20ac]*$/u;

// Joiners and variation selectors steer their neighbours; a font without them still shows those.
const steering = /[\u200c\u200d\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

// Signs that people type into descriptions, as the Latin font can show them.
const lookalikes = new Map([
  ["\u2190", "<-"],
  ["\u2192", "->"],
  ["\u21d2", "=>"],
  ["\u25cf", "\u2022"],
  ["\u25aa", "\u2022"],
  ["\u25e6", "\u2022"],
  ["\u3001", ","],
  ["\u3002", "."],
]);

// No font maps this to a glyph, so it comes out as the Latin font's empty box.
const emptyBox = "\u25a1";

const clusters = new Intl.Segmenter("en", { granularity: "grapheme" });

type OpenRun = { script: Script; shown: string; written: string; isReplaced: boolean };

/**
 * Splits a line into runs, each for one font. What no font has is shown as something plainer that
 * looks alike, or as one empty box for each cluster.
 */
export function scriptRuns(line: string, covers: Covers): ScriptRun[] {
  if (plain.test(line)) return line === "" ? [] : [{ script: "latin", shown: line }];
  const runs: OpenRun[] = [];
  for (const { segment } of clusters.segment(line)) {
    const last = runs.at(-1);
    const next = runOf(segment, last?.script, covers);
    if (last && last.script === next.script && last.isReplaced === next.isReplaced) {
      last.shown += next.shown;
      last.written += next.written;
    } else {
      runs.push(next);
    }
  }
  return runs.map(closeRun);
}

function runOf(cluster: string, previous: Script | undefined, covers: Covers): OpenRun {
  const script = coveringScript(cluster, previous, covers);
  if (script === "devanagari")
    return { script, shown: cluster, written: cluster, isReplaced: false };
  if (script) {
    return { script, shown: cluster.replace(steering, ""), written: cluster, isReplaced: false };
  }
  const plainer = lookalikes.get(cluster) ?? cluster.normalize("NFKC");
  const isShown = coveringScript(plainer, "latin", covers) === "latin";
  return {
    script: "latin",
    shown: isShown ? plainer : emptyBox,
    written: cluster,
    isReplaced: true,
  };
}

function coveringScript(cluster: string, previous: Script | undefined, covers: Covers) {
  const visible = [...cluster.replace(steering, "")];
  return candidates(cluster, previous).find((candidate) =>
    visible.every((character) => covers(candidate, character.codePointAt(0) ?? 0)),
  );
}

function candidates(cluster: string, previous: Script | undefined): Script[] {
  if (/^[\u0e00-\u0e7f]/u.test(cluster)) return ["thai"];
  if (/^[\u0900-\u097f\u1cd0-\u1cff\ua8e0-\ua8ff]/u.test(cluster)) return ["devanagari"];
  // A space between two words of one script stays with them, which halves the number of runs.
  return cluster === " " && previous ? [previous, "latin"] : ["latin", "devanagari", "thai"];
}

function closeRun({ script, shown, written, isReplaced }: OpenRun): ScriptRun {
  if (script === "latin" && !isReplaced) return { script, shown };
  return { script, shown: script === "thai" ? withoutSaraAm(shown) : shown, written };
}

/**
 * SARA AM after a tone mark would be drawn with the mark below its circle. Written as its two parts
 * around the mark, circle first, it is stacked right.
 */
function withoutSaraAm(text: string): string {
  return text.replace(/([\u0e48-\u0e4b])\u0e33/gu, "\u0e4d$1\u0e32");
}
