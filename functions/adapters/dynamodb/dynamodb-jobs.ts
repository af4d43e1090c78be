import { GetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { addSeconds, millisecondsOf } from "../../../shared/values/instant.ts";
import type { Instant } from "../../../shared/values/instant.ts";
import type { JobOutcome, JobStore, Lease, StoredJob } from "../../ports/jobs.ts";
import { factActions } from "./fact-actions.ts";
import type { Suffix } from "./fact-actions.ts";
import { linkAction } from "./invoice-rows.ts";
import { storedJobItem } from "./job-item.ts";
import { replaceAction } from "./replace-job.ts";
import { acceptedKey, dueShardCount, jobKey, jobPrefix, stateKey } from "./key-schema.ts";
import type { Key } from "./key-schema.ts";
import { putRow } from "./put-row.ts";
import { ask, transact } from "./table.ts";
import type { Table, WriteAction } from "./table.ts";

/** Ended jobs stay readable for a month, then the table forgets them; their facts stay. */
const keptSeconds = 30 * 24 * 60 * 60;

/** Jobs in the one DynamoDB table, beside what they belong to. */
export function dynamoDbJobs(table: Table, suffix: Suffix, now: () => Instant): JobStore {
  return {
    readJob: (ownerId, name) => readJob(table, ownerId, name),
    claimJob: (job, lease) => claimJob(table, suffix, { job, lease }),
    finishJob: async (job, outcome, facts) => {
      await transact(table, [
        finishAction(table, job, finished(job, outcome), now()),
        ...factActions(table, facts, suffix),
      ]);
    },
    noteAccepted: (ownerId, name, at) => noteAccepted(table, { ownerId, name, at }),
    wasAccepted: async (ownerId, name) =>
      (await readItem(table, acceptedKey(ownerId, name))) !== undefined,
    listDueJobs: (until) => listDueJobs(table, until),
  };
}

async function readJob(
  table: Table,
  ownerId: string,
  name: string,
): Promise<StoredJob | undefined> {
  return (await readItem(table, jobKey(ownerId, name)))?.["job"] as StoredJob | undefined;
}

async function readItem(table: Table, key: Key) {
  const answer = await ask("GetItem", () =>
    table.documents.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true })),
  );
  return answer.Item;
}

/** One transaction: the job is as it was read, and what it belongs to still owes it. */
async function claimJob(
  table: Table,
  suffix: Suffix,
  { job, lease }: { readonly job: StoredJob; readonly lease: Lease },
): Promise<StoredJob | undefined> {
  // Why it was put off before says nothing about how this run will end.
  const { reason: _, ...rest } = job;
  const leased: StoredJob = {
    ...rest,
    work: lease.work ?? job.work,
    status: "leased",
    tries: job.tries + 1,
    leasedUntil: lease.until,
    ...(lease.isSending === true ? { sendsInDoubt: [...(job.sendsInDoubt ?? []), lease.now] } : {}),
  };
  const written = await transact(table, [
    replaceAction(table, job, storedJobItem(leased, lease.until)),
    ...stillOwed(table, leased, lease),
    ...(lease.links ?? []).map(({ ownerId, link }) => linkAction(table, ownerId, link)),
    ...factActions(table, lease.facts ?? [], suffix),
  ]);
  return written === "written" ? leased : undefined;
}

/**
 * What must be true of the invoices for a job to run at all: a reminder needs something that is owed
 * and not on its way, and an invoice whose reminders don't rest, asked in the same transaction that
 * claims it.
 */
function stillOwed(
  table: Table,
  job: StoredJob,
  { now, asRead = [] }: Lease,
): readonly WriteAction[] {
  return remindedOf(job).map((invoiceId) => {
    const known = asRead.find((one) => one.invoiceId === invoiceId);
    return {
      ConditionCheck: {
        TableName: table.name,
        Key: stateKey(invoiceId),
        ...(known === undefined ? owed(now) : unchanged(known.revision)),
      },
    };
  });
}

function owed(now: Instant) {
  return {
    ConditionExpression:
      "startable > :nothing AND #status = :open AND " +
      "(attribute_not_exists(resumesAt) OR resumesAt <= :now)",
    ExpressionAttributeNames: { "#status": "status" },
    ExpressionAttributeValues: { ":nothing": 0, ":open": "open", ":now": now },
  };
}

function unchanged(revision: number) {
  return {
    ConditionExpression: "revision = :revision",
    ExpressionAttributeValues: { ":revision": revision },
  };
}

/** The invoices that a job reminds of. */
function remindedOf({ ownerId, work }: StoredJob): readonly string[] {
  if (work.kind !== "mail") return [];
  if (work.mail.message === "reminder") return [ownerId];
  if (work.mail.message !== "reminders") return [];
  return [...new Set(work.mail.enrolled.map(({ invoiceId }) => invoiceId))];
}

function finished(job: StoredJob, outcome: JobOutcome): StoredJob {
  const { leasedUntil: _, ...rest } = job;
  if (outcome.status === "again") {
    const { dueAt, reason, tries = rest.tries, work = rest.work } = outcome;
    return { ...rest, status: "open", dueAt, reason, tries, work };
  }
  return {
    ...rest,
    status: outcome.status,
    ...(outcome.status === "done" ? {} : { reason: outcome.reason }),
  };
}

function finishAction(table: Table, leased: StoredJob, next: StoredJob, now: Instant): WriteAction {
  if (next.status === "open") return replaceAction(table, leased, storedJobItem(next, next.dueAt));
  const forgetAt = Math.floor(millisecondsOf(addSeconds(now, keptSeconds)) / 1000);
  return replaceAction(table, leased, storedJobItem(next, undefined, forgetAt));
}

/** A row of its own, so that it neither waits for the job's runner nor is overwritten by it. */
async function noteAccepted(
  table: Table,
  accepted: { readonly ownerId: string; readonly name: string; readonly at: Instant },
): Promise<void> {
  const { ownerId, name, at } = accepted;
  const expiresAtSeconds = Math.floor(millisecondsOf(addSeconds(at, keptSeconds)) / 1000);
  await transact(table, [putRow(table, acceptedKey(ownerId, name), { at, expiresAtSeconds })]);
}

async function listDueJobs(table: Table, until: Instant) {
  const shards = Array.from({ length: dueShardCount }, (_, shard) => `JOBS#${shard}`);
  const pages = await Promise.all(shards.map((shard) => dueInShard(table, shard, until)));
  return pages
    .flat()
    .toSorted((a, b) => (a.dueSort < b.dueSort ? -1 : 1))
    .map(({ ownerId, name }) => ({ ownerId, name }));
}

async function dueInShard(table: Table, shard: string, until: Instant) {
  const answer = await ask("Query", () =>
    table.documents.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: "byDue",
        KeyConditionExpression: "duePartition = :shard AND dueSort <= :until",
        ExpressionAttributeValues: { ":shard": shard, ":until": `${until}~` },
      }),
    ),
  );
  return (answer.Items ?? []).map((item) => ({
    ownerId: String(item["PK"]),
    name: String(item["SK"]).slice(jobPrefix.length),
    dueSort: String(item["dueSort"]),
  }));
}
