import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process as a pid file remembers it: ids are used again, so the command line goes with it. */
export type RememberedProcess = { pid: number; commandLine: string };

/** The command line of a live process; undefined when there is none of that id. */
export function commandLineOf(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    } catch {
      return undefined;
    }
  }
  const [program, ...parameters] =
    process.platform === "win32"
      ? ["powershell", "-NoProfile", "-Command", windowsQuery(pid)]
      : ["ps", "-o", "command=", "-p", String(pid)];
  return spawnSync(program, parameters, { encoding: "utf8" }).stdout.trim() || undefined;
}

/** Whether the very process that was remembered still lives. */
export function stillRuns(remembered: RememberedProcess): boolean {
  return commandLineOf(remembered.pid) === remembered.commandLine;
}

function windowsQuery(pid: number): string {
  return `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`;
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not permitted to signal it means that it lives and is somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
