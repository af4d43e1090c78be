import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { onTestFinished } from "vitest";
import { startDynoxide } from "../../../../infra/local/dynamodb/dynoxide-process.ts";

/** The binary that npm installed, or none on a platform that has no such package. */
export function installedDynoxide(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve("@dynoxide/linux-x64/package.json");
    const binary = join(dirname(manifest), "dynoxide");
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

/** A folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "kindly-local-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** DynamoDB in a folder of its own until the test ends, with clients for table and stream. */
export async function startTestDynamoDb(binary: string, folder: string = temporaryFolder()) {
  const server = await startDynoxide(binary, folder);
  const settings = {
    endpoint: server.endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  };
  const dynamoDb = new DynamoDBClient(settings);
  const streams = new DynamoDBStreamsClient(settings);
  onTestFinished(async () => {
    dynamoDb.destroy();
    streams.destroy();
    await server.stop();
  });
  return { server, folder, dynamoDb, streams };
}
