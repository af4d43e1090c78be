import { addSeconds } from "../../shared/values/instant.ts";
import type { JobOutcome, MailOrder, StoredJob } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { sentFact } from "./mail-fact.ts";
import type { MailFact } from "./mail-fact.ts";
import { afterFailure, resolveDoubt, tryToSend } from "./mail-fate.ts";
import { prepareMail } from "./prepare-mail.ts";
import type { PreparedMail } from "./prepared-mail.ts";
import { leaseSeconds } from "./run-claimed.ts";
import { tellAttention } from "./tell-attention.ts";

/**
 * Sends a mail that is owed: prepares it from what is true now, claims the job (with the magic link
 * that the mail carries), sends, records. A mail whose fate is not known is not simply sent again:
 * a reminder never is, any other once more when the provider has not told of it for 15 minutes.
 */
export async function runMailJob(world: World, job: StoredJob, order: MailOrder): Promise<void> {
  if (order.message === "reminder" || order.message === "reminders") {
    const { runDayMail } = await import("./run-day-mail.ts");
    return runDayMail(world, job);
  }
  const verdict = await resolveDoubt(world, job, { isSentAgain: true });
  if (verdict === "accepted") {
    return finish(world, job, { status: "done" }, await sentFact(world, job.ownerId, order));
  }
  if (verdict !== "send") return finish(world, job, verdict);
  const prepared = await prepareMail(world, job, order);
  if (prepared.outcome === "skip") {
    return finish(world, job, { status: "skipped", reason: prepared.reason });
  }
  if (prepared.outcome === "gather") {
    // The digest is there before the line is: whoever dies in between does both again.
    await world.receivables.addJobs([prepared.digest]);
    return world.jobs.finishJob(job, { status: "done" }, [prepared.line]);
  }
  const now = world.clock.now();
  const claimed = await world.jobs.claimJob(job, {
    now,
    until: addSeconds(now, leaseSeconds),
    isSending: true,
    ...(prepared.link === undefined
      ? {}
      : { links: [{ ownerId: job.ownerId, link: prepared.link }] }),
  });
  if (claimed === undefined) return;
  await send(world, claimed, prepared);
}

async function send(world: World, claimed: StoredJob, prepared: PreparedMail): Promise<void> {
  const failed = await tryToSend(world, claimed, prepared.mail);
  if (failed === undefined) return finish(world, claimed, { status: "done" }, prepared.fact);
  return finish(world, failed.left, afterFailure(world, claimed, failed.failure));
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
