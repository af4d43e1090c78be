import { addSeconds } from "../../shared/values/instant.ts";
import type { JobOutcome, MailOrder, StoredJob } from "../ports/jobs.ts";
import { PortFailure } from "../ports/port-failure.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { sentFact } from "./mail-fact.ts";
import type { MailFact } from "./mail-fact.ts";
import { prepareMail } from "./prepare-mail.ts";
import type { PreparedMail } from "./prepared-mail.ts";
import { leaseSeconds } from "./run-claimed.ts";
import { tellAttention } from "./tell-attention.ts";

/** How long the mail provider's own word that it accepted a message is waited for. */
const acceptanceSeconds = 15 * 60;

/** A message whose fate is not known goes out once more, and no oftener. */
const maximumSendsInDoubt = 2;

/** After that many tries a person has to look at it. */
const maximumTries = 8;

/**
 * Sends a mail that is owed: prepares it from what is true now, claims the job (with the magic link
 * that the mail carries), sends, records. A mail whose fate is not known is not simply sent again:
 * a reminder never is, any other once more when the provider has not told of it for 15 minutes.
 */
export async function runMailJob(world: World, job: StoredJob, order: MailOrder): Promise<void> {
  const verdict = await resolveDoubt(world, job, order);
  if (verdict === "accepted") {
    return finish(world, job, { status: "done" }, await sentFact(world, job.ownerId, order));
  }
  if (verdict !== "send") return finish(world, job, verdict);
  const prepared = await prepareMail(world, job, order);
  if (prepared.outcome === "skip") {
    return finish(world, job, { status: "skipped", reason: prepared.reason });
  }
  if (prepared.outcome === "later") {
    return finish(world, job, { status: "again", dueAt: prepared.dueAt, reason: "at-night" });
  }
  const now = world.clock.now();
  const claimed = await world.jobs.claimJob(job, {
    now,
    until: addSeconds(now, leaseSeconds),
    isSending: true,
    ...(prepared.link === undefined ? {} : { link: prepared.link }),
  });
  if (claimed === undefined) return;
  await send(world, claimed, prepared);
}

/** What to do about a mail that was handed over before, and whose end was never recorded. */
async function resolveDoubt(
  world: World,
  job: StoredJob,
  order: MailOrder,
): Promise<JobOutcome | "accepted" | "send"> {
  const { sendsInDoubt = [] } = job;
  const latest = sendsInDoubt.at(-1);
  if (latest === undefined) return "send";
  if (await world.jobs.wasAccepted(job.ownerId, job.name)) return "accepted";
  const waitUntil = addSeconds(latest, acceptanceSeconds);
  if (world.clock.now() < waitUntil) {
    return { status: "again", dueAt: waitUntil, reason: "mail-unknown" };
  }
  if (order.message === "reminder") return { status: "unknown", reason: "mail-unknown" };
  if (sendsInDoubt.length < maximumSendsInDoubt) return "send";
  return { status: "attention", reason: "mail-unknown" };
}

async function send(world: World, claimed: StoredJob, prepared: PreparedMail): Promise<void> {
  const { ownerId, name } = claimed;
  try {
    await world.mailer.send({ ...prepared.mail, job: { ownerId, name } });
  } catch (error) {
    if (!(error instanceof PortFailure)) throw error;
    world.log.note("mail-not-sent", { ownerId, name, why: error.outcome });
    const isInDoubt = error.outcome === "unknown";
    const left = isInDoubt ? claimed : withoutLatestDoubt(claimed);
    return finish(world, left, afterFailure(world, claimed, error));
  }
  return finish(world, claimed, { status: "done" }, prepared.fact);
}

function afterFailure(world: World, job: StoredJob, failure: PortFailure): JobOutcome {
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

async function finish(
  world: World,
  job: StoredJob,
  outcome: JobOutcome,
  news?: MailFact,
): Promise<void> {
  const subject = { ownerId: job.ownerId, at: world.clock.now(), actor: "system" };
  const isTrouble = outcome.status === "attention" || outcome.status === "unknown";
  const trouble = isTrouble
    ? [fact(subject, "send-failed", { job: job.name, reason: outcome.reason })]
    : [];
  if (outcome.status === "attention") await tellAttention(world, job, outcome.reason);
  const facts = news === undefined ? [] : [fact(subject, news.kind, news.facts)];
  await world.jobs.finishJob(job, outcome, [...facts, ...trouble]);
}
