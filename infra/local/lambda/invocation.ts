import { randomUUID } from "node:crypto";
import { sendDeadLetter } from "../dead-letter-queue.ts";
import { earliest } from "../earliest.ts";
import type { LocalStore } from "../local-store.ts";
import type { LocalClock, Timed } from "../timed.ts";
import { functionArn, invokeFunction, type LocalFunction } from "./lambda-context.ts";

export type AsynchronousInvocation = Timed & {
  /** Accepts the event and returns; from here on it survives a kill and is tried until given up. */
  invoke(event: unknown, afterMilliseconds?: number): void;
  /** Resolves when nothing runs and nothing that is due waits; later retries don't count. */
  idle(): Promise<void>;
  /** How many tries have ended, so that a caller can tell whether anything happened. */
  endedTries(): number;
  /** Takes up nothing more; resolves when what runs has ended. */
  close(): Promise<void>;
};

export type InvocationSettings = {
  target: LocalFunction;
  store: LocalStore;
  clock: LocalClock;
  /** The queue that keeps what was given up. */
  failureDestination: string;
  maximumRetries?: number;
  maximumEventAgeSeconds?: number;
  log?: (message: string, error: unknown) => void;
};

type AcceptedEvent = {
  id: string;
  event: unknown;
  acceptedAt: number;
  dueAt: number;
  tries: number;
};

/** Lambda waits a minute before the second try of an asynchronous event and two before the third. */
const retryDelaysMilliseconds = [60_000, 120_000];
const millisecondsPerSecond = 1000;
const sixHoursSeconds = 21_600;
const concurrency = 10;

/**
 * Lambda's asynchronous invocation: the event is accepted into a queue on disk, tried up to three
 * times, and handed to the failure destination when the tries or its age run out.
 */
export function asynchronousInvocation(settings: InvocationSettings): AsynchronousInvocation {
  const { target, store, clock } = settings;
  const collection = `invocation:${target.name}`;
  const waiting = new Map(
    store.all<AcceptedEvent>(collection).map((accepted) => [accepted.id, accepted]),
  );
  const running = new Map<string, Promise<void>>();
  let ended = 0;
  let closed = false;

  const due = () =>
    [...waiting.values()]
      .filter((accepted) => accepted.dueAt <= clock.now() && !running.has(accepted.id))
      .toSorted((first, second) => first.dueAt - second.dueAt);

  const start = () => {
    for (const accepted of due()) {
      if (closed || running.size >= concurrency) return;
      const run = attempt(settings, accepted).then((next) => {
        if (next === undefined) {
          waiting.delete(accepted.id);
          store.delete(collection, accepted.id);
        } else {
          waiting.set(next.id, next);
          store.put(collection, next.id, next);
        }
        running.delete(accepted.id);
        ended += 1;
        start();
      });
      running.set(accepted.id, run);
    }
  };

  const idle = async () => {
    start();
    while (running.size > 0) await Promise.race(running.values());
  };

  return {
    invoke: (event, afterMilliseconds = 0) => {
      const now = clock.now();
      const accepted: AcceptedEvent = {
        id: randomUUID(),
        event,
        acceptedAt: now + afterMilliseconds,
        dueAt: now + afterMilliseconds,
        tries: 0,
      };
      store.put(collection, accepted.id, accepted);
      waiting.set(accepted.id, accepted);
      setImmediate(start);
    },
    idle,
    endedTries: () => ended,
    nextDueAt: () => {
      const resting = [...waiting.values()].filter(({ id }) => !running.has(id));
      return earliest(resting.map(({ dueAt }) => dueAt));
    },
    runDue: idle,
    close: async () => {
      closed = true;
      await Promise.all(running.values());
    },
  };
}

/** One try; what it answers is the event as it waits for the next one, or nothing when it's over. */
async function attempt(
  settings: InvocationSettings,
  accepted: AcceptedEvent,
): Promise<AcceptedEvent | undefined> {
  const { target, clock, maximumRetries = 2, maximumEventAgeSeconds = sixHoursSeconds } = settings;
  const log = settings.log ?? logToStderr;
  const age = clock.now() - accepted.acceptedAt;
  if (accepted.tries > 0 && age > maximumEventAgeSeconds * millisecondsPerSecond) {
    giveUp(settings, accepted, "EventAgeExceeded");
    return undefined;
  }
  const tries = accepted.tries + 1;
  try {
    await invokeFunction(target, accepted.event, accepted.id);
    return undefined;
  } catch (error) {
    log(`${target.name} failed (try ${tries} of ${maximumRetries + 1}).`, error);
    if (tries > maximumRetries) {
      giveUp(settings, { ...accepted, tries }, "RetriesExhausted", error);
      return undefined;
    }
    const delay = retryDelaysMilliseconds[tries - 1] ?? retryDelaysMilliseconds.at(-1) ?? 0;
    return { ...accepted, tries, dueAt: clock.now() + delay };
  }
}

function logToStderr(message: string, error: unknown): void {
  console.error(message, error);
}

/** The record that Lambda sends to an on-failure destination. */
function giveUp(
  { store, clock, target, failureDestination }: InvocationSettings,
  accepted: AcceptedEvent,
  condition: "RetriesExhausted" | "EventAgeExceeded",
  error?: unknown,
): void {
  const timestamp = new Date(clock.now()).toISOString();
  sendDeadLetter(store, {
    queue: failureDestination,
    at: timestamp,
    attributes: { RequestID: accepted.id },
    body: {
      version: "1.0",
      timestamp,
      requestContext: {
        requestId: accepted.id,
        functionArn: `${functionArn(target.name)}:$LATEST`,
        condition,
        approximateInvokeCount: accepted.tries,
      },
      requestPayload: accepted.event,
      responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
      responsePayload: {
        errorType: error instanceof Error ? error.name : "Error",
        errorMessage: error instanceof Error ? error.message : String(error),
      },
    },
  });
}
