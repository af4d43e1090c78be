import { AsyncLocalStorage } from "node:async_hooks";
import { insideFunction } from "./seeded-globals.ts";
import type { Random } from "./random.ts";

/** One run of a function: what it does from its event to its answer, or to its crash. */
export type FunctionRun = {
  /** Given when it was asked for, which is the same in each life of a seed. */
  readonly number: number;
  /** Its own chance, so that runs side by side don't take each other's. */
  readonly random: Random;
  readonly functionName: string;
  state: "running" | "ended" | "crashed";
  /** Ends it where it is: nothing that it waits for ever comes, and its caller sees it gone. */
  crash(): void;
};

/** What goes wrong with one call to the outside. */
export type Strike =
  | "crash-before"
  | "crash-after"
  | "lost-before"
  | "lost-after"
  | "throttled"
  | "failed"
  | "failed-after"
  | "conflict"
  | "refused";

/** A call to the outside; nothing happens of it until the kernel lets it happen. */
export type Call<Answer> = {
  readonly service: string;
  readonly operation: string;
  /** Answers; a strike that the service itself deals out is handed to it. */
  perform(strike: Strike | undefined): Promise<Answer>;
};

type PendingCall = {
  readonly order: number;
  readonly call: Call<unknown>;
  readonly run: FunctionRun | undefined;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
};

type Waiting = { at: number; readonly run: number; readonly order: number; go(): void };

/** Something that the world owes, at an instant. */
export type Due = { readonly at: number; readonly label: string; readonly begin: () => void };

/** A service in which things come due by themselves. */
export type DuePart = {
  readonly label: string;
  nextDueAt(): number | undefined;
  runDue(now: number): Promise<void>;
};

export type KernelSettings = {
  readonly startsAt: number;
  readonly order: Random;
  /** How often something else than the oldest goes first. */
  readonly disorder: number;
  readonly strike: (call: Call<unknown>, run: FunctionRun) => Strike | undefined;
  readonly trace: (line: string) => void;
  /** The chance of a run of a function. */
  readonly randomOf: (run: number) => Random;
  /** Called whenever something happened, to see what follows from it. */
  readonly collect: () => Promise<void>;
};

/**
 * The one place where anything happens: calls to the outside, deliveries, waiting and time. One
 * thing happens at a time, in an order that the seed chooses, when no code can run any more.
 */
export class Kernel {
  readonly #settings: KernelSettings;
  #now: number;
  #calls: PendingCall[] = [];
  #dues: Due[] = [];
  #waits: Waiting[] = [];
  #parts: DuePart[] = [];
  #runs = 0;
  #callCount = 0;
  #waitCount = 0;
  #realWork = 0;
  readonly running = new Set<FunctionRun>();
  /** How many calls to the outside functions have made. */
  calls = 0;

  constructor(settings: KernelSettings) {
    this.#settings = settings;
    this.#now = settings.startsAt;
  }

  now(): number {
    return this.#now;
  }

  addPart(part: DuePart): void {
    this.#parts.push(part);
  }

  later(milliseconds: number, label: string, begin: () => void): void {
    this.#dues.push({ at: this.#now + milliseconds, label, begin });
  }

  /** Waits on the simulated clock, as long as who waits is alive. */
  wait(run: () => void, milliseconds: number): { cancel(): void } {
    const owner = insideFunction.getStore() as FunctionRun | undefined;
    const bound = AsyncLocalStorage.bind(run);
    this.#waitCount += 1;
    const waiting: Waiting = {
      at: this.#now + milliseconds,
      run: owner?.number ?? 0,
      order: this.#waitCount,
      go: () => {
        if (owner?.state !== "crashed") bound();
      },
    };
    this.#waits.push(waiting);
    return { cancel: () => void (this.#waits = this.#waits.filter((one) => one !== waiting)) };
  }

  /** A call that waits until the kernel lets it happen. */
  call<Answer>(call: Call<Answer>): Promise<Answer> {
    const run = insideFunction.getStore() as FunctionRun | undefined;
    return new Promise<Answer>((resolve, reject) => {
      this.#callCount += 1;
      const pending = { call, run, resolve: resolve as (answer: unknown) => void, reject };
      this.#calls.push({ ...pending, order: this.#callCount });
    });
  }

  /** The number of a run, to be taken at the moment at which it is asked for. */
  nextRun(): number {
    this.#runs += 1;
    return this.#runs;
  }

  /** Runs a function's code; what it throws is thrown here, and so is its crash. */
  async runFunction(
    functionName: string,
    number: number,
    code: () => Promise<unknown>,
  ): Promise<unknown> {
    const crashed = Promise.withResolvers<never>();
    const run: FunctionRun = {
      number,
      random: this.#settings.randomOf(number),
      functionName,
      state: "running",
      crash: () => {
        run.state = "crashed";
        this.running.delete(run);
        this.#calls = this.#calls.filter((pending) => pending.run !== run);
        crashed.reject(new FunctionCrash(functionName));
      },
    };
    this.running.add(run);
    try {
      return await Promise.race([insideFunction.run(run, code), crashed.promise]);
    } finally {
      if (run.state === "running") run.state = "ended";
      this.running.delete(run);
    }
  }

  /** Waits for something real, which nothing simulated may overtake. */
  async during<Answer>(real: Promise<Answer>): Promise<Answer> {
    this.#realWork += 1;
    try {
      return await real;
    } finally {
      this.#realWork -= 1;
    }
  }

  /** Lets everything happen that is due by now, and all that follows from it. */
  async settle(): Promise<void> {
    for (;;) {
      await this.#quiet();
      await this.#settings.collect();
      await this.#quiet();
      if (!(await this.#advance())) return;
    }
  }

  /** Moves the clock; whatever falls due on the way happens at its time. */
  async moveTo(target: number): Promise<void> {
    await this.settle();
    for (;;) {
      const next = this.nextDueAt();
      if (next === undefined || next > target) break;
      this.#now = Math.max(this.#now, next);
      await this.settle();
    }
    this.#now = Math.max(this.#now, target);
    await this.settle();
  }

  nextDueAt(): number | undefined {
    const instants = [
      ...this.#dues.map(({ at }) => at),
      ...this.#parts.map((part) => part.nextDueAt()),
    ].filter((at) => at !== undefined);
    return instants.length === 0 ? undefined : Math.min(...instants);
  }

  /** Does one thing; false when nothing is left to do at this instant. */
  async #advance(): Promise<boolean> {
    const dues = this.#dues.filter(({ at }) => at <= this.#now);
    const candidates = this.#calls.length + dues.length;
    // How soon code gets to a call depends on what was loaded before; its place must not.
    this.#calls = this.#calls.toSorted(byPlace);
    if (candidates > 0) {
      const { order, disorder } = this.#settings;
      const index = order.chance(disorder) ? order.integer(0, candidates - 1) : 0;
      const call = this.#calls[index];
      if (call !== undefined) await this.#perform(call);
      else this.#begin(dues[index - this.#calls.length]);
      return true;
    }
    const part = this.#parts.find((one) => (one.nextDueAt() ?? Infinity) <= this.#now);
    if (part !== undefined) {
      this.#settings.trace(`due ${part.label}`);
      await part.runDue(this.#now);
      return true;
    }
    return this.#wake();
  }

  #begin(due: Due | undefined): void {
    if (due === undefined) return;
    this.#dues = this.#dues.filter((one) => one !== due);
    this.#settings.trace(`begin ${due.label}`);
    due.begin();
  }

  /** Time goes on for those who wait, when nobody else has anything to do. */
  #wake(): boolean {
    if (this.running.size === 0) {
      this.#waits = [];
      return false;
    }
    const [first] = this.#waits.toSorted(
      (a, b) => a.at - b.at || a.run - b.run || a.order - b.order,
    );
    if (first === undefined) {
      const stuck = [...this.running].map(({ functionName }) => functionName).join(", ");
      const busy = process.getActiveResourcesInfo().join(", ");
      throw new Error(`Nothing can happen any more, and ${stuck} still runs (${busy}).`);
    }
    this.#waits = this.#waits.filter((one) => one !== first);
    this.#now = Math.max(this.#now, first.at);
    first.go();
    return true;
  }

  async #perform(pending: PendingCall): Promise<void> {
    this.#calls = this.#calls.filter((one) => one !== pending);
    const { call, run } = pending;
    // The world's own time: a call takes some milliseconds.
    this.#now += this.#settings.order.integer(2, 40);
    if (run === undefined) {
      await call.perform(undefined).then(pending.resolve, pending.reject);
      return;
    }
    this.calls += 1;
    const strike = this.#settings.strike(call, run);
    const fate = strike === undefined ? "" : ` ${strike}`;
    this.#settings.trace(`${run.functionName} ${call.service} ${call.operation}${fate}`);
    if (strike === "crash-before") return run.crash();
    if (strike === "lost-before") return pending.reject(connectionLost());
    const answered = await call.perform(strike).then(
      (answer) => () => pending.resolve(answer),
      (error: unknown) => () => pending.reject(error),
    );
    if (strike === "crash-after") return run.crash();
    if (strike === "lost-after") return pending.reject(connectionLost());
    answered();
  }

  /** Resolves when no code of any function can go on without the kernel. */
  async #quiet(): Promise<void> {
    for (let calm = 0; calm < 2;) {
      await new Promise((resolve) => setImmediate(resolve));
      const isBusy =
        this.#realWork > 0 ||
        process.getActiveResourcesInfo().some((name) => busyResources.has(name));
      calm = isBusy ? 0 : calm + 1;
    }
  }
}

function byPlace(a: PendingCall, b: PendingCall): number {
  const [one, other] = [a, b].map(({ call }) => `${call.service} ${call.operation}`);
  const byName = one === other ? 0 : (one ?? "") < (other ?? "") ? -1 : 1;
  return (a.run?.number ?? 0) - (b.run?.number ?? 0) || byName || a.order - b.order;
}

/** Work that goes on by itself: files that are read, threads that compress, turns of the loop. */
const busyResources = new Set([
  "FSReqCallback",
  "FSReqPromise",
  "FSReqWrap",
  "FileHandle",
  "FILEHANDLECLOSEREQ",
  "CloseReq",
  "Immediate",
  "ZLIB",
  "RANDOMBYTESREQUEST",
  "HASHREQUEST",
]);

/** The process that ran a function is gone. */
export class FunctionCrash extends Error {
  constructor(functionName: string) {
    super(`The process of ${functionName} ended.`);
    this.name = "FunctionCrash";
  }
}

function connectionLost(): Error {
  return Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
}
