import { followJob } from "../use-cases/follow-job.ts";
import { sweepJobs } from "../use-cases/sweep-jobs.ts";
import { productionWorld } from "./world.ts";

const world = productionWorld();

/** What a schedule says: which job, or that it is time for the hourly sweep. */
type ScheduledInput = { readonly job: string } | { readonly sweep: true };

/** Runs the job that a schedule names, or sweeps up what was left behind. */
export async function handler(input: ScheduledInput): Promise<void> {
  if ("sweep" in input) {
    const count = await sweepJobs(world);
    if (count > 0) world.log.note("swept", { count });
    return;
  }
  const [ownerId = "", name = ""] = input.job.split("/");
  // A schedule that fired early or was moved meanwhile finds its job due later, and is set again.
  await followJob(world, { ownerId, name }, { hadSchedule: false });
}
