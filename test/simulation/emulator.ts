import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createServer, type AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { callForwarder } from "../../infra/local/dynamodb/forward-call.ts";
import { tableDescription } from "../../infra/local/dynamodb/table-description.ts";
import { localNames } from "../../infra/local/function-environment.ts";

/** The real emulator, in memory and with the product's table, for one world. */
export type Emulator = {
  readonly endpoint: string;
  readonly streams: DynamoDBStreamsClient;
  readonly forward: ReturnType<typeof callForwarder>["forward"];
  /** The stream of its one table. */
  readonly streamArn: string;
  stop(): Promise<void>;
};

/** Starts the emulator without a file: what it holds is gone with it. */
export async function startEmulator(): Promise<Emulator> {
  const manifest = createRequire(import.meta.url).resolve("@dynoxide/linux-x64/package.json");
  const binary = join(dirname(manifest), "dynoxide");
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const child = spawn(binary, ["--host", "127.0.0.1", "--port", String(port)], {
    stdio: "ignore",
  });
  const end = () => void child.kill("SIGKILL");
  process.once("exit", end);
  for (let tries = 0; !(await isHealthy(endpoint)); tries += 1) {
    if (tries > 1_000) throw new Error("The emulator of DynamoDB doesn't start.");
    await pause(10);
  }
  const settings = {
    endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  };
  const dynamoDb = new DynamoDBClient(settings);
  const streams = new DynamoDBStreamsClient(settings);
  const { forward, close } = callForwarder(endpoint);
  // Not asked for whether it is there: a table in memory is there at once.
  await dynamoDb.send(new CreateTableCommand(tableDescription(localNames.table)));
  const { Table } = await dynamoDb.send(new DescribeTableCommand({ TableName: localNames.table }));
  return {
    endpoint,
    streams,
    forward,
    streamArn: Table?.LatestStreamArn ?? "",
    stop: async () => {
      close();
      dynamoDb.destroy();
      streams.destroy();
      process.removeListener("exit", end);
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
    },
  };
}

async function isHealthy(endpoint: string): Promise<boolean> {
  return fetch(endpoint).then(
    (response) => response.ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
