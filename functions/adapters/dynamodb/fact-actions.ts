import type { Fact } from "../../ports/jobs.ts";
import { factKey } from "./key-schema.ts";
import { putNewRow } from "./put-row.ts";
import type { Table, WriteAction } from "./table.ts";

/** Gives a few letters that tell apart facts that several commits write of the same instant. */
export type Suffix = () => string;

/** The facts of one commit as rows that come back in the order given here. */
export function factActions(table: Table, facts: readonly Fact[], suffix: Suffix): WriteAction[] {
  return facts.map((fact, order) =>
    putNewRow(table, factKey(fact.ownerId, fact.at, order, suffix()), { fact }),
  );
}
