import type { CadenceStep } from "../../../../shared/milestones/cadence.ts";
import type { RehearsalWish } from "../../../../shared/contract/rehearsal-schema.ts";
import { addDays } from "../../../../shared/values/calendar-date.ts";
import { mutable } from "../../../../shared/values/mutable.ts";
import type { FormReading } from "../forms/create-saved-form.ts";
import type { FieldFault } from "../forms/field-fault.ts";
import { type Reading, readDate, readIfTyped, readPositiveAmount } from "../forms/typed-fields.ts";

/** What a cadence is tried on, as it is typed. */
export type RehearsalForm = {
  over: "past" | "invented";
  from: string;
  until: string;
  issueDate: string;
  dueDate: string;
  amount: string;
  kind: "business" | "person";
  timeZone: string;
};

/** Which steps are tried: those of a cadence that is kept, or some that nobody has saved yet. */
export type RehearsedCadence =
  | { readonly cadenceId: string }
  | { readonly steps: readonly CadenceStep[] };

const pastDays = 365;
const netDays = 30;

/** A form to begin with: the past year, or an invoice of today. */
export function emptyRehearsal(today: string, timeZone: string): RehearsalForm {
  return {
    over: "invented",
    from: addDays(today, -pastDays),
    until: today,
    issueDate: today,
    dueDate: addDays(today, netDays),
    amount: "",
    kind: "business",
    timeZone,
  };
}

/** What is to be tried, or what of the form can't be meant. */
export function readRehearsal(
  form: RehearsalForm,
  cadence: RehearsedCadence,
  currency: string,
): FormReading<RehearsalWish> {
  const which = mutable(cadence) as Pick<RehearsalWish, "cadenceId" | "steps">;
  if (form.over === "past") {
    const { days, faults } = readSpan("/past", { from: form.from, until: form.until });
    return days ? { request: { ...which, past: days }, faults: [] } : { faults };
  }
  const { days, faults } = readSpan("/invented/0", {
    issueDate: form.issueDate,
    dueDate: form.dueDate,
  });
  const amount = readIfTyped(form.amount, (typed) => readPositiveAmount(typed, currency));
  if (!days || amount.fault) {
    return { faults: [...faults, ...placed("/invented/0/total", amount)] };
  }
  const total = amount.value === undefined ? {} : { total: { amount: amount.value, currency } };
  const { kind, timeZone } = form;
  return { request: { ...which, invented: [{ ...days, ...total, kind, timeZone }] }, faults: [] };
}

function placed(pointer: string, { fault }: Reading<unknown>): FieldFault[] {
  return fault ? [{ pointer, ...fault }] : [];
}

type Span<Name extends string> = {
  readonly days?: Record<Name, string>;
  readonly faults: readonly FieldFault[];
};

/** Two days, of which the second does not come before the first. */
function readSpan<Name extends string>(list: string, typed: Record<Name, string>): Span<Name> {
  const names = Object.keys(typed) as Name[];
  const faults = names.flatMap((name) => placed(`${list}/${name}`, readDate(typed[name])));
  if (faults.length > 0) return { faults };
  const [first = "", last = ""] = names.map((name) => typed[name]);
  if (last < first) {
    return { faults: [{ pointer: `${list}/${names[1]}`, reason: "ends-before-start" }] };
  }
  return { days: typed, faults: [] };
}
