import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { describe, expect, it } from "vitest";
import { type Table, transact } from "../../../../functions/adapters/dynamodb/table.ts";
import { PortFailure } from "../../../../functions/ports/port-failure.ts";

const action = { Delete: { TableName: "any", Key: { PK: "a", SK: "b" } } };

const canceled = (...codes: readonly string[]) =>
  new TransactionCanceledException({
    message: "Transaction cancelled",
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

/** A table that answers one thing after the other, and counts how often it was asked. */
function tableThat(...answers: readonly (Error | "written")[]) {
  const asked: unknown[] = [];
  const documents = {
    send: (command: unknown) => {
      const answer = answers[asked.length];
      asked.push(command);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve({});
    },
  } as unknown as DynamoDBDocumentClient;
  const table: Table = { documents, name: "any" };
  return { table, asked };
}

describe("a transaction", () => {
  it("is tried again when all that happened is that it met another one", async () => {
    const meeting = canceled("None", "TransactionConflict");
    const { table, asked } = tableThat(meeting, meeting, "written");

    expect(await transact(table, [action])).toBe("written");
    expect(asked).toHaveLength(3);
  });

  it("answers at once when a condition failed, whatever else happened", async () => {
    const { table, asked } = tableThat(canceled("TransactionConflict", "ConditionalCheckFailed"));

    expect(await transact(table, [action])).toEqual({
      canceled: ["TransactionConflict", "ConditionalCheckFailed"],
    });
    expect(asked).toHaveLength(1);
  });

  it.each(["TransactionConflict", "ThrottlingError"])(
    "is a failure that left nothing behind when %s keeps it out",
    async (code) => {
      const { table, asked } = tableThat(...Array.from({ length: 9 }, () => canceled(code)));

      const failure: unknown = await transact(table, [action]).catch((error: unknown) => error);

      expect(failure).toBeInstanceOf(PortFailure);
      expect(failure).toMatchObject({ port: "table", retryable: true, outcome: "not-done" });
      expect(asked).toHaveLength(4);
    },
  );

  it("is unknown when no answer came", async () => {
    const { table } = tableThat(new Error("socket hang up"));

    await expect(transact(table, [action])).rejects.toMatchObject({ outcome: "unknown" });
  });
});
