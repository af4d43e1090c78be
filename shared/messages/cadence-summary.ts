import type { CadenceStep } from "../milestones/cadence.ts";
import { cadenceWords as english } from "./catalog/en/cadence.ts";
import type { CadenceWords } from "./catalog/en/cadence.ts";
import { cadenceWords as nepali } from "./catalog/ne/cadence.ts";
import { cadenceWords as thai } from "./catalog/th/cadence.ts";
import type { Locale } from "./locale.ts";
import { stepCatalog } from "./step-catalog.ts";
import { stepMoment } from "./step-reason-in.ts";
import { writeList } from "./write-list.ts";

const catalogs: Readonly<Record<Locale, CadenceWords>> = { en: english, th: thai, ne: nepali };

/**
 * A step of a cadence as its vendor reads it: when it is due, what happens, who gets it, who signs,
 * and what leaves it out.
 */
export function cadenceSummary(step: CadenceStep, locale: Locale): string {
  const words = catalogs[locale];
  const sentence = words.sentence(
    words.step(stepMoment(step, stepCatalog(locale)), whatHappens(step, words)),
  );
  const rules = step.unless ?? [];
  if (rules.length === 0) return sentence;
  const list = writeList(
    rules.map((rule) => words.rules[rule]),
    locale,
    "or",
  );
  return `${sentence} ${words.unless(list)}`;
}

function whatHappens(
  { channel, tone, circle, sender, message }: CadenceStep,
  words: CadenceWords,
): string {
  if (channel !== "mail") return words.people[channel](words.tones[tone]);
  const sent = words.messages[message](words.tones[tone], words.circles[circle]);
  return sender === "senior" ? words.senior(sent) : sent;
}
