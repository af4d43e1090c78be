import type { LocalStore } from "../local-store.ts";
import type { LocalClock } from "../timed.ts";

export type MovableClock = LocalClock & {
  /** Makes it `instant` now; an instant that has passed changes nothing, time never runs back. */
  moveTo(instant: number): void;
};

const collection = "clock";
const id = "offset";

/**
 * The local world's clock: the machine's, plus an offset that only grows and survives restarts.
 * `realNow` is taken before the global `Date` is replaced, or the offset would be added twice.
 */
export function movableClock(
  store: LocalStore,
  realNow: () => number = Date.now.bind(Date),
): MovableClock {
  let offset = store.get<number>(collection, id) ?? 0;
  const now = () => realNow() + offset;
  return {
    now,
    moveTo: (instant) => {
      if (instant <= now()) return;
      offset = instant - realNow();
      store.put(collection, id, offset);
    },
  };
}
