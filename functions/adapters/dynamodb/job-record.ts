import type { DynamoDBRecord } from "aws-lambda";
import { jobPrefix } from "./key-schema.ts";

/** Which job a stream record is about, and whether a schedule may be waiting for it. */
export type JobRecord = {
  readonly ownerId: string;
  readonly name: string;
  readonly hadSchedule: boolean;
};

/** Reads a stream record of a job's row; undefined for any other row. */
export function readJobRecord(record: DynamoDBRecord): JobRecord | undefined {
  const ownerId = record.dynamodb?.Keys?.["PK"]?.S;
  const sortKey = record.dynamodb?.Keys?.["SK"]?.S;
  if (ownerId === undefined || sortKey === undefined) return undefined;
  if (!sortKey.startsWith(jobPrefix)) return undefined;
  return { ownerId, name: sortKey.slice(jobPrefix.length), hadSchedule: hadSchedule(record) };
}

/** Work that is dated when it is written, and so gets a schedule; any other does once it is put off. */
const datedKinds = new Set(["milestone", "settle-payment"]);

function hadSchedule(record: DynamoDBRecord): boolean {
  const job = record.dynamodb?.OldImage?.["job"]?.M;
  if (job?.["status"]?.S !== "open") return false;
  const kind = job["work"]?.M?.["kind"]?.S ?? "";
  return datedKinds.has(kind) || Number(job["tries"]?.N ?? 0) > 0;
}
