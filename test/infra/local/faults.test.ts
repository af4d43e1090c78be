import { GetItemCommand, PutItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { describe, expect, onTestFinished, test } from "vitest";
import { createTable } from "../../../infra/local/dynamodb/create-table.ts";
import { dynamoDbHost } from "../../../infra/local/dynamodb/dynamodb-host.ts";
import { callForwarder } from "../../../infra/local/dynamodb/forward-call.ts";
import { type Fault, faultBook, faultRoutes } from "../../../infra/local/faults.ts";
import { openLocalStore } from "../../../infra/local/local-store.ts";
import { servedAws } from "./aws/served-aws.ts";
import { installedDynoxide, startTestDynamoDb } from "./dynamodb/installed-dynoxide.ts";

const binary = installedDynoxide();
const TableName = "kindly-test";
const Key = { PK: { S: "a" }, SK: { S: "STATE" } };

async function proxied() {
  const { server, dynamoDb } = await startTestDynamoDb(binary ?? "");
  await createTable(dynamoDb, TableName);
  let writes = 0;
  const onWrite = () => {
    writes += 1;
  };
  const { forward, close } = callForwarder(server.endpoint);
  onTestFinished(close);
  const { settings, faults } = await servedAws(dynamoDbHost({ forward, onWrite }));
  const through = new DynamoDBClient(settings);
  const put = () => through.send(new PutItemCommand({ TableName, Item: Key }));
  const stored = async () =>
    (await dynamoDb.send(new GetItemCommand({ TableName, Key }))).Item !== undefined;
  return { faults, settings, put, stored, writes: () => writes };
}

const order = (faults: ReturnType<typeof faultBook>, fault: string, times = 1) =>
  faults.add({ service: "dynamodb", match: "PutItem", fault, times } as Fault);

describe.skipIf(binary === undefined)("faults of DynamoDB's calls", () => {
  test("without any, calls go through and writes are told", async () => {
    const { put, stored, writes } = await proxied();

    await put();

    expect(await stored()).toBe(true);
    expect(writes()).toBe(1);
  });

  test("timeout-before loses the call", async () => {
    const { faults, put, stored } = await proxied();
    order(faults, "timeout-before");

    await expect(put()).rejects.toThrow();

    expect(await stored()).toBe(false);
  });

  test("timeout-after loses the answer", async () => {
    const { faults, put, stored } = await proxied();
    order(faults, "timeout-after");

    await expect(put()).rejects.toThrow();

    expect(await stored()).toBe(true);
  });

  test.each([
    ["hang-before", false],
    ["hang-after", true],
  ])("%s keeps the caller waiting until it gives up", async (fault, isDone) => {
    const { faults, settings, stored } = await proxied();
    const patience = { requestTimeout: 50, throwOnRequestTimeout: true };
    const hasty = new DynamoDBClient({ ...settings, requestHandler: patience });
    order(faults, fault);

    const put = hasty.send(new PutItemCommand({ TableName, Item: Key }));
    await expect(put).rejects.toMatchObject({ name: "TimeoutError" });

    expect(await stored()).toBe(isDone);
  });

  test.each([
    ["throttle", "ThrottlingException"],
    ["500", "InternalServerError"],
  ])("%s comes as %s, as often as ordered", async (fault, name) => {
    const { faults, put } = await proxied();
    order(faults, fault, 2);

    await expect(put()).rejects.toMatchObject({ name });
    await expect(put()).rejects.toMatchObject({ name });
    await put();

    expect(faults.all()).toEqual([]);
  });

  test("one of each kind is absorbed by the SDK's own retries", async () => {
    const { faults, settings, stored } = await proxied();
    const patient = new DynamoDBClient({ ...settings, maxAttempts: 3 });
    order(faults, "throttle");
    order(faults, "timeout-before");

    await patient.send(new PutItemCommand({ TableName, Item: Key }));

    expect(await stored()).toBe(true);
  });

  test("strike only the operation that they name", async () => {
    const { faults, put } = await proxied();
    faults.add({ service: "dynamodb", match: "TransactWriteItems", fault: "500", times: 1 });

    await put();

    expect(faults.all()).toHaveLength(1);
  });
});

describe("fault routes", () => {
  const routes = () => faultRoutes(faultBook(openLocalStore(":memory:")));
  const post = (body: unknown) => ({ method: "POST", body: JSON.stringify(body) });

  test("order, list and clear", async () => {
    const app = routes();
    const ordered = await app.request(
      "/local/faults",
      post({ service: "ses", match: "SendRawEmail", fault: "timeout-after" }),
    );
    expect(ordered.status).toBe(201);
    expect(await (await app.request("/local/faults")).json()).toEqual([
      {
        id: expect.any(String) as unknown,
        service: "ses",
        match: "SendRawEmail",
        fault: "timeout-after",
        times: 1,
      },
    ]);

    await app.request("/local/faults", { method: "DELETE" });

    expect(await (await app.request("/local/faults")).json()).toEqual([]);
  });

  test.each([
    [{ service: "s3", fault: "500" }, "/service"],
    [{ service: "ses", fault: "explode" }, "/fault"],
    [{ service: "ses", fault: "500", times: 0 }, "/times"],
    [{ service: "ses", fault: "500", more: true }, "/more"],
    [{ service: "ses-events", match: "Open", fault: "drop" }, "/match"],
  ])("refuse %j, saying where", async (body, pointer) => {
    const response = await routes().request("/local/faults", post(body));

    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as { errors: { pointer: string }[] };
    expect(errors[0]?.pointer).toBe(pointer);
  });
});
