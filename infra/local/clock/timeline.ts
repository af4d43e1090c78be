import { invariant } from "../../../shared/values/invariant.ts";
import { earliest } from "../earliest.ts";
import type { Timed } from "../timed.ts";
import type { MovableClock } from "./movable-clock.ts";

export type Timeline = {
  now(): number;
  /** Moves the clock forward and resolves once all that fell due on the way has run. */
  moveTo(instant: number): Promise<void>;
  /** Does what is due at this moment. */
  runDue(): Promise<void>;
  /** The earliest instant at which some part has something to do. */
  nextDueAt(): number | undefined;
  /** Fires what falls due while nobody moves the clock; the answer stops that. */
  tick(everyMilliseconds: number): () => Promise<void>;
};

export type TimelineParts = {
  clock: MovableClock;
  parts: readonly Timed[];
  /** Resolves when nothing that already happened still waits to be worked off. */
  idle: () => Promise<void>;
};

/**
 * A part that stays due after it ran would hold time still; ten thousand rounds at one instant are
 * far above the longest honest chain.
 */
const roundsAtOneInstant = 10_000;

/**
 * Time as the local world lives it: it stops at each instant at which something is due, lets that
 * and all its consequences run, and only then goes on. Moves and ticks take turns.
 */
export function timeline({ clock, parts, idle }: TimelineParts): Timeline {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };

  const nextDueAt = () => earliest(parts.map((part) => part.nextDueAt()));

  const runPartsDue = async () => {
    for (const part of parts) {
      const dueAt = part.nextDueAt();
      if (dueAt !== undefined && dueAt <= clock.now()) await part.runDue(clock.now());
    }
  };

  const walkTo = async (target: number) => {
    await idle();
    let rounds = 0;
    let previous: number | undefined;
    for (let next = nextDueAt(); next !== undefined && next <= target; next = nextDueAt()) {
      rounds = next === previous ? rounds + 1 : 0;
      invariant(rounds < roundsAtOneInstant, "Something stays due however often it runs.");
      previous = next;
      clock.moveTo(next);
      await runPartsDue();
      await idle();
    }
    clock.moveTo(target);
  };

  const runDue = () => inTurn(runPartsDue);
  return {
    now: () => clock.now(),
    moveTo: (instant) => inTurn(() => walkTo(instant)),
    runDue,
    nextDueAt,
    tick: (everyMilliseconds) =>
      ticker(everyMilliseconds, runDue, () => (nextDueAt() ?? Infinity) <= clock.now()),
  };
}

function ticker(
  everyMilliseconds: number,
  runDue: () => Promise<void>,
  isDue: () => boolean,
): () => Promise<void> {
  let running: Promise<void> | undefined;
  const beat = async () => {
    await runDue().catch((error: unknown) => console.error("What fell due failed.", error));
    running = undefined;
  };
  const timer = setInterval(() => {
    if (running === undefined && isDue()) running = beat();
  }, everyMilliseconds);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
