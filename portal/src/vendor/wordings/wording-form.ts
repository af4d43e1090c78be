import type { WordingView } from "../../../../shared/contract/wording-schema.ts";
import { wordingFaults } from "../../../../shared/messages/wording-faults.ts";
import type { WordingPlace } from "../api/wordings.ts";
import type { FieldFault } from "../forms/field-fault.ts";

/** The parts of a message that can be put into own words, in their order. */
export const parts = ["opening", "reason", "thanks"] as const;

export type Part = (typeof parts)[number];

/** Own words as they are typed; an empty part is ours. */
export type WordingForm = Record<Part, string>;

export function formFromWording(wording: WordingView | undefined): WordingForm {
  const { opening = "", reason = "", thanks = "" } = wording?.parts ?? {};
  return { opening, reason, thanks };
}

/** The parts that say something. */
export function partsOf(form: WordingForm): WordingView["parts"] {
  const typed = parts.filter((part) => form[part].trim() !== "");
  return Object.fromEntries(typed.map((part) => [part, form[part].trim()]));
}

/** What keeps the words from being used, each with what would be right. */
export function faultsIn(place: WordingPlace, form: WordingForm): FieldFault[] {
  return wordingFaults({ ...place, parts: partsOf(form) }).map(({ pointer, detail }) => ({
    pointer,
    reason: "not-accepted",
    said: detail,
  }));
}
