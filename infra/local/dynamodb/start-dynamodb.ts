import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { AwsCall } from "../aws/aws-host.ts";
import { StartProblem } from "../start-problem.ts";
import { startDynoxide } from "./dynoxide-process.ts";
import { callForwarder } from "./forward-call.ts";
import { fetchDynoxide } from "./fetch-dynoxide.ts";
import { locateDynoxide } from "./locate-dynoxide.ts";

/** DynamoDB itself, with clients that reach it without the faults in front of it. */
export type LocalDynamoDb = {
  dynamoDb: DynamoDBClient;
  streams: DynamoDBStreamsClient;
  /** Hands on a call of somebody else's client. */
  forward: (call: AwsCall) => Promise<Response>;
  stop(): Promise<void>;
};

/** Finds DynamoDB, fetches it where that is needed, and starts it with its file in the folder. */
export async function startDynamoDb(folder: string): Promise<LocalDynamoDb> {
  const source = locateDynoxide({
    platform: process.platform,
    arch: process.arch,
    env: process.env,
    installedPackageFolder: installedPackageFolder(),
    folder,
    exists: existsSync,
  });
  if (source.kind === "unavailable") throw new StartProblem(source.message);
  if (source.kind === "endpoint") return reachable(source.url, async () => undefined);
  const binary = source.kind === "package" ? fetchDynoxide(source) : source.path;
  const { endpoint, stop } = await startDynoxide(binary, folder);
  return reachable(endpoint, stop);
}

function reachable(endpoint: string, stop: () => Promise<void>): LocalDynamoDb {
  const settings = {
    endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  };
  const dynamoDb = new DynamoDBClient(settings);
  const streams = new DynamoDBStreamsClient(settings);
  const { forward, close } = callForwarder(endpoint);
  return {
    dynamoDb,
    streams,
    forward,
    stop: async () => {
      close();
      dynamoDb.destroy();
      streams.destroy();
      await stop();
    },
  };
}

/** Where npm put the package for Linux on x64; its manifest names no program, so it is found so. */
function installedPackageFolder(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve("@dynoxide/linux-x64/package.json"));
  } catch {
    return undefined;
  }
}
