import type { LocalStore } from "../local-store.ts";
import type { LocalClock } from "../timed.ts";

export type MovableClock = LocalClock & {
  /** Makes it `instant` now; an instant that has passed changes nothing, time never runs back. */
  moveTo(instant: number): void;
};

const collection = "clock";
const id = "offset";

/**
 * The local world's clock: the machine's, plus an offset that only grows and survives restarts. A
 * clock without an offset yet begins at `startsAt`. `realNow` is taken before the global `Date` is
 * replaced, or the offset would be added twice.
 */
export function movableClock(
  store: LocalStore,
  realNow: () => number = Date.now.bind(Date),
  startsAt?: number,
): MovableClock {
  let offset = store.get<number>(collection, id);
  if (offset === undefined) {
    offset = startsAt === undefined ? 0 : startsAt - realNow();
    store.put(collection, id, offset);
  }
  const now = () => realNow() + (offset ?? 0);
  return {
    now,
    moveTo: (instant) => {
      if (instant <= now()) return;
      offset = instant - realNow();
      store.put(collection, id, offset);
    },
  };
}
