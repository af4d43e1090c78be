import { GetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { addSeconds, millisecondsOf } from "../../../shared/values/instant.ts";
import type { Instant } from "../../../shared/values/instant.ts";
import type { JobOutcome, JobStore, Lease, StoredJob } from "../../ports/jobs.ts";
import { factActions } from "./fact-actions.ts";
import type { Suffix } from "./fact-actions.ts";
import { linkAction } from "./invoice-rows.ts";
import { storedJobItem } from "./job-item.ts";
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
    claimJob: (job, lease) => claimJob(table, job, lease),
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
  job: StoredJob,
  lease: Lease,
): Promise<StoredJob | undefined> {
  // Why it was put off before says nothing about how this run will end.
  const { reason: _, ...rest } = job;
  const leased: StoredJob = {
    ...rest,
    status: "leased",
    tries: job.tries + 1,
    leasedUntil: lease.until,
    ...(lease.isSending === true ? { sendsInDoubt: [...(job.sendsInDoubt ?? []), lease.now] } : {}),
  };
  const written = await transact(table, [
    replaceAction(table, job, storedJobItem(leased, lease.until)),
    ...stillOwed(table, job, lease.now),
    ...(lease.link === undefined ? [] : [linkAction(table, job.ownerId, lease.link)]),
  ]);
  return written === "written" ? leased : undefined;
}

/**
 * What must be true of the invoice for a job to run at all: a reminder needs something that is
 * owed and not on its way, and an invoice whose reminders don't rest, asked in the same transaction
 * that claims it.
 */
function stillOwed(
  table: Table,
  { ownerId, work }: StoredJob,
  now: Instant,
): readonly WriteAction[] {
  if (work.kind !== "mail" || work.mail.message !== "reminder") return [];
  return [
    {
      ConditionCheck: {
        TableName: table.name,
        Key: stateKey(ownerId),
        ConditionExpression:
          "startable > :nothing AND #status = :open AND " +
          "(attribute_not_exists(resumesAt) OR resumesAt <= :now)",
        ExpressionAttributeNames: { "#status": "status" },
        ExpressionAttributeValues: { ":nothing": 0, ":open": "open", ":now": now },
      },
    },
  ];
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

/** Replaces a job on condition that it is still as it was read: same status, tries and due date. */
function replaceAction(
  table: Table,
  read: StoredJob,
  item: Readonly<Record<string, unknown>>,
): WriteAction {
  return {
    Put: {
      TableName: table.name,
      Item: { ...item },
      ConditionExpression: "job.#status = :status AND job.tries = :tries AND job.dueAt = :dueAt",
      ExpressionAttributeNames: { "#status": "status" },
      ExpressionAttributeValues: {
        ":status": read.status,
        ":tries": read.tries,
        ":dueAt": read.dueAt,
      },
    },
  };
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
