import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { StartProblem } from "../start-problem.ts";
import { dynamoDbAdvice, type DynamoDbSource } from "./locate-dynoxide.ts";

type PackageSource = Extract<DynamoDbSource, { kind: "package" }>;

/** Runs a program to its end and answers what it printed; throws with what it complained of. */
export type Run = (program: string, parameters: string[], folder: string) => string;

/**
 * Fetches the platform's own package of dynoxide with npm and unpacks it; answers the binary's
 * path. It is complete or not there at all: a broken download is fetched again at the next start.
 */
export function fetchDynoxide(source: PackageSource, run: Run = runProgram): string {
  console.log(`Fetching DynamoDB for this machine (${source.specifier}), once ...`);
  const unpacking = `${source.folder}.unpacking`;
  rmSync(unpacking, { recursive: true, force: true });
  mkdirSync(unpacking, { recursive: true });
  try {
    const packed = run("npm", ["pack", source.specifier, "--loglevel=error"], unpacking);
    const archive = packed.trim().split("\n").at(-1) ?? "";
    run("tar", ["-xzf", basename(archive)], unpacking);
    const unpacked = join(unpacking, "package");
    const binary = join(unpacked, basename(source.path));
    if (!existsSync(binary)) throw new Error("The package holds no binary.");
    chmodSync(binary, 0o755);
    rmSync(source.folder, { recursive: true, force: true });
    renameSync(unpacked, source.folder);
    return source.path;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const failed = `${source.specifier} could not be fetched with npm (${reason}).`;
    throw new StartProblem(dynamoDbAdvice(failed, process.platform), { cause: error });
  } finally {
    rmSync(unpacking, { recursive: true, force: true });
  }
}

function runProgram(program: string, parameters: string[], folder: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, parameters, {
    cwd: folder,
    encoding: "utf8",
    // On Windows npm is a script that only a shell starts; nothing here comes from outside.
    shell: process.platform === "win32",
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(stderr.trim().split("\n").slice(0, 2).join("; "));
  return stdout;
}
