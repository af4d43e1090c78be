import type { AttributeValue, DynamoDBRecord } from "aws-lambda";
import type { StoredJob } from "../../ports/jobs.ts";
import { jobPrefix } from "./key-schema.ts";

/** Which job a stream record is about, as it was written, and whether a schedule may wait for it. */
export type JobRecord = {
  readonly ownerId: string;
  readonly name: string;
  /** The job as the record shows it; absent when the record is about its removal. */
  readonly written?: StoredJob;
  readonly hadSchedule: boolean;
  /** A mail that something was added to, and that leaves when it was to leave before. */
  readonly isUnmoved: boolean;
};

/** Reads a stream record of a job's row; undefined for any other row. */
export function readJobRecord(record: DynamoDBRecord): JobRecord | undefined {
  const ownerId = record.dynamodb?.Keys?.["PK"]?.S;
  const sortKey = record.dynamodb?.Keys?.["SK"]?.S;
  if (ownerId === undefined || sortKey === undefined) return undefined;
  if (!sortKey.startsWith(jobPrefix)) return undefined;
  const written = jobIn(record.dynamodb?.NewImage);
  return {
    ownerId,
    name: sortKey.slice(jobPrefix.length),
    hadSchedule: hadSchedule(record),
    isUnmoved: isUnmoved(record),
    ...(written === undefined ? {} : { written }),
  };
}

/** Work that is dated when it is written, and so gets a schedule; any other does once it is put off. */
const datedKinds = new Set([
  "milestone",
  "settle-payment",
  "refund",
  "reconcile",
  "switch-own-account",
  "method-expiry",
  "check-in",
]);

function hadSchedule(record: DynamoDBRecord): boolean {
  const job = record.dynamodb?.OldImage?.["job"]?.M;
  if (job?.["status"]?.S !== "open") return false;
  const kind = job["work"]?.M?.["kind"]?.S ?? "";
  return datedKinds.has(kind) || Number(job["tries"]?.N ?? 0) > 0;
}

function isUnmoved({ dynamodb }: DynamoDBRecord): boolean {
  const [before, after] = [jobIn(dynamodb?.OldImage), jobIn(dynamodb?.NewImage)];
  if (before === undefined || after?.work.kind !== "mail") return false;
  const isOpen = before.status === "open" && after.status === "open";
  return isOpen && before.dueAt === after.dueAt;
}

function jobIn(image: Readonly<Record<string, AttributeValue>> | undefined) {
  const job = image?.["job"];
  return job === undefined ? undefined : (plainValue(job) as StoredJob);
}

/** A value of the stream as a plain one; jobs have texts, numbers, truths, lists and maps. */
function plainValue(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.L !== undefined) return value.L.map(plainValue);
  const members = Object.entries(value.M ?? {});
  return Object.fromEntries(members.map(([name, member]) => [name, plainValue(member)]));
}
