import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { readJobRecord } from "../adapters/dynamodb/job-record.ts";
import { followJob } from "../use-cases/follow-job.ts";
import { productionWorld } from "./world.ts";

const world = productionWorld();

/** Runs or schedules the jobs whose rows changed; a record that fails is given again, alone. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  for (const record of event.Records) {
    const job = readJobRecord(record);
    if (job === undefined) continue;
    try {
      await followJob(world, job, job);
    } catch (error) {
      world.log.fault("stream-record-failed", { ownerId: job.ownerId, name: job.name }, error);
      // The stream goes on from here; later records of this batch come again as well.
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] };
    }
  }
  return { batchItemFailures: [] };
}
