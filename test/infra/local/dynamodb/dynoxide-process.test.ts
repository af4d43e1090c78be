import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { describe, expect, onTestFinished, test } from "vitest";
import { createTable } from "../../../../infra/local/dynamodb/create-table.ts";
import { startDynoxide } from "../../../../infra/local/dynamodb/dynoxide-process.ts";
import { commandLineOf } from "../../../../infra/local/running-process.ts";
import { installedDynoxide, startTestDynamoDb, temporaryFolder } from "./installed-dynoxide.ts";

const binary = installedDynoxide();
const item = { PK: { S: "a" }, SK: { S: "STATE" } };

/** Resolves when the process has gone. */
async function gone(pid: number): Promise<void> {
  while (commandLineOf(pid)) await turn();
}

describe.skipIf(binary === undefined)("startDynoxide", () => {
  test("keeps the table in its folder across a kill -9", async () => {
    const folder = temporaryFolder();
    const first = await startTestDynamoDb(binary ?? "", folder);
    await createTable(first.dynamoDb, "kindly-test");
    await first.dynamoDb.send(new PutItemCommand({ TableName: "kindly-test", Item: item }));
    process.kill(first.server.pid, "SIGKILL");
    await gone(first.server.pid);

    const second = await startTestDynamoDb(binary ?? "", folder);
    await createTable(second.dynamoDb, "kindly-test");
    const found = await second.dynamoDb.send(
      new GetItemCommand({ TableName: "kindly-test", Key: item }),
    );

    expect(found.Item).toEqual(item);
  });

  test("ends the process that a killed run left behind", async () => {
    const folder = temporaryFolder();
    const left = await startDynoxide(binary ?? "", folder);

    const next = await startDynoxide(binary ?? "", folder);
    onTestFinished(() => next.stop());

    expect(commandLineOf(left.pid)).toBeFalsy();
    expect(commandLineOf(next.pid)).toContain("dynamodb.sqlite");
  });

  test("leaves a stranger alone that got the old process's id", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "dynamodb.pid.json");
    writeFileSync(file, JSON.stringify({ pid: process.pid, commandLine: "dynoxide --port 1" }));

    const server = await startDynoxide(binary ?? "", folder);
    await server.stop();

    expect(commandLineOf(process.pid)).toBeTruthy();
  });

  test("leaves no pid file behind when it is stopped", async () => {
    const folder = temporaryFolder();
    const server = await startDynoxide(binary ?? "", folder);
    const file = join(folder, "dynamodb.pid.json");
    const remembered: unknown = JSON.parse(readFileSync(file, "utf8"));

    await server.stop();

    expect(remembered).toMatchObject({ pid: server.pid });
    expect(existsSync(file)).toBe(false);
  });

  test("says why it didn't start", async () => {
    await expect(startDynoxide("/nowhere/dynoxide", temporaryFolder())).rejects.toThrow(
      "DynamoDB (/nowhere/dynoxide) didn't start.",
    );
  });
});
