import { AsyncLocalStorage } from "node:async_hooks";
import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import { installShiftedDate } from "../../infra/local/clock/shifted-date.ts";
import type { Random } from "./random.ts";

// Time, chance and waiting of the whole process, since the SDKs take theirs from the globals. They
// are replaced once, before the SDKs are loaded, and follow the world that lives at the moment.

/** What code in a simulated function takes from the process. */
export type SimulatedProcess = {
  now(): number;
  /** The chance of whoever asks. */
  random(): Random;
  /** Waits on the simulated clock; what is answered takes it back. */
  wait(run: () => void, milliseconds: number): { cancel(): void };
};

/** The function's run in which code is; undefined for the simulation's own code. */
export const insideFunction = new AsyncLocalStorage<object>();

const lives: { world?: SimulatedProcess } = {};

/** Makes a world the one whose time and chance the process follows. */
export function enterWorld(world: SimulatedProcess): () => void {
  lives.world = world;
  return () => {
    delete lives.world;
  };
}

/** Replaces what the process has of time and chance; to be called before anything else is loaded. */
export function installProcessGlobals(): void {
  const realNow = Date.now.bind(Date);
  installShiftedDate({ now: () => lives.world?.now() ?? realNow() });
  installChance();
  installWaiting();
}

function installChance(): void {
  const { randomBytes, randomUUID } = crypto;
  const realRandom = Math.random;
  const { getRandomValues } = globalThis.crypto;
  Math.random = () => lives.world?.random().next() ?? realRandom();
  const bytes = (length: number) =>
    Buffer.from(lives.world?.random().bytes(length) ?? new Uint8Array(randomBytes(length)));
  const uuid = () => (lives.world === undefined ? randomUUID() : uuidOf(bytes(16)));
  const fill = <Values extends ArrayBufferView | null>(values: Values): Values => {
    if (lives.world === undefined || values === null) {
      return getRandomValues.call(globalThis.crypto, values as never) as Values;
    }
    const view = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    view.set(lives.world.random().bytes(view.length));
    return values;
  };
  Object.assign(crypto, { randomBytes: bytes, randomUUID: uuid });
  syncBuiltinESMExports();
  Object.defineProperties(globalThis.crypto, {
    randomUUID: { value: uuid, configurable: true },
    getRandomValues: { value: fill, configurable: true },
  });
}

function uuidOf(bytes: Buffer): `${string}-${string}-${string}-${string}-${string}` {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  const part = (from: number, to: number) => hex.slice(from, to);
  return `${part(0, 8)}-${part(8, 12)}-${part(12, 16)}-${part(16, 20)}-${part(20, 32)}`;
}

/** Only what runs in a function waits on the simulated clock; the simulation's own I/O is real. */
function installWaiting(): void {
  const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
  const waits = new WeakMap<object, { cancel(): void }>();
  const setSimulated = (run: (...values: unknown[]) => void, delay = 0, ...values: unknown[]) => {
    if (lives.world === undefined || insideFunction.getStore() === undefined) {
      return real.setTimeout(run, delay, ...values);
    }
    const handle = { unref: () => handle, ref: () => handle, hasRef: () => true };
    const waiting = lives.world.wait(() => run(...values), delay);
    waits.set(handle, waiting);
    return handle;
  };
  const clear = (handle: unknown) => {
    const waiting = typeof handle === "object" && handle !== null ? waits.get(handle) : undefined;
    if (waiting === undefined) real.clearTimeout(handle as NodeJS.Timeout);
    else waiting.cancel();
  };
  Object.assign(setSimulated, {
    __promisify__: Object.getOwnPropertyDescriptor(real.setTimeout, "__promisify__")?.value,
  });
  Object.assign(globalThis, { setTimeout: setSimulated, clearTimeout: clear });
}
