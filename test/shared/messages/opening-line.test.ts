import { describe, expect, it } from "vitest";
import { locales } from "../../../shared/messages/locale.ts";
import { openingLine } from "../../../shared/messages/opening-line.ts";
import type { OpeningKind } from "../../../shared/messages/opening-line.ts";
import { toneFaults } from "../../../shared/messages/tone-rules.ts";
import { stepTones } from "../../../shared/contract/step-fields.ts";

const kinds: readonly OpeningKind[] = [
  "call-due",
  "visit-due",
  "check-in-due",
  "contact-unreachable",
  "hand-over-due",
  "question-asked",
  "hardship-told",
  "promise-broken",
  "plan-past-due",
  "flexibility-request",
];

const facts = {
  name: "Maya",
  me: "Anong",
  vendor: "Tamarind Studio",
  number: "TS-7",
  subject: "a logo",
  amount: "$400.00",
  dueDate: "4 November 2030",
  daysLate: 21,
  mails: 4,
};

const all = kinds.flatMap((kind) =>
  locales.flatMap((locale) => stepTones.map((tone) => ({ kind, locale, tone }))),
);

describe("a sentence to begin a talk with", () => {
  it.each(all)("is complete and in tone: $kind, $tone, $locale", ({ kind, locale, tone }) => {
    for (const days of [
      { daysLate: 21, mails: 4 },
      { daysLate: 0, mails: 0 },
    ]) {
      const line = openingLine(kind, { facts: { ...facts, ...days }, tone }, locale);

      expect(line).not.toMatch(/undefined|NaN|\n/u);
      expect(line).toContain("Maya");
      expect(toneFaults(line, locale)).toEqual([]);
      expect(line.length).toBeLessThan(400);
    }
  });

  it("adds facts with each tone: how late it is, how often was written", () => {
    const of = (tone: (typeof stepTones)[number]) => openingLine("call-due", { facts, tone }, "en");

    expect(of("warm")).not.toContain("$400.00");
    expect(of("clear")).toContain("$400.00");
    expect(of("clear")).not.toContain("4 times");
    expect(of("firm")).toContain("4 times");
  });

  it("to somebody who is asked how things are says nothing of money", () => {
    for (const locale of locales) {
      const line = openingLine("check-in-due", { facts, tone: "formal" }, locale);

      for (const word of ["TS-7", "$", "logo"]) expect(line).not.toContain(word);
    }
  });

  it("is one line, whatever the facts hold", () => {
    const odd = { ...facts, name: "Ma\nya\u202E", subject: "a\r\nlogo" };

    const line = openingLine("call-due", { facts: odd, tone: "warm" }, "en");

    expect(line).toContain("Ma ya");
    expect(line).toContain("a logo");
  });
});
