import type { Effects, InvoiceCommit } from "../../ports/receivables.ts";
import { factActions } from "./fact-actions.ts";
import type { Suffix } from "./fact-actions.ts";
import { eventKey, onceKey } from "./key-schema.ts";
import { onePerKey } from "./one-per-key.ts";
import { putNewRow } from "./put-row.ts";
import type { Table, WriteAction } from "./table.ts";

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
 * What goes with the invoices of one commit, jobs apart. Most commits bring facts only; the code for
 * the rest is loaded with the first that brings more.
 */
export async function effectActions(
  table: Table,
  effects: readonly Effects[],
  suffix: Suffix,
): Promise<WriteAction[]> {
  const facts = factActions(
    table,
    effects.flatMap((one) => one.facts ?? []),
    suffix,
  );
  const credits = effects.flatMap((one) => one.credits ?? []);
  const methods = effects.flatMap((one) => one.methods ?? []);
  const tasks = effects.flatMap((one) => one.tasks ?? []);
  const enrolments = effects.flatMap((one) => one.enrolments ?? []);
  if (credits.length + methods.length + tasks.length + enrolments.length === 0) return facts;
  const [{ partyActions }, { enrolmentAction }] = await Promise.all([
    import("./party-actions.ts"),
    import("./enrolment-action.ts"),
  ]);
  return [
    ...facts,
    ...partyActions(table, { credits, methods, tasks }),
    ...enrolments.map((enrolment) => enrolmentAction(table, enrolment)),
  ];
}
