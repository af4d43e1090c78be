import { describe, expect, it } from "vitest";
import { stepAnchors, stepChannels, stepMessages } from "../../../shared/contract/step-fields.ts";
import { cadenceSummary } from "../../../shared/messages/cadence-summary.ts";
import { locales } from "../../../shared/messages/locale.ts";
import { stepReason } from "../../../shared/messages/step-reason.ts";
import { toneFaults } from "../../../shared/messages/tone-rules.ts";
import { defaultCadence } from "../../../shared/milestones/cadence.ts";

const mail = { anchor: "due", offsetDays: 3, channel: "mail", message: "reminder" } as const;

describe("why a step is sent", () => {
  it.each([
    [mail, "3 days after the due date"],
    [{ ...mail, offsetDays: -7 }, "7 days before the due date"],
    [{ ...mail, offsetDays: -1 }, "1 day before the due date"],
    [{ ...mail, offsetDays: 0 }, "on the due date"],
    [{ ...mail, channel: "letter", offsetDays: 45 }, "as a letter, 45 days after the due date"],
    [
      { ...mail, anchor: "sent", message: "not-opened" },
      "3 days after the day it was sent, since it hadn’t been opened",
    ],
    [{ ...mail, anchor: "promise", offsetDays: -1 }, "1 day before the promised date"],
  ] as const)("%j is said as “%s”", (step, reason) => {
    expect(stepReason(step, "en")).toBe(reason);
  });

  it("is said in the reader's language", () => {
    expect(stepReason(mail, "th")).toBe("3 วันหลังวันครบกำหนด");
    expect(stepReason(mail, "ne")).toBe("भुक्तानी मितिको 3 दिनपछि");
  });

  it("has its own words for every anchor, channel and message in every language", () => {
    for (const locale of locales) {
      const reasons = stepAnchors.flatMap((anchor) =>
        stepChannels.flatMap((channel) =>
          [-1, 0, 1].map((offsetDays) =>
            stepReason({ anchor, channel, offsetDays, message: "reminder" }, locale),
          ),
        ),
      );

      expect(new Set(reasons).size).toBe(reasons.length);
    }
  });
});

describe("a step in plain words", () => {
  const summaries = defaultCadence.map((step) => cadenceSummary(step, "en"));

  it("says when, what, to whom and who signs", () => {
    expect(summaries).toContain(
      "30 days after the due date: a firm mail to the first contact, the billing contacts and the leadership that begins with the options, signed by your senior person.",
    );
    expect(summaries).toContain("21 days after the due date: you are asked to call.");
    expect(summaries).toContain("45 days after the due date: you print and post a formal letter.");
  });

  it("says what leaves it out", () => {
    expect(summaries[0]).toMatch(/ Left out once it was opened\.$/u);
    const [step] = defaultCadence;

    expect(step && cadenceSummary({ ...step, unless: ["opened", "person"] }, "en")).toMatch(
      /Left out once it was opened or where the client is a person\.$/u,
    );
  });

  it("keeps to the tone in every language, for every message", () => {
    const all = locales.flatMap((locale) =>
      stepMessages.flatMap((message) =>
        defaultCadence.map((step) => ({
          locale,
          text: cadenceSummary({ ...step, message }, locale),
        })),
      ),
    );

    expect(all.flatMap(({ text, locale }) => toneFaults(text, locale))).toEqual([]);
  });
});
