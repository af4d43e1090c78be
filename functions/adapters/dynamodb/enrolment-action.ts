import type { Enrolment } from "../../ports/receivables.ts";
import { jobItem } from "./job-item.ts";
import { replaceAction } from "./replace-job.ts";
import type { Table, WriteAction } from "./table.ts";

/** Writes a job that others may change too, on condition that nobody has since it was read. */
export function enrolmentAction(table: Table, { job, before }: Enrolment): WriteAction {
  const item = jobItem(job);
  if (before !== undefined) return replaceAction(table, before, item);
  return {
    Put: {
      TableName: table.name,
      Item: item,
      ConditionExpression: "attribute_not_exists(PK)",
    },
  };
}
