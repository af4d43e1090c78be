import { expect, it } from "vitest";
import { formalLetter } from "../../../shared/messages/formal-letter.ts";
import type { FormalLetter } from "../../../shared/messages/formal-letter.ts";
import { locales } from "../../../shared/messages/locale.ts";
import { toneFaults } from "../../../shared/messages/tone-rules.ts";
import { optionsGranted } from "./sample-reminders.ts";
import { sampleViews } from "./sample-views.ts";

const { late, veryLate, thaiVeryLate, weekBefore, partlyPaidLate } = sampleViews;

const letters = locales.flatMap((locale) =>
  [late, veryLate, thaiVeryLate, weekBefore, partlyPaidLate].map((view) => ({
    locale,
    letter: formalLetter(
      { ...view, locale },
      { arrangements: optionsGranted(view), nextDate: "2027-03-06" },
      "pay.kindly.example",
    ),
  })),
);

const textOf = ({ subject, paragraphs, ways, afterwards }: FormalLetter) =>
  [subject, ...paragraphs, ways.title, ...ways.list, ...afterwards].join("\n");

it("keeps to the tone in every language, with please and thanks once each", () => {
  for (const { letter, locale } of letters) {
    const text = textOf(letter);

    expect(toneFaults(text, locale)).toEqual([]);
    expect(text.match(/\bplease\b|กรุณา|कृपया/giu)).toHaveLength(1);
    expect(text.match(/\bthank|ขอบคุณ|धन्यवाद/giu)).toHaveLength(1);
  }
});

it("has sentences of 25 words at most in English", () => {
  const sentences = letters
    .filter(({ locale }) => locale === "en")
    .flatMap(({ letter }) => textOf(letter).split(/(?<=[.?]”?)\s+/u));

  expect(sentences.filter((sentence) => sentence.split(/\s+/u).length > 25)).toEqual([]);
});

it("counts as written what went by mail, and neither calls nor letters", () => {
  const { events } = veryLate;
  const called = {
    kind: "reminder-sent",
    at: "2027-01-11T17:03:00.000Z",
    milestone: "twenty-one-days-late",
    step: { anchor: "due", offsetDays: 21, channel: "call" },
  } as const;
  const { paragraphs } = formalLetter(
    { ...veryLate, events: [...events, called] },
    {},
    "x.example",
  );

  expect(paragraphs.join(" ")).toContain("So far we have written to you 5 times about it.");
});

it("says nothing of lateness, agreed or counted, before the due date", () => {
  const early = formalLetter({ ...veryLate, today: "2026-12-14" }, {}, "x.example");

  expect(textOf(early)).not.toMatch(/have passed|Agreed|So far/u);
});
