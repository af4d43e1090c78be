// `npm run reset`: removes what the local run keeps, unless it is running. Plain JavaScript, so that
// it works with whatever Node the machine has.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const files = ["owner.json", "dynamodb.pid.json", "local.sqlite", "dynamodb.sqlite"];

/**
 * Says why a folder may not be removed; undefined when it may.
 *
 * @param {string} folder
 * @returns {string | undefined}
 */
export function keptBecause(folder) {
  if (!existsSync(folder)) return undefined;
  if (!files.some((name) => existsSync(join(folder, name)))) {
    return `${folder} doesn't look like a folder of the local run; nothing was removed.`;
  }
  const owner = livePid(join(folder, "owner.json"));
  if (owner === undefined) return undefined;
  return `Kindly still runs on ${folder} (process ${owner}). Stop it first; nothing was removed.`;
}

/**
 * The process that a pid file names, if it lives and is still the one that wrote it.
 *
 * @param {string} file
 * @returns {number | undefined}
 */
function livePid(file) {
  if (!existsSync(file)) return undefined;
  try {
    const { pid, commandLine } = /** @type {{ pid: number, commandLine: string }} */ (
      JSON.parse(readFileSync(file, "utf8"))
    );
    process.kill(pid, 0);
    const seen = `/proc/${pid}/cmdline`;
    if (!existsSync(seen)) return pid;
    const now = readFileSync(seen, "utf8").replaceAll("\0", " ").trim();
    return now === commandLine ? pid : undefined;
  } catch (error) {
    // Alive, but somebody else's: not to be disturbed.
    return /** @type {{ code?: string }} */ (error).code === "EPERM" ? -1 : undefined;
  }
}

function reset() {
  const at = process.argv.indexOf("--folder");
  const folder = resolve(at === -1 ? ".local" : (process.argv[at + 1] ?? ".local"));
  const reason = keptBecause(folder);
  if (reason !== undefined) {
    console.error(reason);
    process.exitCode = 1;
    return;
  }
  endLeftBehind(join(folder, "dynamodb.pid.json"));
  rmSync(folder, { recursive: true, force: true });
  console.log(`${folder} is gone; the next start begins anew.`);
}

/**
 * A killed run leaves DynamoDB behind, which would write into a file that is no more.
 *
 * @param {string} file
 */
function endLeftBehind(file) {
  const pid = livePid(file);
  if (pid !== undefined && pid > 0) process.kill(pid, "SIGTERM");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) reset();
