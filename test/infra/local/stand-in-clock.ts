/** A clock that stands still until a test sets it. */
export type StandInClock = { now(): number; set(instant: number): void; pass(ms: number): void };

export const noon = Date.UTC(2026, 10, 22, 12);

export function standInClock(startsAt: number = noon): StandInClock {
  let instant = startsAt;
  return {
    now: () => instant,
    set: (next) => {
      instant = next;
    },
    pass: (milliseconds) => {
      instant += milliseconds;
    },
  };
}
