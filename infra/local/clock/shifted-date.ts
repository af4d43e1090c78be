import type { LocalClock } from "../timed.ts";

/**
 * A `Date` whose present is the local clock's; everything else about it is the real one.
 * A proxy rather than a subclass, so that dates made by Node itself are still instances of it.
 */
export function shiftedDate(clock: LocalClock, realDate: DateConstructor): DateConstructor {
  return new Proxy(realDate, {
    apply: () => new realDate(clock.now()).toString(),
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length === 0 ? [clock.now()] : values, newTarget) as object,
    get: (target, key, receiver) =>
      key === "now" ? () => clock.now() : (Reflect.get(target, key, receiver) as unknown),
  });
}

/**
 * Replaces the global `Date`, so that production code and the SDKs live in the local world's time
 * without knowing of it; the answer puts back the one that was there.
 */
export function installShiftedDate(clock: LocalClock): () => void {
  const previous = globalThis.Date;
  globalThis.Date = shiftedDate(clock, previous);
  return () => {
    globalThis.Date = previous;
  };
}
