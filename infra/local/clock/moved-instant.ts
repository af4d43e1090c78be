import { Temporal } from "temporal-polyfill";

export type ClockMove = { to: string } | { by: string };

export type MovedInstant = { instant: number } | { fault: { pointer: string; detail: string } };

/** A longer walk passes through so many hourly sweeps that nobody would wait for its end. */
const longestMoveYears = 10;

/**
 * Where a move leads: to an RFC 3339 instant, or on by an ISO 8601 duration of calendar days and
 * hours counted in UTC. Forward only, and by ten years at most.
 */
export function movedInstant(move: ClockMove, now: number): MovedInstant {
  const pointer = "to" in move ? "/to" : "/by";
  const target = "to" in move ? instantOf(move.to) : later(move.by, now);
  if (target === undefined) {
    const form =
      "to" in move
        ? "Give an RFC 3339 instant, such as 2026-12-01T09:00:00Z."
        : "Give an ISO 8601 duration, such as P3D or PT2H.";
    return { fault: { pointer, detail: form } };
  }
  if (target < now) {
    return { fault: { pointer, detail: "The clock moves forward only." } };
  }
  const latest = later(`P${longestMoveYears}Y`, now) ?? now;
  if (target > latest) {
    const detail = `The clock moves by at most ${longestMoveYears} years at a time.`;
    return { fault: { pointer, detail } };
  }
  return { instant: target };
}

function instantOf(text: string): number | undefined {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return undefined;
  }
}

function later(duration: string, now: number): number | undefined {
  try {
    const start = Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toZonedDateTimeISO("UTC");
    return start.add(Temporal.Duration.from(duration)).epochMilliseconds;
  } catch {
    return undefined;
  }
}
