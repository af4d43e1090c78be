import type { CadenceChange, NewCadence } from "../../shared/contract/cadence-schema.ts";
import type { FieldFault } from "../../shared/contract/problem.ts";
import type { Client } from "../../shared/invoicing/client.ts";
import { cadenceFaults } from "../../shared/milestones/cadence-faults.ts";
import type { Cadence } from "../../shared/milestones/cadence.ts";
import { usualCadence } from "../../shared/milestones/reminders-of.ts";
import type { VendorReminders } from "../../shared/milestones/reminder-settings.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import type { World } from "../ports/world.ts";
import { changeReminders, readReminders } from "./change-reminders.ts";
import type { RemindersAsk, RemindersRefusal } from "./change-reminders.ts";
import { newId } from "./new-id.ts";

type Parts = Pick<World, "clock" | "randomness" | "receivables">;

/** So many a vendor keeps beside the usual one. */
const maximumCadences = 20;

type CadenceRefusal =
  | RemindersRefusal
  | { readonly reason: "not-found" }
  | { readonly reason: "cadence-not-valid"; readonly errors: readonly FieldFault[] }
  | { readonly reason: "too-many-cadences"; readonly maximum: number };

/** One cadence, and the row's version that holds it. */
export type KeptCadence = { readonly cadence: Cadence; readonly version: number };

/** The usual cadence and a vendor's own ones. */
export function cadencesOf({ cadences }: VendorReminders): readonly Cadence[] {
  return [usualCadence, ...cadences];
}

/** Keeps a cadence of the vendor's own; nothing follows it until a level says so. */
export async function createCadence(
  world: Parts,
  ask: RemindersAsk & { readonly cadence: NewCadence },
): Promise<Decided<KeptCadence, CadenceRefusal>> {
  const faults = cadenceFaults(ask.cadence.steps);
  if (faults.length > 0) return refused({ reason: "cadence-not-valid", errors: faults });
  const cadence: Cadence = { id: newId(world.randomness, "cad", ask.vendorId), ...ask.cadence };
  const changed = await changeReminders<CadenceRefusal>(world, ask, (before) => {
    if (before.cadences.length >= maximumCadences) {
      return refused({ reason: "too-many-cadences", maximum: maximumCadences });
    }
    const after = { ...before, cadences: [...before.cadences, cadence] };
    return { outcome: "done", after, kind: "cadence-created", facts: factsOf(cadence) };
  });
  if (changed.outcome === "refused") return changed;
  return { outcome: "done", cadence, version: changed.reminders.version };
}

/** Changes a cadence; open invoices that follow it follow. */
export async function changeCadence(
  world: Parts,
  ask: RemindersAsk & { readonly cadenceId: string; readonly change: CadenceChange },
): Promise<Decided<KeptCadence, CadenceRefusal>> {
  const { cadenceId, change } = ask;
  const faults = change.steps === undefined ? [] : cadenceFaults(change.steps);
  if (faults.length > 0) return refused({ reason: "cadence-not-valid", errors: faults });
  const changed = await changeReminders<CadenceRefusal>(world, ask, (before) => {
    const known = before.cadences.find(({ id }) => id === cadenceId);
    if (known === undefined) return refused({ reason: "not-found" });
    const cadence = { ...known, ...change };
    const cadences = before.cadences.map((each) => (each.id === cadenceId ? cadence : each));
    const after = { ...before, cadences };
    return { outcome: "done", after, kind: "cadence-changed", facts: factsOf(cadence) };
  });
  if (changed.outcome === "refused") return changed;
  const cadence = changed.reminders.cadences.find(({ id }) => id === cadenceId);
  if (cadence === undefined) return refused({ reason: "not-found" });
  return { outcome: "done", cadence, version: changed.reminders.version };
}

/** Where a cadence is used, so that it can't be taken away. */
export type CadenceUse =
  | { readonly usedBy: "vendor" }
  | { readonly usedBy: "client"; readonly clientId: string; readonly name: string }
  | { readonly usedBy: "invoice"; readonly invoiceId: string; readonly name: string };

type DeleteRefusal =
  | RemindersRefusal
  | { readonly reason: "not-found" }
  | ({ readonly reason: "cadence-in-use" } & CadenceUse);

/**
 * Takes a cadence away that no level names. An invoice that comes to name it at this very moment
 * goes by the usual one, like any whose cadence is gone.
 */
export async function deleteCadence(
  world: Parts,
  ask: RemindersAsk & { readonly cadenceId: string },
): Promise<Decided<object, DeleteRefusal>> {
  const { vendorId, cadenceId } = ask;
  const known = (await readReminders(world, vendorId)).cadences;
  if (!known.some(({ id }) => id === cadenceId)) return refused({ reason: "not-found" });
  const use = await useBelow(world, vendorId, cadenceId);
  if (use !== undefined) return refused({ reason: "cadence-in-use", ...use });
  return changeReminders<DeleteRefusal>(world, ask, (before) => {
    const cadence = before.cadences.find(({ id }) => id === cadenceId);
    if (cadence === undefined) return refused({ reason: "not-found" });
    if (before.settings.cadenceId === cadenceId) {
      return refused({ reason: "cadence-in-use", usedBy: "vendor" });
    }
    const cadences = before.cadences.filter((each) => each !== cadence);
    const after = { ...before, cadences };
    return { outcome: "done", after, kind: "cadence-deleted", facts: factsOf(cadence) };
  });
}

async function useBelow(
  world: Parts,
  vendorId: string,
  cadenceId: string,
): Promise<CadenceUse | undefined> {
  const [client, invoice] = await Promise.all([
    clientWith(world, vendorId, cadenceId),
    invoiceWith(world, vendorId, cadenceId),
  ]);
  return client ?? invoice;
}

async function clientWith(
  world: Parts,
  vendorId: string,
  cadenceId: string,
): Promise<CadenceUse | undefined> {
  let cursor: string | undefined;
  do {
    const page = await world.receivables.listClients(vendorId, {
      limit: 100,
      ...(cursor === undefined ? {} : { cursor }),
    });
    const uses = ({ reminders }: Client) => reminders?.settings.cadenceId === cadenceId;
    const found = page?.items.find(uses);
    if (found !== undefined) return { usedBy: "client", clientId: found.id, name: found.name };
    cursor = page?.nextCursor;
  } while (cursor !== undefined);
  return undefined;
}

async function invoiceWith(
  world: Parts,
  vendorId: string,
  cadenceId: string,
): Promise<CadenceUse | undefined> {
  let cursor: string | undefined;
  do {
    const page = await world.receivables.listInvoices({
      vendorId,
      status: "open",
      limit: 100,
      ...(cursor === undefined ? {} : { cursor }),
    });
    const rows = page?.items ?? [];
    const records = await Promise.all(rows.map(({ id }) => world.receivables.readInvoice(id)));
    const found = records.find(
      (record) =>
        record?.invoice.stage === "issued" &&
        record.invoice.reminderSettings?.settings.cadenceId === cadenceId,
    )?.invoice;
    if (found?.stage === "issued") {
      return { usedBy: "invoice", invoiceId: found.id, name: found.number };
    }
    cursor = page?.nextCursor;
  } while (cursor !== undefined);
  return undefined;
}

function factsOf({ id, name, steps }: Cadence) {
  return { cadenceId: id, name, steps: steps.length };
}
