import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import type { TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { PortFailure } from "../../ports/port-failure.ts";

/** The one table and a client that speaks to it. */
export type Table = { readonly documents: DynamoDBDocumentClient; readonly name: string };

/** One action of a transaction. */
export type WriteAction = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** Why each action of a cancelled transaction was not done, in the order of the actions. */
export type Cancellation = { readonly canceled: readonly string[] };

/** A request that waits longer than its reader has already failed. */
const patience = { connectionTimeout: 1_000, requestTimeout: 4_000, throwOnRequestTimeout: true };

/**
 * Opens the table. The endpoint, if any, comes from the SDK's own settings. Four tries, none of
 * them long.
 */
export function openTable(name: string): Table {
  const client = new DynamoDBClient({ maxAttempts: 4, requestHandler: patience });
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

/** Two transactions that meet are both innocent: the one that was cancelled is tried again. */
const triesPerTransaction = 4;

/** Reasons of an action that say something about what is stored, and would be the same again. */
const answers = new Set([
  "ConditionalCheckFailed",
  "ItemCollectionSizeLimitExceeded",
  "ValidationError",
]);

/**
 * Writes all actions or none. Cancelled by what is stored is an answer; cancelled by others at the
 * table, again and again, is a failure.
 */
export async function transact(
  table: Table,
  actions: readonly WriteAction[],
): Promise<"written" | Cancellation> {
  for (let tries = 1; tries <= triesPerTransaction; tries += 1) {
    const written = await attempt(table, actions);
    if (written === "written") return written;
    if (written.canceled.some((reason) => answers.has(reason))) return written;
  }
  throw new PortFailure(
    { port: "table", operation: "TransactWriteItems", retryable: true, outcome: "not-done" },
    new Error("Other writes were in the way."),
  );
}

async function attempt(
  table: Table,
  actions: readonly WriteAction[],
): Promise<"written" | Cancellation> {
  try {
    await ask("TransactWriteItems", () =>
      table.documents.send(new TransactWriteCommand({ TransactItems: [...actions] })),
    );
    return "written";
  } catch (error) {
    if (isTooLarge(error)) return { canceled: ["ValidationError"] };
    if (!isNamed(error, "TransactionCanceledException")) throw error;
    const reasons = (error as TransactionCanceledException).CancellationReasons ?? [];
    return { canceled: reasons.map((reason) => reason.Code ?? "None") };
  }
}

/** An item that outgrew the table is refused as a whole request, before anything is tried. */
function isTooLarge(error: unknown): boolean {
  if (!(error instanceof PortFailure) || !isNamed(error.cause, "ValidationException")) return false;
  return error.cause instanceof Error && error.cause.message.includes("size has exceeded");
}

/** Whether an error is the SDK's of this name. */
export function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
