import { useAction, useSubmission } from "@solidjs/router";
import type { CadenceAnswer, NewCadence } from "../../../../shared/contract/cadence-schema.ts";
import { cadenceFaults } from "../../../../shared/milestones/cadence-faults.ts";
import { mutable } from "../../../../shared/values/mutable.ts";
import { changeCadence } from "../api/cadences.ts";
import { createSavedForm, type FormReading } from "../forms/create-saved-form.ts";
import { saidFaultsOf } from "../forms/field-fault.ts";
import { type CadenceForm, formFromCadence, readCadenceForm } from "./cadence-form.ts";

/** The form in which one of the vendor's own cadences is changed. */
export function createCadenceForm(start: CadenceAnswer) {
  const change = useAction(changeCadence);
  const changing = useSubmission(changeCadence);
  const typed = createSavedForm<CadenceForm, CadenceAnswer, NewCadence>({
    keyOf: () => `cadence-${start.id}`,
    start,
    formOf: (from) => formFromCadence(from ?? start),
    read: readWhole,
    submit: (request, from) => change(start.id, (from ?? start).version, request),
    faultsOf: saidFaultsOf,
  });
  return { ...typed, isSaving: () => changing.pending === true };
}

/** What is typed, checked by the same rules as the server's before it is asked. */
function readWhole(form: CadenceForm): FormReading<NewCadence> {
  const reading = readCadenceForm(form);
  if (reading.request === undefined) return reading;
  const faults = cadenceFaults(reading.request.steps).map(({ pointer, detail }) => ({
    pointer,
    reason: "not-accepted" as const,
    said: detail,
  }));
  return faults.length > 0 ? { faults } : { request: mutable(reading.request), faults: [] };
}

export type CadenceFormState = ReturnType<typeof createCadenceForm>;
