import type {
  CadenceStep,
  SkipRule,
  StepAnchor,
  StepChannel,
  StepCircle,
  StepMessage,
  StepTone,
} from "../../../../shared/milestones/cadence.ts";
import type { FormReading } from "../forms/create-saved-form.ts";
import type { FieldFault } from "../forms/field-fault.ts";
import { readText, readWholeNumber } from "../forms/typed-fields.ts";

/** A step as it is typed. */
export type StepRow = {
  readonly kind: string;
  anchor: StepAnchor;
  days: string;
  side: "before" | "after";
  grace: string;
  channel: StepChannel;
  tone: StepTone;
  circle: StepCircle;
  sender: "owner" | "senior";
  message: StepMessage;
  unless: SkipRule[];
};

/** A cadence as it is typed. */
export type CadenceForm = { name: string; steps: StepRow[] };

/** What a cadence is saved as. */
export type CadenceRequest = { readonly name: string; readonly steps: readonly CadenceStep[] };

const longestName = 80;
const mostDays = 365;
const mostGraceDays = 14;

export function rowOf(step: CadenceStep): StepRow {
  const { kind, anchor, channel, tone, circle, sender, message } = step;
  return {
    kind,
    anchor,
    days: String(Math.abs(step.offsetDays)),
    side: step.offsetDays < 0 ? "before" : "after",
    grace: String(step.graceDays),
    channel,
    tone,
    circle,
    sender,
    message,
    unless: [...(step.unless ?? [])],
  };
}

/** The form in which a cadence is changed. */
export function formFromCadence(cadence: CadenceRequest): CadenceForm {
  return { name: cadence.name, steps: cadence.steps.map(rowOf) };
}

/** A step to begin with: a kind word some days after the last one, named as no other is. */
export function nextRow(steps: readonly StepRow[]): StepRow {
  const last = steps.at(-1);
  const gap = 7;
  const after = last?.anchor === "due" && last.side === "after" ? Number(last.days) || 0 : 0;
  return {
    kind: freeKind(steps),
    anchor: "due",
    days: String(after + gap),
    side: "after",
    grace: "4",
    channel: "mail",
    tone: last?.tone ?? "warm",
    circle: last?.circle ?? "first",
    sender: last?.sender ?? "owner",
    message: "reminder",
    unless: [],
  };
}

function freeKind(steps: readonly StepRow[]): string {
  const taken = new Set(steps.map(({ kind }) => kind));
  let number = steps.length + 1;
  while (taken.has(`step-${number}`)) number += 1;
  return `step-${number}`;
}

/** The step that a row says; undefined while one of its numbers is none. */
export function stepOf(row: StepRow): CadenceStep | undefined {
  const days = readWholeNumber(row.days, 0, mostDays).value;
  const graceDays = readWholeNumber(row.grace, 0, mostGraceDays).value;
  if (days === undefined || graceDays === undefined) return undefined;
  const { days: _, side, grace: __, unless, ...rest } = row;
  const offsetDays = side === "before" && days > 0 ? -days : days;
  return { ...rest, offsetDays, graceDays, ...(unless.length > 0 && { unless: [...unless] }) };
}

/** What is typed, or which of its fields say nothing that can be meant. */
export function readCadenceForm(form: CadenceForm): FormReading<CadenceRequest> {
  const name = readText(form.name, longestName);
  const faults: FieldFault[] = name.fault ? [{ pointer: "/name", ...name.fault }] : [];
  const steps: CadenceStep[] = [];
  for (const [index, row] of form.steps.entries()) {
    const days = readWholeNumber(row.days, 0, mostDays);
    const grace = readWholeNumber(row.grace, 0, mostGraceDays);
    if (days.fault) faults.push({ pointer: `/steps/${index}/offsetDays`, ...days.fault });
    if (grace.fault) faults.push({ pointer: `/steps/${index}/graceDays`, ...grace.fault });
    const step = stepOf(row);
    if (step) steps.push(step);
  }
  if (faults.length > 0 || name.value === undefined) return { faults };
  return { request: { name: name.value.trim(), steps }, faults: [] };
}
