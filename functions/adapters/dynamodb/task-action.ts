import type { Task } from "../../../shared/invoicing/task.ts";
import { schemaVersion } from "./invoice-item.ts";
import { taskKey, vendorTasks } from "./key-schema.ts";
import type { Table, WriteAction } from "./table.ts";

/**
 * Makes a task, and leaves it as it is when it is there: a cause that is told again neither reopens
 * what has been ended nor refuses the commit that it comes with.
 */
export function taskAction(table: Table, task: Task): WriteAction {
  const attributes = {
    schema: schemaVersion,
    summary: task,
    vendorPartition: vendorTasks(task.vendorId, task.status),
    vendorSort: `${task.at}#${task.id}`,
  };
  const names = Object.keys(attributes);
  return {
    Update: {
      TableName: table.name,
      Key: taskKey(task.vendorId, task.id),
      UpdateExpression: `SET ${names
        .map((name) => `#${name} = if_not_exists(#${name}, :${name})`)
        .join(", ")}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(
        Object.entries(attributes).map(([name, value]) => [`:${name}`, value]),
      ),
    },
  };
}
