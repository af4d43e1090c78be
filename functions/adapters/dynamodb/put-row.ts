import { schemaVersion } from "./invoice-item.ts";
import type { Key } from "./key-schema.ts";
import type { Table, WriteAction } from "./table.ts";

/** Puts a row of this schema, in place of one that may be there. */
export function putRow(
  table: Table,
  key: Key,
  content: Readonly<Record<string, unknown>>,
): WriteAction {
  return { Put: { TableName: table.name, Item: { ...key, schema: schemaVersion, ...content } } };
}

/** Puts a row that must not be there yet. */
export function putNewRow(
  table: Table,
  key: Key,
  content: Readonly<Record<string, unknown>>,
): WriteAction {
  return {
    Put: {
      TableName: table.name,
      Item: { ...key, schema: schemaVersion, ...content },
      ConditionExpression: "attribute_not_exists(PK)",
    },
  };
}
