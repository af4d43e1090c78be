/**
 * A simulated service in which things happen by themselves as time goes by: schedules fire, bank
 * debits settle, events are delivered. Whoever moves the clock asks each for its next instant and
 * stops there, so that what falls due fires in order.
 */
export type Timed = {
  /** The earliest instant (ms since 1970) at which something is due; undefined when nothing waits. */
  nextDueAt(): number | undefined;
  /** Does everything that is due at `now` or before it, and resolves once it is done. */
  runDue(now: number): Promise<void>;
};

/** The movable clock of the local world, in milliseconds since 1970. */
export type LocalClock = { now(): number };
