import type { Effects, InvoiceCommit } from "../../ports/receivables.ts";
import { creditActions, methodAction } from "./client-account.ts";
import { factActions } from "./fact-actions.ts";
import type { Suffix } from "./fact-actions.ts";
import { eventKey, methodKey, onceKey, taskKey } from "./key-schema.ts";
import { onePerKey } from "./one-per-key.ts";
import { putNewRow } from "./put-row.ts";
import type { Table, WriteAction } from "./table.ts";
import { taskAction } from "./vendor-tasks.ts";

/** What says that a cause has had its effects; each such row is written once. */
export function causeActions(
  table: Table,
  commits: readonly InvoiceCommit[],
  effects: readonly Effects[],
): WriteAction[] {
  const keys = [
    ...commits.flatMap(({ invoice, eventId }) =>
      eventId === undefined ? [] : [eventKey(invoice.id, eventId)],
    ),
    ...effects.flatMap(({ once }) =>
      once === undefined ? [] : [onceKey(once.ownerId, once.cause)],
    ),
  ];
  return onePerKey(keys, (key) => key).map((key) => putNewRow(table, key, {}));
}

/**
 * What goes with the invoices of one commit, jobs apart. The same method or task may come with
 * several of them and is written once.
 */
export function effectActions(
  table: Table,
  effects: readonly Effects[],
  suffix: Suffix,
): WriteAction[] {
  const methods = onePerKey(
    effects.flatMap((one) => one.methods ?? []),
    ({ clientId, id }) => methodKey(clientId, id),
  );
  const tasks = onePerKey(
    effects.flatMap((one) => one.tasks ?? []),
    ({ vendorId, id }) => taskKey(vendorId, id),
  );
  return [
    ...factActions(
      table,
      effects.flatMap((one) => one.facts ?? []),
      suffix,
    ),
    ...creditActions(
      table,
      effects.flatMap((one) => one.credits ?? []),
    ),
    ...methods.map((method) => methodAction(table, method)),
    ...tasks.map((task) => taskAction(table, task)),
  ];
}
