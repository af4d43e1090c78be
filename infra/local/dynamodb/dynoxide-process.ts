import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { commandLineOf, type RememberedProcess, stillRuns } from "../running-process.ts";

export type DynoxideProcess = { endpoint: string; pid: number; stop(): Promise<void> };

const portTries = 5;
const startPatienceMilliseconds = 10_000;
const stopPatienceMilliseconds = 5_000;

/**
 * Starts DynamoDB on 127.0.0.1 with its file in the folder, and answers when it is healthy. The
 * program has no lock on its file and outlives a killed parent, so the one that an earlier run
 * left behind is ended first; the caller owns the folder, so nobody else can be using it.
 */
export async function startDynoxide(binary: string, folder: string): Promise<DynoxideProcess> {
  mkdirSync(folder, { recursive: true });
  const pidFile = join(folder, "dynamodb.pid.json");
  await endStaleProcess(pidFile);
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    const child = spawn(
      binary,
      ["--host", "127.0.0.1", "--port", String(port), "--db-path", join(folder, "dynamodb.sqlite")],
      { stdio: ["ignore", "ignore", "pipe"], windowsHide: true },
    );
    remember(child, pidFile);
    const endpoint = `http://127.0.0.1:${port}`;
    const failure = await untilHealthy(child, endpoint);
    if (failure === undefined) return running(child, endpoint, pidFile);
    child.kill("SIGKILL");
    // Somebody may have taken the port in between; anything else fails again the same way.
    if (tries === portTries) throw new Error(`DynamoDB (${binary}) didn't start. ${failure}`);
  }
}

/** At once, so that even a kill during the start leaves no process that nobody knows. */
function remember({ pid = 0 }: ChildProcess, pidFile: string): void {
  const remembered: RememberedProcess = { pid, commandLine: commandLineOf(pid) ?? "" };
  writeFileSync(pidFile, JSON.stringify(remembered));
}

function running(child: ChildProcess, endpoint: string, pidFile: string): DynoxideProcess {
  const killWithParent = () => child.kill("SIGTERM");
  process.once("exit", killWithParent);
  let stopping = false;
  const exited = new Promise<void>((resolve) => {
    child.once("exit", (code, signal) => {
      process.removeListener("exit", killWithParent);
      if (!stopping) console.error(`DynamoDB stopped by itself (${signal ?? code ?? "?"}).`);
      resolve();
    });
  });
  return {
    endpoint,
    pid: child.pid ?? 0,
    stop: async () => {
      stopping = true;
      child.kill("SIGTERM");
      const insist = setTimeout(() => child.kill("SIGKILL"), stopPatienceMilliseconds);
      await exited;
      clearTimeout(insist);
      rmSync(pidFile, { force: true });
    },
  };
}

/** Asks until it answers; what comes back otherwise says why it didn't. */
async function untilHealthy(child: ChildProcess, endpoint: string): Promise<string | undefined> {
  const end: { reason?: string } = {};
  let complaint = "";
  child.stderr?.on("data", (text: Buffer) => {
    complaint += text.toString();
  });
  child.once("error", (error) => {
    end.reason = error.message;
  });
  child.once("exit", (code) => {
    end.reason ??= `It ended with code ${String(code)}. ${complaint}`.trim();
  });
  const giveUpAt = performance.now() + startPatienceMilliseconds;
  while (end.reason === undefined && performance.now() < giveUpAt) {
    if (await isHealthy(endpoint)) return undefined;
    await pause(5);
  }
  return end.reason ?? `No answer within ${startPatienceMilliseconds / 1000} s. ${complaint}`;
}

async function isHealthy(endpoint: string): Promise<boolean> {
  return fetch(endpoint).then(
    (response) => response.ok && response.headers.has("x-dynoxide-version"),
    () => false,
  );
}

async function endStaleProcess(pidFile: string): Promise<void> {
  if (!existsSync(pidFile)) return;
  const remembered = readPidFile(pidFile);
  if (remembered !== undefined && stillRuns(remembered)) {
    const insistAt = performance.now() + stopPatienceMilliseconds;
    endProcess(remembered.pid, "SIGTERM");
    while (stillRuns(remembered)) {
      if (performance.now() > insistAt) endProcess(remembered.pid, "SIGKILL");
      await pause(5);
    }
  }
  rmSync(pidFile, { force: true });
}

function endProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

function readPidFile(pidFile: string): RememberedProcess | undefined {
  try {
    return JSON.parse(readFileSync(pidFile, "utf8")) as RememberedProcess;
  } catch {
    return undefined;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
