import type { StepTone } from "../milestones/cadence.ts";
import { followUpOpenings as english } from "./catalog/en/follow-up.ts";
import type { FollowUpOpenings, OpeningFacts } from "./catalog/en/follow-up.ts";
import { followUpOpenings as nepali } from "./catalog/ne/follow-up.ts";
import { followUpOpenings as thai } from "./catalog/th/follow-up.ts";
import { cleanLine } from "./clean-text.ts";
import type { Locale } from "./locale.ts";

const catalogs: Readonly<Record<Locale, FollowUpOpenings>> = {
  en: english,
  th: thai,
  ne: nepali,
};

/** The occasions that a talk can begin with; a letter says by itself what it has to say. */
export type OpeningKind = keyof FollowUpOpenings;

/** A sentence to begin a talk with, in the tone of the step that asks for it. */
export function openingLine(
  kind: OpeningKind,
  about: { readonly facts: OpeningFacts; readonly tone: StepTone },
  locale: Locale,
): string {
  const words = catalogs[locale];
  const line = kind === "call-due" ? words[kind][about.tone] : words[kind];
  return cleanLine(line(about.facts));
}
