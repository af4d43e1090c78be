import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanLines } from "../../../shared/messages/clean-text.ts";

describe("a line", () => {
  it("has no line breaks, of whatever kind", () => {
    expect(cleanLine("a\r\nb\rc\nd\u0085e\u2028f\u2029g\u000bh\u000ci")).toBe("a b c d e f g h i");
  });

  it("has no controls and no marks that turn text around", () => {
    expect(cleanLine("\u0000a\u001b[1m\u007f\u009bb\u202ec\u2066d\u2069\u200f\u061c\ufeff")).toBe(
      "a[1mbcd",
    );
  });

  it("has single spaces, ordinary ones, and none at its ends", () => {
    expect(cleanLine("  a \t b\u00a0 c ")).toBe("a b c");
  });

  it("keeps what Thai and Devanagari are written with", () => {
    const words = "ภาษา\u200bไทย क्\u200dष र्\u200cय";

    expect(cleanLine(words)).toBe(words);
  });

  it("has no half of a character", () => {
    expect(cleanLine("a\ud83db")).toBe("a\ufffdb");
  });
});

describe("lines", () => {
  it("keep their breaks as line feeds, at most one empty line between them", () => {
    expect(cleanLines("\r\na\r\nb\r\n\r\n\r\n\r\nc\r")).toBe("a\nb\n\nc");
  });
});

describe("properties", () => {
  it("cleaning again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
        expect(cleanLines(cleanLines(text))).toBe(cleanLines(text));
      }),
    );
  });
});
