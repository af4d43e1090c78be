import { addSeconds } from "../../shared/values/instant.ts";
import type { World } from "../ports/world.ts";
import { dueNowSeconds, runJob } from "./run-job.ts";
import type { JobReference } from "./run-job.ts";

/**
 * Does what a change of a job's row asks for: runs it when it is due now, keeps its schedule when
 * it is due later, drops the schedule when the job has ended. The row as it is now decides, not as
 * it was when the change was recorded, so that old, repeated and reordered records do no harm.
 */
export async function followJob(
  world: World,
  reference: JobReference,
  { hadSchedule }: { readonly hadSchedule: boolean },
): Promise<void> {
  const job = await world.jobs.readJob(reference.ownerId, reference.name);
  if (job === undefined || (job.status !== "open" && job.status !== "leased")) {
    if (hadSchedule) await world.schedules.drop(reference);
    return;
  }
  // The hourly sweep alone takes up issues that were left behind; few ever are.
  if (job.status === "leased" || job.work.kind === "finish-issue") return;
  if (job.dueAt <= addSeconds(world.clock.now(), dueNowSeconds)) {
    await runJob(world, reference);
    return;
  }
  await world.schedules.keep(reference, job.dueAt);
}
