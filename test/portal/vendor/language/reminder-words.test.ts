import { describe, expect, it } from "vitest";
import { reminderWords as english } from "../../../../shared/messages/catalog/en/vendor-reminders.ts";
import { reminderWords as nepali } from "../../../../shared/messages/catalog/ne/vendor-reminders.ts";
import { reminderWords as thai } from "../../../../shared/messages/catalog/th/vendor-reminders.ts";

/** Every text in a catalog by its path; those with gaps are filled with numbers, which suit all. */
function textsOf(words: object, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    const here = `${path}/${name}`;
    if (typeof value === "string") return [[here, value]];
    if (typeof value === "function") {
      const fill = value as (...gaps: readonly unknown[]) => unknown;
      return [[here, String(fill(2, 3))]];
    }
    return textsOf(value as object, here);
  });
}

const paths = (words: object) => textsOf(words).map(([path]) => path);

describe.each([
  ["Thai", thai, /\p{Script=Thai}/u],
  ["Nepali", nepali, /\p{Script=Devanagari}/u],
])("the words about reminders in %s", (_, words, script) => {
  it("say all that the English ones say", () => {
    expect(paths(words)).toEqual(paths(english));
  });

  it("are in its own script, but for what is a number alone", () => {
    const foreign = textsOf(words).filter(([, text]) => !script.test(text) && /\p{L}/u.test(text));

    expect(foreign).toEqual([]);
  });
});

describe("the words about reminders", () => {
  it("leave no gap open in any language", () => {
    for (const words of [english, thai, nepali]) {
      for (const [, text] of textsOf(words)) {
        expect(text.trim()).not.toBe("");
        expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}/u);
      }
    }
  });

  it("count one as one", () => {
    expect(english.followUp.checkIn.meaning(1, "1 May")).toBe(
      "You are asked on 1 May, then every day.",
    );
    expect(english.rehearsal.sent.mails(1)).toBe("1 mail");
    expect(english.step.graceHint(1)).toMatch(/up to 1 day later/u);
  });
});
