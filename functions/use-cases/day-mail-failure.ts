import { addSeconds } from "../../shared/values/instant.ts";
import type { JobOutcome, StoredJob } from "../ports/jobs.ts";
import type { PortFailure } from "../ports/port-failure.ts";
import type { World } from "../ports/world.ts";
import { afterFailure } from "./mail-fate.ts";

const leastPauseSeconds = 2 * 60;
const mostPauseSeconds = 10 * 60;

/**
 * What becomes of a day's mail that did not go out. Where it was only too much at once, it comes back
 * after 2 to 10 minutes, at another moment than the others, so that receipts go ahead; that is not
 * its fault and counts as no try.
 */
export function afterDayFailure(world: World, job: StoredJob, failure: PortFailure): JobOutcome {
  const isTooMuch = failure.outcome === "not-done" && failure.retryable;
  if (!isTooMuch) return afterFailure(world, job, failure);
  const [high = 0, low = 0] = world.randomness.bytes(2);
  const share = (high * 256 + low) / 65_536;
  const pause = leastPauseSeconds + Math.floor(share * (mostPauseSeconds - leastPauseSeconds));
  return {
    status: "again",
    dueAt: addSeconds(world.clock.now(), pause),
    reason: "mail-throttled",
    tries: job.tries - 1,
  };
}
