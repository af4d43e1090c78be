import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scriptRuns } from "../../../../functions/adapters/documents/script-runs.ts";
import type { Covers } from "../../../../functions/adapters/documents/script-runs.ts";

/** Fonts as they are in principle: each its own letters, and the common signs in all of them. */
const covers: Covers = (script, codePoint) => {
  if (codePoint < 0x80) return true;
  if (codePoint >= 0xe00 && codePoint < 0xe80) return script === "thai";
  if (codePoint >= 0x900 && codePoint < 0x980) return script === "devanagari";
  return script === "latin" && codePoint < 0x2190;
};

describe("scriptRuns", () => {
  it("leaves plain text in one run", () => {
    expect(scriptRuns("Café, €12 “net”", covers)).toEqual([
      { script: "latin", shown: "Café, €12 “net”" },
    ]);
  });

  it("makes no run of nothing", () => {
    expect(scriptRuns("", covers)).toEqual([]);
  });

  it("gives each script its font, and a space to the script before it", () => {
    expect(scriptRuns("Logo ภาพ สวย नमस्ते 3", covers)).toEqual([
      { script: "latin", shown: "Logo " },
      { script: "thai", shown: "ภาพ สวย ", written: "ภาพ สวย " },
      { script: "devanagari", shown: "नमस्ते ", written: "नमस्ते " },
      { script: "latin", shown: "3" },
    ]);
  });

  it("puts the circle of SARA AM below a tone mark, and says what was written", () => {
    expect(scriptRuns("น้ำ", covers)).toEqual([
      { script: "thai", shown: "น\u0e4d\u0e49\u0e32", written: "น้ำ" },
    ]);
  });

  it("leaves SARA AM without a tone mark as it is", () => {
    expect(scriptRuns("ทำ", covers)).toEqual([{ script: "thai", shown: "ทำ", written: "ทำ" }]);
  });

  it("keeps the joiners that Devanagari is written with", () => {
    const [run] = scriptRuns("क्\u200dष", covers);

    expect(run?.shown).toBe("क्\u200dष");
  });

  it("shows what no font has as one box for each cluster", () => {
    expect(scriptRuns("山田 👩‍👩‍👧", covers)).toEqual([
      { script: "latin", shown: "□□", written: "山田" },
      { script: "latin", shown: " " },
      { script: "latin", shown: "□", written: "👩‍👩‍👧" },
    ]);
  });

  it("shows something plainer where there is one", () => {
    const shown = (text: string) =>
      scriptRuns(text, covers)
        .map((run) => run.shown)
        .join("");

    expect(shown("２０２６！")).toBe("2026!");
    expect(shown("①")).toBe("1");
    expect(shown("A → B")).toBe("A -> B");
  });
});

describe("properties", () => {
  it("what was written can be put together again from the runs, but for joiners between letters", () => {
    const letters = (text: string) =>
      text.replaceAll(/[\u200c\u200d\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, "");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const runs = scriptRuns(text, covers);

        const together = runs.map(({ shown, written }) => written ?? shown).join("");
        expect(letters(together)).toBe(letters(text));
      }),
    );
  });
});
