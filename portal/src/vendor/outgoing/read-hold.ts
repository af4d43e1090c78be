import type { HoldWish } from "../../../../shared/contract/reminder-schema.ts";
import type { HoldReason } from "../../../../shared/milestones/reminder-settings.ts";
import type { FormReading } from "../forms/create-saved-form.ts";
import type { FieldFault } from "../forms/field-fault.ts";
import { readDate, readIfTyped, readText } from "../forms/typed-fields.ts";

/** Why reminders can be held. */
export const holdReasons = [
  "call",
  "visit",
  "illness",
  "legal",
  "other",
] as const satisfies readonly HoldReason[];

/** A hold as it is typed. */
export type HoldForm = { reason: HoldReason; until: string; note: string; freezesFees: boolean };

const longestNote = 1_000;

export const emptyHold: HoldForm = { reason: "call", until: "", note: "", freezesFees: false };

/** What is typed of a hold, or what of it can't be meant; it ends on this day at the earliest. */
export function readHold(form: HoldForm, today: string): FormReading<HoldWish> {
  const until = readIfTyped(form.until, readDate);
  const note = readIfTyped(form.note, (typed) => readText(typed, longestNote));
  const faults: FieldFault[] = [];
  if (until.fault) faults.push({ pointer: "/until", ...until.fault });
  else if (until.value !== undefined && until.value < today) {
    faults.push({ pointer: "/until", reason: "not-accepted" });
  }
  if (note.fault) faults.push({ pointer: "/note", ...note.fault });
  if (faults.length > 0) return { faults };
  const request = {
    reason: form.reason,
    ...(note.value !== undefined && { note: note.value.trim() }),
    ...(until.value !== undefined && { until: until.value }),
    ...(form.reason === "legal" && { freezesFees: form.freezesFees }),
  };
  return { request, faults: [] };
}
