import { addSeconds } from "../../shared/values/instant.ts";
import type { JobOutcome, MailOrder, StoredJob } from "../ports/jobs.ts";
import { PortFailure } from "../ports/port-failure.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { prepareMail } from "./prepare-mail.ts";
import type { PreparedMail } from "./prepared-mail.ts";
import { leaseSeconds } from "./run-claimed.ts";

/** How long the mail provider's own word that it accepted a message is waited for. */
const acceptanceSeconds = 15 * 60;

/**
 * Sends a mail that is owed: prepares it from what is true now, claims the job (with the magic link
 * that the mail carries), sends, records. A mail whose fate is not known is not simply sent again:
 * a reminder never is, any other once more when the provider has not told of it for 15 minutes.
 */
export async function runMailJob(world: World, job: StoredJob, order: MailOrder): Promise<void> {
  if (job.firstTriedAt !== undefined && job.reason !== "mail-not-done") {
    const verdict = await resolveUnknown(world, job, order);
    if (verdict !== "send") return finish(world, job, verdict);
  }
  const prepared = await prepareMail(world, job, order);
  if (prepared.outcome === "skip") {
    return finish(world, job, { status: "skipped", reason: prepared.reason });
  }
  const now = world.clock.now();
  const claimed = await world.jobs.claimJob(job, {
    now,
    until: addSeconds(now, leaseSeconds),
    ...(prepared.link === undefined ? {} : { link: prepared.link }),
  });
  if (claimed === undefined) return;
  await finish(world, claimed, await send(world, claimed, prepared), prepared);
}

/** What to do about a mail that was begun before and whose end was never recorded. */
async function resolveUnknown(
  world: World,
  job: StoredJob,
  order: MailOrder,
): Promise<JobOutcome | "send"> {
  if (await world.jobs.wasAccepted(job.ownerId, job.name)) return { status: "done" };
  if (order.message === "reminder") return { status: "unknown", reason: "mail-unknown" };
  const waitUntil = addSeconds(job.firstTriedAt ?? job.dueAt, acceptanceSeconds);
  if (world.clock.now() < waitUntil) {
    return { status: "again", dueAt: waitUntil, reason: "mail-unknown" };
  }
  return job.tries >= 2 ? { status: "attention", reason: "mail-unknown" } : "send";
}

async function send(world: World, job: StoredJob, prepared: PreparedMail): Promise<JobOutcome> {
  try {
    await world.mailer.send({ ...prepared.mail, job: { ownerId: job.ownerId, name: job.name } });
    return { status: "done" };
  } catch (error) {
    if (!(error instanceof PortFailure)) throw error;
    world.log.note("mail-not-sent", { ownerId: job.ownerId, name: job.name, why: error.outcome });
    if (error.outcome === "not-done" && !error.retryable) {
      return { status: "attention", reason: "mail-refused" };
    }
    const pause =
      error.outcome === "unknown" ? acceptanceSeconds : 60 * 2 ** Math.min(job.tries, 6);
    const dueAt = addSeconds(world.clock.now(), pause);
    if (job.tries >= 8) return { status: "attention", reason: `mail-${error.outcome}` };
    return { status: "again", dueAt, reason: `mail-${error.outcome}` };
  }
}

async function finish(
  world: World,
  job: StoredJob,
  outcome: JobOutcome,
  prepared?: PreparedMail,
): Promise<void> {
  const subject = { ownerId: job.ownerId, at: world.clock.now(), actor: "system" };
  const kind = prepared?.factKind;
  const isNews = outcome.status === "done" && kind !== undefined;
  const facts = isNews ? [fact(subject, kind, prepared?.facts ?? {})] : [];
  const isTrouble = outcome.status === "attention" || outcome.status === "unknown";
  const trouble = isTrouble
    ? [fact(subject, "send-failed", { job: job.name, reason: outcome.reason })]
    : [];
  await world.jobs.finishJob(job, outcome, [...facts, ...trouble]);
}
