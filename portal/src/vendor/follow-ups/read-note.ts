import type { FollowUpNote } from "../../../../shared/contract/follow-up-schema.ts";
import type { HoldReason } from "../../../../shared/milestones/reminder-settings.ts";
import type { FormReading } from "../forms/create-saved-form.ts";
import type { FieldFault } from "../forms/field-fault.ts";
import {
  type Reading,
  readDate,
  readIfTyped,
  readPositiveAmount,
  readText,
} from "../forms/typed-fields.ts";

/** What can come of a call, a visit or a letter. */
export type NoteOutcome = FollowUpNote["outcome"]["kind"];

/** A note as it is typed. */
export type NoteForm = {
  text: string;
  outcome: NoteOutcome;
  date: string;
  amount: string;
  message: string;
  email: string;
  name: string;
  reason: HoldReason;
  until: string;
};

const longestText = 2_000;
const longestName = 200;

/** An empty note; the day that it would name is some days ahead. */
export function emptyNote(date: string): NoteForm {
  return {
    text: "",
    outcome: "promise",
    date,
    amount: "",
    message: "",
    email: "",
    name: "",
    reason: "call",
    until: "",
  };
}

type Outcome = FollowUpNote["outcome"];

/** What is typed of a note, or what of it can't be meant. */
export function readNote(form: NoteForm, currency: string): FormReading<FollowUpNote> {
  const text = readText(form.text, longestText);
  const outcome = readOutcome(form, currency);
  const faults = [...placed("/text", text), ...outcome.faults];
  if (faults.length > 0 || text.value === undefined || outcome.request === undefined) {
    return { faults };
  }
  return { request: { text: text.value.trim(), outcome: outcome.request }, faults: [] };
}

function readOutcome(form: NoteForm, currency: string): FormReading<Outcome> {
  switch (form.outcome) {
    case "promise":
      return readPromise(form, currency);
    case "more-time":
      return readDay(form);
    case "question": {
      const message = readText(form.message, longestText);
      if (message.fault) return { faults: placed("/outcome/message", message) };
      return { request: { kind: "question", message: message.value.trim() }, faults: [] };
    }
    case "wrong-person":
      return readPerson(form);
    case "hold": {
      const until = readIfTyped(form.until, readDate);
      if (until.fault) return { faults: placed("/outcome/until", until) };
      const end = until.value === undefined ? {} : { until: until.value };
      return { request: { kind: "hold", reason: form.reason, ...end }, faults: [] };
    }
    default:
      return { request: { kind: form.outcome }, faults: [] };
  }
}

function placed(pointer: string, { fault }: Reading<unknown>): FieldFault[] {
  return fault ? [{ pointer, ...fault }] : [];
}

function readPromise(form: NoteForm, currency: string): FormReading<Outcome> {
  const date = readDate(form.date);
  const amount = readIfTyped(form.amount, (typed) => readPositiveAmount(typed, currency));
  if (date.value === undefined || amount.fault) {
    return { faults: [...placed("/outcome/date", date), ...placed("/outcome/amount", amount)] };
  }
  const part = amount.value === undefined ? {} : { amount: amount.value };
  return { request: { kind: "promise", date: date.value, ...part }, faults: [] };
}

function readDay(form: NoteForm): FormReading<Outcome> {
  const date = readDate(form.date);
  if (date.fault) return { faults: placed("/outcome/date", date) };
  return { request: { kind: "more-time", date: date.value }, faults: [] };
}

/** Whoever is right may not be known yet; the note says so then. */
function readPerson(form: NoteForm): FormReading<Outcome> {
  const email = readIfTyped(form.email, (typed) => readText(typed, longestName));
  const name = readIfTyped(form.name, (typed) => readText(typed, longestName));
  const faults = [...placed("/outcome/email", email), ...placed("/outcome/name", name)];
  if (faults.length > 0) return { faults };
  const said = {
    ...(email.value !== undefined && { email: email.value.trim() }),
    ...(name.value !== undefined && { name: name.value.trim() }),
  };
  return { request: { kind: "wrong-person", ...said }, faults: [] };
}
