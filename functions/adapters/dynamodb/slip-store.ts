import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { invariant } from "../../../shared/values/invariant.ts";
import { slipKey } from "./key-schema.ts";
import { putRow } from "./put-row.ts";
import { ask, transact } from "./table.ts";
import type { Table } from "./table.ts";

/** What an item holds at most, 400 KB, less ample room for its keys. */
const maximumBytes = 350 * 1024;

/** Keeps the bytes of a slip beside its invoice, where no view reads them. */
export async function putSlip(
  table: Table,
  slip: { readonly invoiceId: string; readonly slipId: string },
  content: Uint8Array,
): Promise<void> {
  invariant(content.length <= maximumBytes, "A slip has at most 350 KB.");
  await transact(table, [putRow(table, slipKey(slip.invoiceId, slip.slipId), { content })]);
}

/** The bytes of a slip, or undefined. */
export async function readSlip(
  table: Table,
  invoiceId: string,
  slipId: string,
): Promise<Uint8Array | undefined> {
  const answer = await ask("GetItem", () =>
    table.documents.send(
      new GetCommand({
        TableName: table.name,
        Key: slipKey(invoiceId, slipId),
        ConsistentRead: true,
      }),
    ),
  );
  return answer.Item?.["content"] as Uint8Array | undefined;
}
