import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { openTable, type Table } from "../../../functions/adapters/dynamodb/table.ts";
import { localNames } from "../../../infra/local/function-environment.ts";
import type { Json } from "./ask.ts";

/** The one table of the world that runs. */
export function standTable(): Table {
  return openTable(localNames.table);
}

/** All that is stored, by key, as an auditor would read it. */
export async function dumpTable(table: Table = standTable()): Promise<readonly Json[]> {
  const items: Json[] = [];
  let startKey: Record<string, unknown> | undefined;
  do {
    const answer = await table.documents.send(
      new ScanCommand({
        TableName: table.name,
        ConsistentRead: true,
        ...(startKey === undefined ? {} : { ExclusiveStartKey: startKey }),
      }),
    );
    items.push(...((answer.Items ?? []) as Json[]));
    startKey = answer.LastEvaluatedKey;
  } while (startKey !== undefined);
  return items.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** What is stored in one partition, by key. */
export async function dumpPartition(partition: string): Promise<readonly Json[]> {
  return (await dumpTable()).filter((item) => (item as { PK: string }).PK === partition);
}

function keyOf(item: Json): string {
  const { PK, SK } = item as { PK: string; SK: string };
  return `${PK}\n${SK}`;
}
