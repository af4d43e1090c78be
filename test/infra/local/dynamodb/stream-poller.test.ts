import {
  type AttributeValue,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import type { DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { describe, expect, onTestFinished, test } from "vitest";
import { deadLetters } from "../../../../infra/local/dead-letter-queue.ts";
import { createTable } from "../../../../infra/local/dynamodb/create-table.ts";
import {
  streamPoller,
  type StreamPollerSettings,
} from "../../../../infra/local/dynamodb/stream-poller.ts";
import { openLocalStore } from "../../../../infra/local/local-store.ts";
import { noon, standInClock } from "../stand-in-clock.ts";
import { installedDynoxide, startTestDynamoDb } from "./installed-dynoxide.ts";

const binary = installedDynoxide();
const TableName = "kindly-test";

async function tableWithStream() {
  const { dynamoDb, streams } = await startTestDynamoDb(binary ?? "");
  const streamArn = await createTable(dynamoDb, TableName);
  const store = openLocalStore(":memory:");
  const poll = (
    handler: (event: DynamoDBStreamEvent) => unknown,
    deviation: Partial<StreamPollerSettings> = {},
  ) => {
    const poller = streamPoller({
      streams,
      streamArn,
      store,
      clock: standInClock(),
      target: { name: "stream-jobs", handler },
      filter: () => true,
      failureDestination: "stream-jobs-failures",
      maximumRetries: 1,
      log: () => undefined,
      ...deviation,
    });
    onTestFinished(() => poller.close());
    return poller;
  };
  return { dynamoDb, streamArn, store, poll };
}

const put = (dynamoDb: DynamoDBClient, SK: string, more: Record<string, AttributeValue> = {}) =>
  dynamoDb.send(
    new PutItemCommand({ TableName, Item: { PK: { S: "inv_1" }, SK: { S: SK }, ...more } }),
  );

const sortKeys = (records: readonly DynamoDBRecord[]) =>
  records.map(({ dynamodb }) => dynamodb?.Keys?.["SK"]?.S);

describe.skipIf(binary === undefined)("streamPoller", () => {
  test("hands over what was written, as Lambda gets it", async () => {
    const { dynamoDb, streamArn, poll } = await tableWithStream();
    const seen: DynamoDBRecord[] = [];
    const poller = poll((event) => seen.push(...event.Records));

    await put(dynamoDb, "LINES", { packed: { B: new Uint8Array([1, 255]) } });
    await poller.idle();

    expect(seen).toEqual([
      {
        eventID: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
        eventName: "INSERT",
        eventVersion: "1.1",
        eventSource: "aws:dynamodb",
        awsRegion: "us-east-1",
        eventSourceARN: streamArn.replace(":dynoxide:", ":us-east-1:"),
        dynamodb: {
          ApproximateCreationDateTime: noon / 1000,
          Keys: { PK: { S: "inv_1" }, SK: { S: "LINES" } },
          NewImage: { PK: { S: "inv_1" }, SK: { S: "LINES" }, packed: { B: "Af8=" } },
          SequenceNumber: expect.stringMatching(/^\d{21}$/) as unknown,
          SizeBytes: expect.any(Number) as unknown,
          StreamViewType: "NEW_AND_OLD_IMAGES",
        },
      },
    ]);
  });

  test("leaves out what the filter stops and writes that change nothing", async () => {
    const { dynamoDb, poll } = await tableWithStream();
    const seen: DynamoDBRecord[] = [];
    const filter = (change: DynamoDBRecord) =>
      change.dynamodb?.Keys?.["SK"]?.S?.startsWith("JOB#") ?? false;
    const poller = poll((event) => seen.push(...event.Records), { filter });

    await put(dynamoDb, "STATE");
    await put(dynamoDb, "JOB#1");
    await put(dynamoDb, "JOB#1");
    await poller.idle();

    expect(sortKeys(seen)).toEqual(["JOB#1"]);
  });

  test("marks what expired by itself", async () => {
    const { dynamoDb, poll } = await tableWithStream();
    const seen: DynamoDBRecord[] = [];
    const poller = poll((event) => seen.push(...event.Records));
    const expiry = (at: number) => ({ expiresAtSeconds: { N: String(at / 1000) } });
    await put(dynamoDb, "OLD", expiry(noon - 1000));
    await put(dynamoDb, "YOUNG", expiry(noon + 1000));

    for (const SK of ["OLD", "YOUNG"]) {
      const Key = { PK: { S: "inv_1" }, SK: { S: SK } };
      await dynamoDb.send(new DeleteItemCommand({ TableName, Key }));
    }
    await poller.idle();

    const removed = seen.filter(({ eventName }) => eventName === "REMOVE");
    expect(removed.map(({ userIdentity }) => userIdentity as unknown)).toEqual([
      { type: "Service", principalId: "dynamodb.amazonaws.com" },
      undefined,
    ]);
  });

  test("keeps order over more records than one batch holds", async () => {
    const { dynamoDb, poll } = await tableWithStream();
    const seen: DynamoDBRecord[] = [];
    const keys = Array.from({ length: 250 }, (_, index) => `JOB#${String(index).padStart(3, "0")}`);
    for (let from = 0; from < keys.length; from += 50) {
      const TransactItems = keys
        .slice(from, from + 50)
        .map((SK) => ({ Put: { TableName, Item: { PK: { S: "a" }, SK: { S: SK } } } }));
      await dynamoDb.send(new TransactWriteItemsCommand({ TransactItems }));
    }

    const poller = poll((event) => seen.push(...event.Records));
    await poller.idle();

    expect(sortKeys(seen)).toEqual(keys);
    expect(new Set(seen.map(({ eventID }) => eventID)).size).toBe(keys.length);
  });

  test("goes on after the last handled record when it is started again", async () => {
    const { dynamoDb, poll } = await tableWithStream();
    await put(dynamoDb, "JOB#1");
    const first = poll(() => undefined);
    await first.idle();
    await first.close();

    await put(dynamoDb, "JOB#2");
    const seen: DynamoDBRecord[] = [];
    await poll((event) => seen.push(...event.Records)).idle();

    expect(sortKeys(seen)).toEqual(["JOB#2"]);
  });

  test("repeats what was under way when it ended", async () => {
    const { dynamoDb, poll } = await tableWithStream();
    await put(dynamoDb, "JOB#1");
    const begun = Promise.withResolvers<void>();
    const cutOff = Promise.withResolvers<void>();
    poll(() => {
      begun.resolve();
      return cutOff.promise;
    });
    await begun.promise;

    const seen: DynamoDBRecord[] = [];
    await poll((event) => seen.push(...event.Records)).idle();

    cutOff.reject(new Error("killed"));
    expect(sortKeys(seen)).toEqual(["JOB#1"]);
  });

  test("gives up a poisonous record with its content and goes on behind it", async () => {
    const { dynamoDb, poll, store } = await tableWithStream();
    for (const SK of ["JOB#1", "JOB#2", "JOB#3"]) await put(dynamoDb, SK);
    const seen: (string | undefined)[] = [];

    const poller = poll((event) => {
      if (sortKeys(event.Records).includes("JOB#2")) throw new Error("poison");
      seen.push(...sortKeys(event.Records));
    });
    await poller.idle();

    expect(seen).toEqual(["JOB#1", "JOB#3"]);
    expect(deadLetters(store)).toMatchObject([
      {
        queue: "stream-jobs-failures",
        body: {
          requestContext: { condition: "RetryAttemptsExhausted", approximateInvokeCount: 2 },
          DDBStreamBatchInfo: { batchSize: 1 },
          payload: { Records: [{ dynamodb: { Keys: { SK: { S: "JOB#2" } } } }] },
        },
      },
    ]);
  });

  test("is idle only after the writes of its own handler were handled too", async () => {
    const { dynamoDb, poll } = await tableWithStream();
    const seen: (string | undefined)[] = [];
    const poller = poll(async (event) => {
      const keys = sortKeys(event.Records);
      seen.push(...keys);
      if (keys.includes("JOB#1")) await put(dynamoDb, "JOB#2");
    });

    await put(dynamoDb, "JOB#1");
    await poller.idle();

    expect(seen).toEqual(["JOB#1", "JOB#2"]);
  });
});
