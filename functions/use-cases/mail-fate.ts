import { addSeconds } from "../../shared/values/instant.ts";
import type { JobOutcome, StoredJob } from "../ports/jobs.ts";
import { PortFailure } from "../ports/port-failure.ts";
import type { World } from "../ports/world.ts";
import type { PreparedMail } from "./prepared-mail.ts";

/** How long the mail provider's own word that it accepted a message is waited for. */
const acceptanceSeconds = 15 * 60;

/** A message whose fate is not known goes out once more, and no oftener. */
const maximumSendsInDoubt = 2;

/** After that many tries a person has to look at it. */
const maximumTries = 8;

/** What to do about a mail that was handed over before, and whose end was never recorded. */
export async function resolveDoubt(
  world: World,
  job: StoredJob,
  { isSentAgain }: { readonly isSentAgain: boolean },
): Promise<JobOutcome | "accepted" | "send"> {
  const { sendsInDoubt = [] } = job;
  const latest = sendsInDoubt.at(-1);
  if (latest === undefined) return "send";
  if (await world.jobs.wasAccepted(job.ownerId, job.name)) return "accepted";
  const waitUntil = addSeconds(latest, acceptanceSeconds);
  if (world.clock.now() < waitUntil) {
    return { status: "again", dueAt: waitUntil, reason: "mail-unknown" };
  }
  if (!isSentAgain) return { status: "unknown", reason: "mail-unknown" };
  if (sendsInDoubt.length < maximumSendsInDoubt) return "send";
  return { status: "attention", reason: "mail-unknown" };
}

/** A mail that did not go out as it should, and its job as far as that is known. */
export type FailedMail = { readonly left: StoredJob; readonly failure: PortFailure };

/** Sends a mail under the lease of its job; undefined when it went out. */
export async function tryToSend(
  world: World,
  claimed: StoredJob,
  mail: PreparedMail["mail"],
): Promise<FailedMail | undefined> {
  const { ownerId, name } = claimed;
  try {
    await world.mailer.send({ ...mail, job: { ownerId, name } });
    return undefined;
  } catch (error) {
    if (!(error instanceof PortFailure)) throw error;
    world.log.note("mail-not-sent", { ownerId, name, why: error.outcome });
    const isInDoubt = error.outcome === "unknown";
    return { left: isInDoubt ? claimed : withoutLatestDoubt(claimed), failure: error };
  }
}

/** What becomes of a job whose mail did not go out as it should: it is put off, or given up. */
export function afterFailure(world: World, job: StoredJob, failure: PortFailure): JobOutcome {
  if (failure.outcome === "not-done" && !failure.retryable) {
    return { status: "attention", reason: "mail-refused" };
  }
  const reason = `mail-${failure.outcome}`;
  if (job.tries >= maximumTries) return { status: "attention", reason };
  const pause =
    failure.outcome === "unknown" ? acceptanceSeconds : 60 * 2 ** Math.min(job.tries, 6);
  return { status: "again", dueAt: addSeconds(world.clock.now(), pause), reason };
}

/** What the provider refused to take was certainly not sent. */
function withoutLatestDoubt(job: StoredJob): StoredJob {
  return { ...job, sendsInDoubt: job.sendsInDoubt?.slice(0, -1) ?? [] };
}
