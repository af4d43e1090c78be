import { GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { invariant } from "../../../shared/values/invariant.ts";
import { counterKey } from "./key-schema.ts";
import { ask, isNamed } from "./table.ts";
import type { Table } from "./table.ts";

/**
 * Assigns the vendor's next number to an invoice, or gives the one that it already has. One
 * conditional update counts and assigns, so that numbers have no gap and no double, however many
 * invoices are issued at once and however often one is taken up again.
 */
export async function assignNumber(
  table: Table,
  vendorId: string,
  invoiceId: string,
): Promise<number> {
  try {
    const answer = await ask("UpdateItem", () =>
      table.documents.send(
        new UpdateCommand({
          TableName: table.name,
          Key: counterKey(vendorId),
          UpdateExpression: "SET assigned.#invoice = #next, #next = #next + :one",
          ConditionExpression: "attribute_exists(PK) AND attribute_not_exists(assigned.#invoice)",
          ExpressionAttributeNames: { "#invoice": invoiceId, "#next": "next" },
          ExpressionAttributeValues: { ":one": 1 },
          ReturnValues: "UPDATED_OLD",
        }),
      ),
    );
    return assignedNumber(answer.Attributes?.["next"]);
  } catch (error) {
    if (!isNamed(error, "ConditionalCheckFailedException")) throw error;
    return assignedNumber((await readAssigned(table, vendorId))[invoiceId]);
  }
}

/** Forgets the assignment of an invoice that carries its number itself by now. */
export async function releaseNumber(
  table: Table,
  vendorId: string,
  invoiceId: string,
): Promise<void> {
  await ask("UpdateItem", () =>
    table.documents.send(
      new UpdateCommand({
        TableName: table.name,
        Key: counterKey(vendorId),
        UpdateExpression: "REMOVE assigned.#invoice",
        ExpressionAttributeNames: { "#invoice": invoiceId },
      }),
    ),
  );
}

async function readAssigned(table: Table, vendorId: string): Promise<Record<string, number>> {
  const answer = await ask("GetItem", () =>
    table.documents.send(
      new GetCommand({ TableName: table.name, Key: counterKey(vendorId), ConsistentRead: true }),
    ),
  );
  return (answer.Item?.["assigned"] ?? {}) as Record<string, number>;
}

function assignedNumber(value: unknown): number {
  invariant(Number.isSafeInteger(value), "Every vendor has a counter of its invoices.");
  return value as number;
}
