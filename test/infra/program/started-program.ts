import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LocalState } from "../../../infra/local/local-state.ts";
import { type RememberedProcess, stillRuns } from "../../../infra/local/running-process.ts";

/** Whatever JSON was answered; a test that reads a wrong field fails by itself. */
export type Json = ReturnType<typeof JSON.parse>;

/** What dies: the program alone, or all of the machine, the database's process with it. */
export type Casualty = "program" | "machine";

/** A real `node infra/local/start.ts`, from outside. */
export type Program = {
  readonly origin: string;
  readonly folder: string;
  /** What `GET /local` answers. */
  readonly state: LocalState;
  /** What it said on standard error so far. */
  complaints(): string;
  /** Asks below /local; anything but success throws. */
  local(method: string, path: string, body?: unknown): Promise<Json>;
  /** Asks the API with the seeded key; anything but success throws. */
  asVendor(method: string, path: string, body?: unknown, key?: string): Promise<Json>;
  /** Resolves when everything that was set off has been done. */
  idle(): Promise<void>;
  moveBy(duration: string): Promise<void>;
  /** `kill -9`. */
  kill(casualty: Casualty): Promise<void>;
  /** Ends it in order, and whatever a killed one left behind. */
  stop(): Promise<void>;
};

const program = fileURLToPath(new URL("../../../infra/local/start.ts", import.meta.url));

/** Starts the program on a folder and answers when it says where to click. */
export async function startProgram(folder: string, port = 0): Promise<Program> {
  const child = spawn(process.execPath, [program, "--port", String(port), "--folder", folder], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, STRIPE_SECRET_KEY: "" },
  });
  const said = { errors: "" };
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said.errors += text;
  });
  const killWithParent = () => child.kill("SIGTERM");
  process.once("exit", killWithParent);
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => {
      process.removeListener("exit", killWithParent);
      resolve();
    });
  });
  const origin = await untilReady(child, said);
  const state = (await send(`${origin}/local`, "GET")) as LocalState;
  const local: Program["local"] = (method, path, body) =>
    send(`${origin}/local${path}`, method, body);
  return {
    origin,
    folder,
    state,
    complaints: () => said.errors,
    local,
    asVendor: (method, path, body, key) =>
      send(`${origin}/api/v1${path}`, method, body, {
        authorization: `Bearer ${state.api.key ?? ""}`,
        ...(key === undefined ? {} : { "idempotency-key": key }),
      }),
    idle: async () => void (await local("POST", "/clock", { by: "PT0S" })),
    moveBy: async (by) => void (await local("POST", "/clock", { by })),
    kill: async (casualty) => {
      child.kill("SIGKILL");
      if (casualty === "machine") killDatabase(folder);
      await exited;
    },
    stop: async () => {
      child.kill("SIGTERM");
      await exited;
      killDatabase(folder);
    },
  };
}

async function untilReady(child: ChildProcess, said: { errors: string }): Promise<string> {
  let text = "";
  for await (const part of child.stdout ?? []) {
    text += String(part);
    const origin = /All of it\s+(http:\/\/localhost:\d+)\/local/.exec(text)?.[1];
    if (origin === undefined || !text.includes("npm run reset")) continue;
    return origin;
  }
  throw new Error(`The program ended before it was ready: ${text}${said.errors}`);
}

/** Ends the database's process by the id that its file remembers, if it still runs. */
function killDatabase(folder: string): void {
  try {
    const file = readFileSync(join(folder, "dynamodb.pid.json"), "utf8");
    const remembered = JSON.parse(file) as RememberedProcess;
    if (stillRuns(remembered)) process.kill(remembered.pid, "SIGKILL");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // No file, or no such process any more: there is nothing to end.
    if (code !== "ENOENT" && code !== "ESRCH") throw error;
  }
}

/** Sends JSON and reads JSON. */
export async function send(
  address: string,
  method: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Json> {
  const response = await fetch(address, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${text}`);
  return text === "" ? undefined : JSON.parse(text);
}
