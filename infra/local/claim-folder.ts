import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { commandLineOf, type RememberedProcess, stillRuns } from "./running-process.ts";
import { StartProblem } from "./start-problem.ts";

/** A folder of local state that this process alone may write to, until it is released. */
export type ClaimedFolder = { path: string; release(): void };

const ownerFile = "owner.json";

/**
 * Makes this process the folder's owner. What a killed process left behind is taken over; a live
 * owner is never disturbed.
 */
export function claimFolder(folder: string): ClaimedFolder {
  const path = resolve(folder);
  mkdirSync(path, { recursive: true });
  const file = join(path, ownerFile);
  const mine = { pid: process.pid, commandLine: commandLineOf(process.pid) ?? "" };
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: "wx" });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const owner = readOwner(file);
    if (owner !== undefined && stillRuns(owner)) throw new StartProblem(inUse(path, owner.pid));
    rmSync(file, { force: true });
  }
  return {
    path,
    release: () => {
      if (readOwner(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}

function readOwner(file: string): RememberedProcess | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as RememberedProcess;
  } catch {
    // Killed while writing: nobody's.
    return undefined;
  }
}

function inUse(path: string, pid: number): string {
  return [
    `Kindly already runs on ${path} (process ${pid}).`,
    "Stop it first, or give this one a folder and a port of its own:",
    "  npm start -- --folder .local-2 --port 3001",
  ].join("\n");
}
