import { PutItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { describe, expect, test } from "vitest";
import { createTable } from "../../../../infra/local/dynamodb/create-table.ts";
import { ttlSweeper } from "../../../../infra/local/dynamodb/ttl-sweeper.ts";
import { openLocalStore } from "../../../../infra/local/local-store.ts";
import { noon } from "../stand-in-clock.ts";
import { installedDynoxide, startTestDynamoDb } from "./installed-dynoxide.ts";

const binary = installedDynoxide();
const day = 86_400_000;

describe.skipIf(binary === undefined)("ttlSweeper", () => {
  test("deletes what expired by the local world's time, a day later", async () => {
    const { dynamoDb } = await startTestDynamoDb(binary ?? "");
    await createTable(dynamoDb, "kindly-test");
    const expiries: [string, number | undefined][] = [
      ["past", noon + day - 1000],
      ["future", noon + day + 1000],
      ["never", undefined],
    ];
    for (const [SK, at] of expiries) {
      const expiry = at === undefined ? {} : { expiresAtSeconds: { N: String(at / 1000) } };
      const Item = { PK: { S: "a" }, SK: { S: SK }, ...expiry };
      await dynamoDb.send(new PutItemCommand({ TableName: "kindly-test", Item }));
    }
    const store = openLocalStore(":memory:");
    const sweeper = ttlSweeper({ dynamoDb, tableName: "kindly-test", store, now: noon });
    expect(sweeper.nextDueAt()).toBe(noon + day);

    await sweeper.runDue(noon + day);

    const { Items } = await dynamoDb.send(new ScanCommand({ TableName: "kindly-test" }));
    expect(new Set((Items ?? []).map(({ SK }) => SK?.S))).toEqual(new Set(["future", "never"]));
    expect(sweeper.nextDueAt()).toBe(noon + 2 * day);
  });
});
