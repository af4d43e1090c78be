import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { deployedFunctionName, stageName } from "../stages/stage-names.ts";
import type { StageSettings } from "../stages/stage-settings.ts";
import type { FailedMessage, FailureQueueName, Replayed } from "./replay-queues.ts";

const run = promisify(execFile);

/** The queues of a stage, through the AWS command line and the shell's credentials. */
export function deployedQueues(settings: StageSettings): Replayed {
  const aws = async (...words: readonly string[]) => {
    const { stdout } = await run("aws", [
      ...words,
      "--region",
      settings.region,
      "--output",
      "json",
    ]);
    return stdout;
  };
  const urls = new Map<FailureQueueName, string>();
  const urlOf = async (queue: FailureQueueName) => {
    const known = urls.get(queue);
    if (known !== undefined) return known;
    const name = stageName(settings, queue);
    const printed = await aws("sqs", "get-queue-url", "--queue-name", name);
    const { QueueUrl: url } = JSON.parse(printed) as { QueueUrl: string };
    urls.set(queue, url);
    return url;
  };
  return {
    receive: async (queue) => {
      const url = await urlOf(queue);
      return firstMessage(
        await aws("sqs", "receive-message", "--queue-url", url, "--wait-time-seconds", "5"),
      );
    },
    invoke: (name, payload) => invoke(aws, deployedFunctionName(settings, name), payload),
    remove: async (queue, { handle }) => {
      const url = await urlOf(queue);
      await aws("sqs", "delete-message", "--queue-url", url, "--receipt-handle", handle);
    },
  };
}

/** Nothing is printed where there is no message. */
function firstMessage(printed: string): FailedMessage | undefined {
  if (printed.trim() === "") return undefined;
  type Received = { readonly Messages?: readonly { Body: string; ReceiptHandle: string }[] };
  const [message] = (JSON.parse(printed) as Received).Messages ?? [];
  if (message === undefined) return undefined;
  return { body: JSON.parse(message.Body) as unknown, handle: message.ReceiptHandle };
}

async function invoke(
  aws: (...words: readonly string[]) => Promise<string>,
  name: string,
  payload: unknown,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kindly-replay-"));
  const [given, answered] = [join(folder, "event.json"), join(folder, "answer.json")];
  try {
    writeFileSync(given, JSON.stringify(payload));
    const words = ["--cli-binary-format", "raw-in-base64-out", "--payload", `fileb://${given}`];
    const printed = await aws("lambda", "invoke", "--function-name", name, ...words, answered);
    const { FunctionError: fault } = JSON.parse(printed) as { FunctionError?: string };
    if (fault !== undefined) throw new Error(`${name}: ${fault} ${readFileSync(answered, "utf8")}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
