import { addSeconds } from "../../shared/values/instant.ts";
import type { JobOutcome, StoredJob } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";

/** A job is its runner's for five minutes: longer than any function may run. */
export const leaseSeconds = 5 * 60;

/** Claims a job, does its work and records how it ended. */
export async function runClaimed(
  world: World,
  job: StoredJob,
  work: () => Promise<JobOutcome>,
): Promise<void> {
  const now = world.clock.now();
  const claimed = await world.jobs.claimJob(job, { now, until: addSeconds(now, leaseSeconds) });
  if (claimed === undefined) return;
  const outcome = await work();
  if (outcome.status === "attention") {
    const { tellAttention } = await import("./tell-attention.ts");
    await tellAttention(world, claimed, outcome.reason);
  }
  await world.jobs.finishJob(claimed, outcome, []);
}
