import type { StoredJob } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { isDueNow, runJob } from "./run-job.ts";
import type { JobReference } from "./run-job.ts";

/** What is known of a job beside its name. */
export type JobHistory = {
  readonly hadSchedule: boolean;
  /** The job as a change of it was recorded, which may be a while ago. */
  readonly written?: StoredJob;
  /** Its instant is as before, and its schedule was made then. */
  readonly isUnmoved?: boolean;
};

/**
 * Does what a change of a job's row asks for: runs it when it is due now, keeps its schedule when
 * it is due later, drops the schedule when the job has ended. The row as it is now decides, so that
 * old, repeated and reordered records do no harm. What is due at once is run without reading it
 * again: its claim holds only while the row is still as it was recorded.
 */
export async function followJob(
  world: World,
  reference: JobReference,
  { hadSchedule, written, isUnmoved = false }: JobHistory,
): Promise<void> {
  if (written !== undefined && isTakenAtOnce(world, written)) {
    await runJob(world, reference, written);
    return;
  }
  const job = await world.jobs.readJob(reference.ownerId, reference.name);
  if (job === undefined || (job.status !== "open" && job.status !== "leased")) {
    if (hadSchedule) await world.schedules.drop(reference);
    return;
  }
  // The hourly sweep alone takes up issues that were left behind; few ever are.
  if (job.status === "leased" || job.work.kind === "finish-issue") return;
  if (isDueNow(job, world.clock.now())) {
    await runJob(world, reference, job);
    return;
  }
  if (isUnmoved && job.dueAt === written?.dueAt) return;
  await world.schedules.keep(reference, job.dueAt);
}

/** Milestones are not claimed, and the sweep alone finishes issues: both are looked at first. */
function isTakenAtOnce(world: World, { status, work, dueAt }: StoredJob): boolean {
  if (work.kind === "milestone" || work.kind === "finish-issue") return false;
  return status === "open" && isDueNow({ dueAt }, world.clock.now());
}
