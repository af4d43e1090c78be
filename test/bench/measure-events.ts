import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Measurement } from "./figure.ts";

const contest = fileURLToPath(new URL("event-contest.ts", import.meta.url));

/**
 * P8 and P9: how fast the webhook's function applies events, and whether a storm of them books
 * anything twice. In a process of its own, since the functions take their world from its environment.
 */
export async function measureEvents(): Promise<Measurement> {
  const { stdout } = await promisify(execFile)(process.execPath, [contest]);
  return JSON.parse(stdout) as Measurement;
}
