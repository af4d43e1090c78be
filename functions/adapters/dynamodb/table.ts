import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import type { TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { PortFailure } from "../../ports/port-failure.ts";

/** The one table and a client that speaks to it. */
export type Table = { readonly documents: DynamoDBDocumentClient; readonly name: string };

/** One action of a transaction. */
export type WriteAction = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** Why each action of a cancelled transaction failed, in the order of the actions. */
export type Cancellation = { readonly canceled: readonly string[] };

/**
 * Opens the table. The endpoint, if any, comes from the SDK's own settings. Three tries and short
 * time-outs: a request that waits longer than its reader has already failed.
 */
export function openTable(name: string): Table {
  const client = new DynamoDBClient({ maxAttempts: 4 });
  const documents = DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { documents, name };
}

/** Runs one call and turns what the SDK throws into a PortFailure, conditions that failed apart. */
export async function ask<Answer>(operation: string, call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    if (isNamed(error, "ConditionalCheckFailedException")) throw error;
    if (isNamed(error, "TransactionCanceledException")) throw error;
    const throttled = ["ThrottlingException", "ProvisionedThroughputExceededException"].some(
      (name) => isNamed(error, name),
    );
    throw new PortFailure(
      {
        port: "table",
        operation,
        retryable: true,
        outcome: throttled ? "not-done" : "unknown",
      },
      error,
    );
  }
}

/** Writes all actions or none; a cancelled transaction is an answer, not a failure. */
export async function transact(
  table: Table,
  actions: readonly WriteAction[],
): Promise<"written" | Cancellation> {
  try {
    await ask("TransactWriteItems", () =>
      table.documents.send(new TransactWriteCommand({ TransactItems: [...actions] })),
    );
    return "written";
  } catch (error) {
    if (!isNamed(error, "TransactionCanceledException")) throw error;
    const reasons = (error as TransactionCanceledException).CancellationReasons ?? [];
    return { canceled: reasons.map((reason) => reason.Code ?? "None") };
  }
}

/** Whether an error is the SDK's of this name. */
export function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
