import type { Task } from "../../../shared/invoicing/task.ts";
import type { Instant } from "../../../shared/values/instant.ts";
import { taskKey, vendorTasks } from "./key-schema.ts";
import { transact } from "./table.ts";
import type { Table } from "./table.ts";
import { readVendorList } from "./vendor-list.ts";

/** A list of tasks shows no more than this of what is done. */
const maximumDone = 200;

/** A vendor's tasks: all that are open, then the latest that are done, newest first within. */
export async function listTasks(table: Table, vendorId: string): Promise<readonly Task[]> {
  const [open, done] = await Promise.all([
    readTasks(table, vendorTasks(vendorId, "open"), Number.POSITIVE_INFINITY),
    readTasks(table, vendorTasks(vendorId, "done"), maximumDone),
  ]);
  return [...open, ...done];
}

async function readTasks(
  table: Table,
  partition: string,
  maximum: number,
): Promise<readonly Task[]> {
  const tasks: Task[] = [];
  let cursor: string | undefined;
  do {
    const page = await readVendorList<Task>(table, partition, {
      limit: Math.min(maximum - tasks.length, 1_000),
      ...(cursor === undefined ? {} : { cursor }),
    });
    tasks.push(...(page?.items ?? []));
    cursor = page?.nextCursor;
  } while (cursor !== undefined && tasks.length < maximum);
  return tasks;
}

/** Ends a task; false when there is none that is open. */
export async function endTask(
  table: Table,
  task: { readonly vendorId: string; readonly taskId: string },
  end: { readonly resolution: string; readonly at: Instant },
): Promise<boolean> {
  // A transaction of one: when its answer is lost, the SDK's repeat is not taken for a second end.
  const written = await transact(table, [
    {
      Update: {
        TableName: table.name,
        Key: taskKey(task.vendorId, task.taskId),
        UpdateExpression:
          "SET #task.#status = :done, #task.doneAt = :at, #task.resolution = :resolution, " +
          "vendorPartition = :partition",
        ConditionExpression: "#task.#status = :open",
        ExpressionAttributeNames: { "#task": "summary", "#status": "status" },
        ExpressionAttributeValues: {
          ":open": "open",
          ":done": "done",
          ":at": end.at,
          ":resolution": end.resolution,
          ":partition": vendorTasks(task.vendorId, "done"),
        },
      },
    },
  ]);
  return written === "written";
}
