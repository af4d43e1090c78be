import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locales } from "../../../shared/messages/locale.ts";
import type { Locale } from "../../../shared/messages/locale.ts";
import { toneFaults } from "../../../shared/messages/tone-rules.ts";
import { fillWording, placeholders } from "../../../shared/messages/wording.ts";
import { wordingFaults } from "../../../shared/messages/wording-faults.ts";
import type { Wording } from "../../../shared/milestones/reminder-settings.ts";

const facts = {
  client: "Northwind Trading",
  contact: "Maya",
  number: "SL-1042",
  amount: "$1,240.00",
  dueDate: "21 December 2026",
  purpose: "Website redesign",
  vendor: "Studio Lime",
  sender: "Anna Lim",
  daysLate: "3",
};

const wording = (parts: Wording["parts"], locale: Locale = "en"): Wording => ({
  message: "reminder",
  tone: "warm",
  locale,
  parts,
});

const details = (text: string, locale: Locale = "en") =>
  wordingFaults(wording({ reason: text }, locale)).map(({ detail }) => detail);

describe("a vendor's words", () => {
  it("may name every fact there is", () => {
    const text = placeholders.map((name) => `{${name}}`).join(", ");

    expect(wordingFaults(wording({ opening: text, thanks: "Thank you, {contact}." }))).toEqual([]);
    expect(fillWording(text, facts)).toBe(Object.values(facts).join(", "));
  });

  it("are filled once, so that a fact is never read as a placeholder", () => {
    expect(fillWording("{purpose} {number}", { ...facts, purpose: "{amount} $&" })).toBe(
      "{amount} $& SL-1042",
    );
  });

  it.each([
    ["{name} owes {amount}", "{name} is unknown. There are {client}, {contact}, {number}"],
    ["A brace { alone", "A brace stands alone."],
    ["See www.example.com", "No links"],
    ["See https://pay.example/x", "No links"],
    ["<b>Now</b>", "Plain text only"],
    ["Account 123-4-56789-0", "No account or phone numbers"],
    [" ", "Leave the part out"],
    ["word ".repeat(100), "At most 400 characters."],
    ["Please do it.", "The ask says please already"],
    ["Thank you for it.", "Thanks come at the end"],
  ])("“%s” is refused, saying why", (text, why) => {
    expect(details(text)).toEqual([expect.stringContaining(why)]);
  });

  it.each([
    [
      "Your payment is overdue.",
      "en",
      "“overdue” isn’t used in messages. Better: was due on and the date.",
    ],
    [
      "You FAILED TO pay!",
      "en",
      "“FAILED TO pay” isn’t used in messages. Better: hasn’t arrived yet.",
    ],
    ["กรุณา ชำระทันที", "th", "“ทันที” isn’t used in messages. Better: ภายในวันที่."],
    ["तुरुन्त तिर्नुहोस्", "ne", "“तुरुन्त” isn’t used in messages. Better: मिति तोकेर “सम्म”."],
    ["This is urgent", "ne", "“urgent” isn’t used in messages. Better: मिति तोकेर “सम्म”."],
  ] as const)("“%s” is refused with a better word", (text, locale, detail) => {
    expect(details(text, locale)).toContain(detail);
  });

  it("say where each fault is", () => {
    const parts = { opening: "Urgent", reason: "All is well.", thanks: "{x}" };

    expect(wordingFaults(wording(parts)).map(({ pointer }) => pointer)).toEqual([
      "/parts/opening",
      "/parts/thanks",
    ]);
  });
});

describe("words to avoid", () => {
  it("are told in the order in which they stand, each with something better", () => {
    expect(toneFaults("URGENT: pay immediately or our lawyer calls!", "en")).toEqual([
      { word: "URGENT", better: "by and a date" },
      { word: "URGENT", better: "small letters" },
      { word: "immediately", better: "by and a date" },
      { word: "lawyer", better: "nothing: leave it out" },
      { word: "!", better: "a full stop" },
    ]);
  });

  it.each([
    "A reminder of what we agreed. Your payment of {amount} was due on {dueDate}.",
    "It may be that it slipped by; courtesy is all that we ask for.",
    "We send it again in two days; nothing is lost.",
  ])("aren't seen in “%s”", (text) => {
    for (const locale of locales) expect(toneFaults(text, locale)).toEqual([]);
  });

  it("have a better word in every language", () => {
    for (const locale of locales) {
      for (const { better } of toneFaults("urgent debtor court refuse final!", locale)) {
        expect(better).not.toBe("");
        expect(toneFaults(better, locale)).toEqual([]);
      }
    }
  });
});

describe("properties", () => {
  it("what is filled in has no placeholder left, whatever stands around it", () => {
    const piece = fc.oneof(
      fc.constantFrom(...placeholders.map((name) => `{${name}}`)),
      fc.string().map((text) => text.replace(/[{}]/gu, "")),
    );

    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(fillWording(pieces.join(""), facts)).not.toMatch(/\{\w+\}/u);
      }),
    );
  });

  it("a text without faults has no links and no marks of HTML", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(...locales), (text, locale) => {
        fc.pre(details(text, locale).length === 0);

        expect(text).not.toMatch(/https?:|<[a-z]+>|!/iu);
      }),
    );
  });
});
