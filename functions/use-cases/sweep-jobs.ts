import type { World } from "../ports/world.ts";
import { runJob } from "./run-job.ts";

/** Runs whatever is overdue: what a lost stream record, schedule or runner has left behind. */
export async function sweepJobs(world: World): Promise<number> {
  const due = await world.jobs.listDueJobs(world.clock.now());
  for (const reference of due) await runJob(world, reference);
  return due.length;
}
