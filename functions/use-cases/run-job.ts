import { addSeconds } from "../../shared/values/instant.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { JobOutcome, StoredJob } from "../ports/jobs.ts";
import { PortFailure } from "../ports/port-failure.ts";
import type { World } from "../ports/world.ts";
import { runWork } from "./run-work.ts";

/** Which job; the only thing that a stream record or a schedule says. */
export type JobReference = { readonly ownerId: string; readonly name: string };

/** After that many tries a person has to look at it. */
const maximumTries = 8;

const daySeconds = 24 * 60 * 60;

const brokenProgram = "internal-error";

/** A job that is due within this time is run at once: schedules are no finer than a minute. */
const dueNowSeconds = 60;

/** Whether a job is due, give or take what schedules are exact to. */
export function isDueNow({ dueAt }: Pick<StoredJob, "dueAt">, now: Instant): boolean {
  return dueAt <= addSeconds(now, dueNowSeconds);
}

/**
 * Runs a job if it is open, due and not somebody else's. One job's failure is its own: it is put
 * off with growing pauses, eight times, and then needs attention. A job that was just read may be
 * handed in.
 */
export async function runJob(
  world: World,
  reference: JobReference,
  known?: StoredJob,
): Promise<void> {
  const job = known ?? (await world.jobs.readJob(reference.ownerId, reference.name));
  if (job === undefined) return;
  if (!isRunnable(job, world.clock.now())) return;
  try {
    await runWork(world, job);
  } catch (error) {
    world.log.fault("job-failed", { ...reference, kind: job.work.kind, tries: job.tries }, error);
    await putOff(world, reference, error);
  }
}

/** Whether a job may be begun now: open and due, or left behind by a runner whose lease is over. */
function isRunnable(job: StoredJob, now: Instant): boolean {
  if (job.status === "open") return isDueNow(job, now);
  return job.status === "leased" && job.leasedUntil !== undefined && job.leasedUntil <= now;
}

/** Pauses of 2, 4, 8 … 64 minutes between eight tries; a failure that cannot go away by itself needs attention at once. */
async function putOff(world: World, reference: JobReference, error: unknown): Promise<void> {
  const job = await world.jobs.readJob(reference.ownerId, reference.name);
  if (job === undefined || (job.status !== "open" && job.status !== "leased")) return;
  const reason = error instanceof PortFailure ? `${error.port}-${error.outcome}` : brokenProgram;
  // What failed before it was claimed, or is never claimed, has been tried all the same.
  const tries = job.status === "open" ? job.tries + 1 : job.tries;
  const isHopeless = tries >= maximumTries || !(error instanceof PortFailure);
  const dueAt = addSeconds(world.clock.now(), 60 * 2 ** Math.min(tries, 6));
  const outcome: JobOutcome = isHopeless
    ? givenUp(world, job, reason)
    : { status: "again", dueAt, reason, tries };
  if (isHopeless) {
    const { tellAttention } = await import("./tell-attention.ts");
    await tellAttention(world, job, reason);
  }
  await world.jobs.finishJob(job, outcome, []);
}

/**
 * A person is told either way. What asks Stripe until it knows comes back the next day all the same:
 * the daily comparison, money that is reserved until an attempt is settled, a refund that is owed. A
 * program that is broken would only break again, which the comparison has to survive as well.
 */
function givenUp(world: World, { work }: StoredJob, reason: string): JobOutcome {
  const asksOn = work.kind === "settle-payment" || work.kind === "refund";
  const comesBack = work.kind === "reconcile" || (asksOn && reason !== brokenProgram);
  if (!comesBack) return { status: "attention", reason };
  const dueAt = addSeconds(world.clock.now(), daySeconds);
  return { status: "again", dueAt, reason, tries: 0 };
}
