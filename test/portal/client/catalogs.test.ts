import { describe, expect, it } from "vitest";
import { pageWords as english } from "../../../shared/messages/catalog/en/page.ts";
import { pageArrangementsWords as englishArrangements } from "../../../shared/messages/catalog/en/page-arrangements.ts";
import { pageLaterWords as englishLater } from "../../../shared/messages/catalog/en/page-later.ts";
import { pageWaysWords as englishWays } from "../../../shared/messages/catalog/en/page-ways.ts";
import { problemWords as englishProblems } from "../../../shared/messages/catalog/en/problems.ts";
import { pageWords as nepali } from "../../../shared/messages/catalog/ne/page.ts";
import { pageArrangementsWords as nepaliArrangements } from "../../../shared/messages/catalog/ne/page-arrangements.ts";
import { pageLaterWords as nepaliLater } from "../../../shared/messages/catalog/ne/page-later.ts";
import { pageWaysWords as nepaliWays } from "../../../shared/messages/catalog/ne/page-ways.ts";
import { problemWords as nepaliProblems } from "../../../shared/messages/catalog/ne/problems.ts";
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

const thaiLetters = /\p{Script=Thai}/u;
const nepaliLetters = /\p{Script=Devanagari}/u;

describe.each([
  ["first view in Thai", english, thai, thaiLetters],
  ["later parts in Thai", englishLater, thaiLater, thaiLetters],
  ["ways to pay in Thai", englishWays, thaiWays, thaiLetters],
  ["arrangements in Thai", englishArrangements, thaiArrangements, thaiLetters],
  ["first view in Nepali", english, nepali, nepaliLetters],
  ["later parts in Nepali", englishLater, nepaliLater, nepaliLetters],
  ["ways to pay in Nepali", englishWays, nepaliWays, nepaliLetters],
  ["arrangements in Nepali", englishArrangements, nepaliArrangements, nepaliLetters],
  ["refusals in Nepali", englishProblems, nepaliProblems, nepaliLetters],
])("the page's words of the %s", (_name, one, other, letters) => {
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

  it("are written in the language's own letters", () => {
    const untranslated = texts(other).filter(
      ([, text]) => !/^[⟨⟩01 ]+$/u.test(text) && !letters.test(text),
    );

    expect(untranslated).toEqual([]);
  });

  it("keep the tone: nothing that presses, blames or shouts", () => {
    const words =
      /\b(urgent|final notice|failed to|ignored|delinquent|debtor|remit|arrears|net \d+)\b|!/iu;

    expect(texts(one).filter(([, text]) => words.test(text))).toEqual([]);
  });
});
