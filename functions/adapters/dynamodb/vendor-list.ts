import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Page } from "../../ports/receivables.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { ask } from "./table.ts";
import type { Table } from "./table.ts";

/** How much of a list is wanted, and from where on. */
export type PageWanted = { readonly limit: number; readonly cursor?: string };

/**
 * A page of one of a vendor's lists, newest first, as the rows' summaries show them; undefined when
 * the cursor is not of this list.
 */
export async function readVendorList<Row>(
  table: Table,
  partition: string,
  page: PageWanted,
): Promise<Page<Row> | undefined> {
  const list = { attribute: "vendorPartition", value: partition };
  const startKey = page.cursor === undefined ? undefined : decodeCursor(page.cursor, list);
  if (page.cursor !== undefined && startKey === undefined) return undefined;
  const answer = await ask("Query", () =>
    table.documents.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: "byVendor",
        KeyConditionExpression: "vendorPartition = :value",
        ExpressionAttributeValues: { ":value": partition },
        ScanIndexForward: false,
        Limit: page.limit,
        ...(startKey === undefined ? {} : { ExclusiveStartKey: startKey }),
      }),
    ),
  );
  const nextCursor = encodeCursor(answer.LastEvaluatedKey);
  return {
    items: (answer.Items ?? []).map((item) => item["summary"] as Row),
    ...(nextCursor === undefined ? {} : { nextCursor }),
  };
}
