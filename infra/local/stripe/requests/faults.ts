import { collection } from "../records.ts";
import type { Scene } from "../scene.ts";
import { matchPath } from "./endpoint.ts";

/**
 * What may go wrong with a request. `-before`: nothing happened; `-after`: it happened, but the
 * answer is lost (a timeout cuts the connection, a hang leaves it open) or says 500.
 */
export const faultKinds = [
  "timeout-after",
  "timeout-before",
  "hang-after",
  "hang-before",
  "429",
  "500",
  "500-after",
] as const;

export type FaultKind = (typeof faultKinds)[number];

export type PlannedFault = {
  id: string;
  /** Such as "POST /v1/payment_intents" or "POST /v1/payment_intents/:id/confirm". */
  match: string;
  fault: FaultKind;
  /** How many requests it will still hit. */
  remaining: number;
};

const plannedFaults = collection<PlannedFault>("fault");

export function planFault(scene: Scene, planned: Omit<PlannedFault, "id">): PlannedFault {
  const fault = { id: scene.newId("fault", 10), ...planned };
  scene.records.put(plannedFaults, fault.id, fault);
  return fault;
}

export const listFaults = (records: Scene["records"]): PlannedFault[] => records.all(plannedFaults);

/** The fault that hits this request, the one planned first if there are several. */
export function takeFault(scene: Scene, method: string, path: string): FaultKind | undefined {
  const hit = scene.records.all(plannedFaults).find(({ match }) => {
    const [wantedMethod = "", wantedPath = ""] = match.split(" ");
    return wantedMethod === method && matchPath(wantedPath, path) !== undefined;
  });
  if (hit === undefined) return undefined;
  if (hit.remaining > 1) {
    scene.records.put(plannedFaults, hit.id, { ...hit, remaining: hit.remaining - 1 });
  } else scene.records.delete(plannedFaults, hit.id);
  return hit.fault;
}
