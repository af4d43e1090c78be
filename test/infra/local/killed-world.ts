import type { DynamoDBStreamEvent } from "aws-lambda";
import { startLocalWorld } from "../../../infra/local/local-world.ts";
import { jobNames, putJob, standInHandlers } from "./stand-in-handlers.ts";

// A program for a test to kill: it starts a world, writes a job and a schedule's firing, and tells
// when both are being worked on, which never ends.

const folder = process.argv[2] ?? "";
const stuck = (what: string) => {
  process.stdout.write(`${what}\n`);
  return new Promise<never>(() => undefined);
};

const { handlers } = standInHandlers({
  "stream-jobs": (event: DynamoDBStreamEvent) => stuck(`job ${jobNames(event).join()}`),
  "scheduled-job": (event: { sweep?: true }) => stuck(`schedule ${JSON.stringify(event)}`),
});
const world = await startLocalWorld({ folder, port: 0, handlers, portal: folder });
await fetch(`${world.origin}/local/faults`, {
  method: "POST",
  body: JSON.stringify({ service: "ses", fault: "500" }),
});
await putJob("inv_1", "mail");
