import { action, query } from "@solidjs/router";
import type {
  CadenceAnswer,
  CadenceChange,
  CadenceList,
  NewCadence,
} from "../../../../shared/contract/cadence-schema.ts";
import type { Rehearsed, RehearsalWish } from "../../../../shared/contract/rehearsal-schema.ts";
import { address, read } from "./read.ts";
import { send } from "./send.ts";

const cadences = "/api/v1/cadences";

export const readCadences = query(
  (locale: string) => read<CadenceList>(address(cadences, { locale })),
  "cadences",
);

export const readCadence = query(
  (id: string) => read<CadenceAnswer>(`${cadences}/${id}`),
  "cadence",
);

export const createCadence = action(
  (body: NewCadence) => send<CadenceAnswer>({ method: "POST", path: cadences, body }),
  "create-cadence",
);

export const changeCadence = action(
  (id: string, version: number, body: CadenceChange) =>
    send<CadenceAnswer>({ method: "PATCH", path: `${cadences}/${id}`, version, body }),
  "change-cadence",
);

export const deleteCadence = action(
  (id: string) => send<void>({ method: "DELETE", path: `${cadences}/${id}` }),
  "delete-cadence",
);

/** Plays a cadence over invoices; nothing is sent, nothing is kept. */
export function rehearse(locale: string, body: RehearsalWish) {
  const path = address("/api/v1/rehearsals", { locale });
  return send<Rehearsed>({ method: "POST", path, body });
}
