import { describe, expect, it } from "vitest";
import { problemTypes } from "../../../shared/contract/problem.ts";
import { problemWords as english } from "../../../shared/messages/catalog/en/problems.ts";
import { problemWords as nepali } from "../../../shared/messages/catalog/ne/problems.ts";
import { problemWords as thai } from "../../../shared/messages/catalog/th/problems.ts";

const all = [...Object.entries(english), ...Object.entries(thai), ...Object.entries(nepali)];

describe("what is said of a refused request", () => {
  it("exists for every problem, in every language", () => {
    expect(Object.keys(english).toSorted()).toEqual(Object.keys(problemTypes).toSorted());
    expect(Object.keys(thai).toSorted()).toEqual(Object.keys(problemTypes).toSorted());
    expect(Object.keys(nepali).toSorted()).toEqual(Object.keys(problemTypes).toSorted());
  });

  it("is at most two short sentences, without blame, signs of alarm or the machine's words", () => {
    const wrong = all.filter(
      ([, words]) =>
        words.length > 130 ||
        /!|invalid|error|fail(?:ed to)|forbidden|illegal|JSON|HTTP|\bAPI\b|undefined/u.test(words),
    );

    expect(wrong).toEqual([]);
  });

  it.each([
    "invoice-not-open",
    "payment-being-started",
    "amount-exceeds-startable",
    "amount-below-minimum",
    "amount-above-maximum",
    "amount-off-step",
    "method-not-available",
  ] as const)("says of %s that no money has moved", (reason) => {
    expect(english[reason]).toMatch(/no money has moved/iu);
    expect(thai[reason]).toContain("ไม่มีการตัดเงิน");
    expect(nepali[reason]).toContain("पैसा काटिएको छैन");
  });

  it.each(["temporarily-unavailable", "internal-error"] as const)(
    "promises nothing about money where nobody knows: %s",
    (reason) => {
      expect(english[reason]).toContain("look here again before you pay once more");
      expect(english[reason]).not.toMatch(/no money/iu);
    },
  );
});
