import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  paginateScan,
} from "@aws-sdk/client-dynamodb";
import { tableShape } from "../../../functions/adapters/dynamodb/table-shape.ts";
import type { LocalStore } from "../local-store.ts";
import type { Timed } from "../timed.ts";

export type TtlSweeperSettings = {
  dynamoDb: DynamoDBClient;
  tableName: string;
  store: LocalStore;
  now: number;
};

const collection = "ttl-sweeper";
const id = "next";
/** DynamoDB promises no more than "within a few days"; a day keeps readers honest. */
const everyMilliseconds = 86_400_000;

/** Deletes expired items once a day of the local world's time, as DynamoDB does at its leisure. */
export function ttlSweeper({ dynamoDb, tableName, store, now }: TtlSweeperSettings): Timed {
  const nextDueAt = () => store.get<number>(collection, id);
  if (nextDueAt() === undefined) store.put(collection, id, now + everyMilliseconds);
  return {
    nextDueAt,
    runDue: async (at) => {
      await deleteExpired(dynamoDb, tableName, at);
      store.put(collection, id, at + everyMilliseconds);
    },
  };
}

async function deleteExpired(
  dynamoDb: DynamoDBClient,
  tableName: string,
  now: number,
): Promise<void> {
  const { partitionKey, sortKey, expiryAttribute } = tableShape;
  const expired = {
    ExpressionAttributeNames: { "#expiry": expiryAttribute },
    ExpressionAttributeValues: { ":now": { N: String(Math.floor(now / 1000)) } },
  };
  const pages = paginateScan(
    { client: dynamoDb },
    {
      TableName: tableName,
      FilterExpression: "#expiry <= :now",
      ProjectionExpression: "#partition, #sort",
      ...expired,
      ExpressionAttributeNames: {
        ...expired.ExpressionAttributeNames,
        "#partition": partitionKey,
        "#sort": sortKey,
      },
    },
  );
  for await (const page of pages) {
    for (const key of page.Items ?? []) {
      await dynamoDb
        .send(
          new DeleteItemCommand({
            TableName: tableName,
            Key: key,
            // An item may have been given a longer life since it was read.
            ConditionExpression: "#expiry <= :now",
            ...expired,
          }),
        )
        .catch((error: unknown) => {
          if (!(error instanceof ConditionalCheckFailedException)) throw error;
        });
    }
  }
}
