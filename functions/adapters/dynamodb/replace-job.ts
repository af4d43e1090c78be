import type { StoredJob } from "../../ports/jobs.ts";
import type { Table, WriteAction } from "./table.ts";

/**
 * Replaces a job on condition that it is still as it was read: same status, tries and due date and,
 * where reminders enrol in it, as many of them.
 */
export function replaceAction(
  table: Table,
  read: StoredJob,
  item: Readonly<Record<string, unknown>>,
): WriteAction {
  const { work } = read;
  const enrolled =
    work.kind === "mail" && work.mail.message === "reminders" ? work.mail.enrolled : undefined;
  const asRead = "job.#status = :status AND job.tries = :tries AND job.dueAt = :dueAt";
  return {
    Put: {
      TableName: table.name,
      Item: { ...item },
      ConditionExpression:
        enrolled === undefined ? asRead : `${asRead} AND size(job.#work.mail.enrolled) = :enrolled`,
      ExpressionAttributeNames: {
        "#status": "status",
        ...(enrolled === undefined ? {} : { "#work": "work" }),
      },
      ExpressionAttributeValues: {
        ":status": read.status,
        ":tries": read.tries,
        ":dueAt": read.dueAt,
        ...(enrolled === undefined ? {} : { ":enrolled": enrolled.length }),
      },
    },
  };
}
