import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { ask } from "./table.ts";
import type { Table } from "./table.ts";

/** An item as the table gives it back. */
export type Item = Readonly<Record<string, unknown>>;

/** All items of a partition whose sort keys begin with a prefix, in the order of those keys. */
export async function queryAll(
  table: Table,
  partition: string,
  prefix: string,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let startKey: Record<string, unknown> | undefined;
  do {
    const answer = await ask("Query", () =>
      table.documents.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: "PK = :partition AND begins_with(SK, :prefix)",
          ExpressionAttributeValues: { ":partition": partition, ":prefix": prefix },
          ConsistentRead: true,
          ...(startKey === undefined ? {} : { ExclusiveStartKey: startKey }),
        }),
      ),
    );
    items.push(...(answer.Items ?? []));
    startKey = answer.LastEvaluatedKey;
  } while (startKey !== undefined);
  return items;
}

/** What the items of one kind hold; the kind is told by the beginning of their sort keys. */
export function rowsOf<Row>(
  items: readonly Item[],
  prefix: string,
  attribute: string,
): readonly Row[] {
  return items
    .filter((item) => String(item["SK"]).startsWith(prefix))
    .map((item) => item[attribute] as Row);
}
