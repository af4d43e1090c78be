import { describe, expect, it } from "vitest";
import { pageWords as english } from "../../../shared/messages/catalog/en/page.ts";
import { pageArrangementsWords as englishArrangements } from "../../../shared/messages/catalog/en/page-arrangements.ts";
import { pageLaterWords as englishLater } from "../../../shared/messages/catalog/en/page-later.ts";
import { pageWaysWords as englishWays } from "../../../shared/messages/catalog/en/page-ways.ts";
import { pageWords as thai } from "../../../shared/messages/catalog/th/page.ts";
import { pageArrangementsWords as thaiArrangements } from "../../../shared/messages/catalog/th/page-arrangements.ts";
import { pageLaterWords as thaiLater } from "../../../shared/messages/catalog/th/page-later.ts";
import { pageWaysWords as thaiWays } from "../../../shared/messages/catalog/th/page-ways.ts";

type Entry = readonly [path: string, text: string];

/** Every text of a catalog; what takes facts is given marks in their place. */
function texts(words: object, path = ""): Entry[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const at = `${path}/${key}`;
    if (typeof value === "string") return [[at, value] as const];
    if (typeof value !== "function") return texts(value as object, at);
    const marks = Array.from({ length: value.length }, (_, index) => `⟨${index}⟩`);
    return [[at, (value as (...facts: string[]) => string)(...marks)] as const];
  });
}

const marksOf = (text: string) => [...text.matchAll(/⟨\d⟩/gu)].map(String).toSorted();

describe.each([
  ["first view", english, thai],
  ["later parts", englishLater, thaiLater],
  ["ways to pay", englishWays, thaiWays],
  ["arrangements", englishArrangements, thaiArrangements],
])("the page's words of the %s", (_name, one, other) => {
  const pairs = texts(one).map(
    (entry, index) => [entry, texts(other)[index] ?? (["", ""] as const)] as const,
  );

  it("are there in both languages, in the same order", () => {
    expect(texts(other).map(([path]) => path)).toEqual(texts(one).map(([path]) => path));
  });

  it("tell the same facts in both languages", () => {
    const different = pairs.filter(([a, b]) => marksOf(a[1]).join() !== marksOf(b[1]).join());

    expect(different).toEqual([]);
  });

  it("are Thai in Thai", () => {
    const untranslated = texts(other).filter(
      ([, text]) => !/^[⟨⟩01 ]+$/u.test(text) && !/\p{Script=Thai}/u.test(text),
    );

    expect(untranslated).toEqual([]);
  });

  it("keep the tone: nothing that presses, blames or shouts", () => {
    const words =
      /\b(urgent|final notice|failed to|ignored|delinquent|debtor|remit|arrears|net \d+)\b|!/iu;

    expect(texts(one).filter(([, text]) => words.test(text))).toEqual([]);
  });
});
