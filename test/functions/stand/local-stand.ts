import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { World } from "../../../functions/ports/world.ts";
import { type LocalWorld, startLocalWorld } from "../../../infra/local/local-world.ts";
import { installedDynoxide } from "../../infra/local/dynamodb/installed-dynoxide.ts";
import { ask, type Json } from "./ask.ts";
import { type CapturedLog, captureLog } from "./captured-log.ts";

/** Whether this machine has the emulator; where it has not, the tests say that they are skipped. */
export const hasLocalWorld = installedDynoxide() !== undefined;

/** A Monday morning to come; every world of these tests begins then, unless a test says otherwise. */
const startsUsually = Date.UTC(2030, 10, 4, 9, 0, 0);

/** A Monday morning of the past: until the present the hourly sweep does not run in such a world. */
export const startsUnswept = Date.UTC(2024, 10, 4, 9, 0, 0);

/** One local world for the tests of a file, and the ways in which they look at it and disturb it. */
export type Stand = {
  readonly origin: string;
  /** The ports as the functions have them. */
  readonly ports: World;
  /** What the functions logged in the test that runs. */
  readonly log: CapturedLog;
  readonly secrets: { readonly edge: string; readonly stripe: string; readonly webhook: string };
  /** Asks the world's own addresses under /local. */
  local(method: string, path: string, body?: unknown): Promise<Json>;
  /** Resolves when everything that was set off has been done. */
  idle(): Promise<void>;
  now(): string;
  /** Moves the clock, and resolves when all that fell due on the way has run. */
  moveBy(duration: string): Promise<void>;
  moveTo(instant: string): Promise<void>;
  /** Orders a fault of calls to AWS. */
  fault(fault: object): Promise<void>;
  /** Orders a fault of a call to Stripe, as often as it takes for the SDK not to make up for it. */
  stripeFault(match: string, fault: string, times?: number): Promise<void>;
};

/** Starts the world before the file's tests and ends it after them. */
export function localStand(startsAt = startsUsually): Stand {
  const log = captureLog();
  const opened: { world?: LocalWorld; ports?: World; folder?: string } = {};
  beforeAll(async () => {
    if (!hasLocalWorld) return;
    log.begin();
    opened.folder = mkdtempSync(join(tmpdir(), "kindly-stand-"));
    opened.world = await startLocalWorld({
      folder: opened.folder,
      port: 0,
      portal: opened.folder,
      startsAt,
    });
    const { productionWorld } = await import("../../../functions/entry/world.ts");
    opened.ports = productionWorld();
  });
  afterEach(() => log.clear());
  afterAll(async () => {
    await opened.world?.close();
    log.end();
    if (opened.folder !== undefined) rmSync(opened.folder, { recursive: true, force: true });
  });
  return standOf(log, () => {
    if (opened.world === undefined || opened.ports === undefined) throw new Error("Not open.");
    return { world: opened.world, ports: opened.ports };
  });
}

function standOf(
  log: CapturedLog,
  opened: () => { readonly world: LocalWorld; readonly ports: World },
): Stand {
  const local = async (method: string, path: string, body?: unknown) => {
    const answer = await ask(`${opened().world.origin}/local${path}`, { method, body });
    if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  };
  return {
    get origin() {
      return opened().world.origin;
    },
    get ports() {
      return opened().ports;
    },
    log,
    get secrets() {
      return secretsOf(opened().world);
    },
    local,
    idle: () => opened().world.idle(),
    now: () => new Date(opened().world.clock.now()).toISOString(),
    moveBy: async (by) => void (await local("POST", "/clock", { by })),
    moveTo: async (to) => void (await local("POST", "/clock", { to })),
    fault: async (fault) => void (await local("POST", "/faults", fault)),
    // What was cut off the SDK repeats once; failures and refusals it takes as answers.
    stripeFault: async (match, fault, times = fault.startsWith("timeout") ? 2 : 1) =>
      void (await local("POST", "/stripe/next", { match, fault, times })),
  };
}

function secretsOf(world: LocalWorld): Stand["secrets"] {
  const { stripe } = world.state() as { stripe: { secretKey?: string; webhookSecret?: string } };
  return {
    edge: process.env["KINDLY_ORIGIN_SECRET"] ?? "",
    stripe: stripe.secretKey ?? "",
    webhook: stripe.webhookSecret ?? "",
  };
}
