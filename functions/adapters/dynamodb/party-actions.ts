import type { Effects } from "../../ports/receivables.ts";
import { creditActions, methodAction } from "./account-actions.ts";
import { methodKey, taskKey } from "./key-schema.ts";
import { onePerKey } from "./one-per-key.ts";
import type { Table, WriteAction } from "./table.ts";
import { taskAction } from "./task-action.ts";

/** What a commit brings to its client and its vendor. */
type PartyEffects = Required<Pick<Effects, "credits" | "methods" | "tasks">>;

/**
 * Credit, methods on file and tasks. The same method or task may come with several invoices of one
 * commit and is written once.
 */
export function partyActions(table: Table, effects: PartyEffects): WriteAction[] {
  const methods = onePerKey(effects.methods, ({ clientId, id }) => methodKey(clientId, id));
  const tasks = onePerKey(effects.tasks, ({ vendorId, id }) => taskKey(vendorId, id));
  return [
    ...creditActions(table, effects.credits),
    ...methods.map((method) => methodAction(table, method)),
    ...tasks.map((task) => taskAction(table, task)),
  ];
}
