import type { Job, StoredJob } from "../../ports/jobs.ts";
import { schemaVersion } from "./invoice-item.ts";
import { dueShard, jobKey } from "./key-schema.ts";

/** A new job as an item, waiting in the index of due jobs. */
export function jobItem(job: Job) {
  const stored: StoredJob = { ...job, status: "open", tries: 0 };
  return storedJobItem(stored, job.dueAt);
}

/** A job as an item; one that has ended leaves the index, and the table after a month. */
export function storedJobItem(
  job: StoredJob,
  indexedAt: string | undefined,
  endsAtSeconds?: number,
) {
  return {
    ...jobKey(job.ownerId, job.name),
    schema: schemaVersion,
    job,
    ...(indexedAt === undefined
      ? {}
      : {
          duePartition: dueShard(job.ownerId),
          dueSort: `${indexedAt}#${job.ownerId}#${job.name}`,
        }),
    ...(endsAtSeconds === undefined ? {} : { expiresAtSeconds: endsAtSeconds }),
  };
}
