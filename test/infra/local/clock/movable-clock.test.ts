import { expect, test } from "vitest";
import { movableClock } from "../../../../infra/local/clock/movable-clock.ts";
import { openLocalStore } from "../../../../infra/local/local-store.ts";
import { noon } from "../stand-in-clock.ts";

test("goes on from where it was moved to, also after a restart", () => {
  const store = openLocalStore(":memory:");
  let real = noon;
  movableClock(store, () => real).moveTo(noon + 1000);
  real += 5;

  const again = movableClock(store, () => real);

  expect(again.now()).toBe(noon + 1005);
});

test("never runs back", () => {
  const clock = movableClock(openLocalStore(":memory:"), () => noon);
  clock.moveTo(noon + 1000);

  clock.moveTo(noon + 10);

  expect(clock.now()).toBe(noon + 1000);
});
