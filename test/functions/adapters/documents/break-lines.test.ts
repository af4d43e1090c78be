import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakLines } from "../../../../functions/adapters/documents/break-lines.ts";
import { wordsOf } from "../../../../functions/adapters/documents/words-of.ts";

/** Every UTF-16 unit is one wide, so that widths can be counted. */
const oneEach = (text: string) => text.length;

describe("breakLines", () => {
  it("breaks at spaces and fills each line", () => {
    expect(breakLines("design of twelve pages", 10, oneEach)).toEqual([
      "design of",
      "twelve",
      "pages",
    ]);
  });

  it("lets a word end exactly at the line's end", () => {
    expect(breakLines("abc defg", 8, oneEach)).toEqual(["abc defg"]);
    expect(breakLines("abc defg", 7, oneEach)).toEqual(["abc", "defg"]);
  });

  it("keeps the text's own line breaks, empty lines among them", () => {
    expect(breakLines("one\n\ntwo", 10, oneEach)).toEqual(["one", "", "two"]);
  });

  it("shows several spaces as one, and none at a line's ends", () => {
    expect(breakLines("  one   two ", 10, oneEach)).toEqual(["one two"]);
  });

  it("cuts a word that is wider than a line", () => {
    expect(breakLines("abcdefghij", 4, oneEach)).toEqual(["abcd", "efgh", "ij"]);
  });

  it("goes on behind a cut word's end", () => {
    expect(breakLines("to abcdefgh on", 6, oneEach)).toEqual(["to", "abcdef", "gh on"]);
  });

  it("cuts an address behind a slash rather than anywhere", () => {
    expect(breakLines("example.com/care/oak", 14, oneEach)).toEqual(["example.com/", "care/oak"]);
  });

  it("never cuts between a letter and its accents", () => {
    expect(breakLines("e\u0301e\u0301e\u0301", 3, oneEach)).toEqual([
      "e\u0301",
      "e\u0301",
      "e\u0301",
    ]);
  });

  it("breaks Thai between words", () => {
    expect(breakLines("ถ่ายภาพสินค้าสำหรับทีมงาน", 14, oneEach)).toEqual(["ถ่ายภาพสินค้า", "สำหรับทีมงาน"]);
  });

  it("keeps a repetition mark and a closing bracket with the word before", () => {
    expect(wordsOf("สั้นๆ(ภาพ)จบ").map(({ text }) => text)).toEqual(["สั้นๆ", "(ภาพ)", "จบ"]);
  });

  it("keeps a word in Latin letters whole within Thai", () => {
    expect(wordsOf("ไฟล์TIFFขนาดใหญ่").map(({ text }) => text)).toContain("TIFF");
  });
});

describe("properties", () => {
  const texts = fc.string({
    unit: fc.constantFrom("a", "bc", " ", "-", "/", "\n", "ภาพ", "น้ำ", "(", ")", "नि", "漢", "👩‍👧"),
    maxLength: 80,
  });

  it("no line is wider than it may be, unless one letter alone is", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 8, max: 40 }), (text, width) => {
        expect(breakLines(text, width, oneEach).filter((line) => line.length > width)).toEqual([]);
      }),
    );
  });

  it("nothing but spaces is lost or added, in the same order", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, width) => {
        const inked = (shown: string) => shown.replaceAll(/[ \n]/gu, "");

        expect(inked(breakLines(text, width, oneEach).join(""))).toBe(inked(text));
      }),
    );
  });
});
