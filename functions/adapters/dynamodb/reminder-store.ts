import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { VendorReminders } from "../../../shared/milestones/reminder-settings.ts";
import type { Job } from "../../ports/jobs.ts";
import { schemaVersion } from "./invoice-item.ts";
import { jobItem } from "./job-item.ts";
import { remindersKey } from "./key-schema.ts";
import { ask, transact } from "./table.ts";
import type { Table } from "./table.ts";
import { versionCondition } from "./version-condition.ts";

/** What a vendor has set for its reminders, or undefined. */
export async function readReminders(
  table: Table,
  vendorId: string,
): Promise<VendorReminders | undefined> {
  const answer = await ask("GetItem", () =>
    table.documents.send(
      new GetCommand({ TableName: table.name, Key: remindersKey(vendorId), ConsistentRead: true }),
    ),
  );
  return answer.Item?.["reminders"] as VendorReminders | undefined;
}

/** Writes it decided on a version; false when it changed meanwhile. */
export async function putReminders(
  table: Table,
  reminders: VendorReminders,
  decidedOn: number,
  jobs: readonly Job[] = [],
): Promise<boolean> {
  const { vendorId, version } = reminders;
  const item = { ...remindersKey(vendorId), schema: schemaVersion, version, reminders };
  const written = await transact(table, [
    { Put: { TableName: table.name, Item: item, ...versionCondition(decidedOn) } },
    ...jobs.map((job) => ({ Put: { TableName: table.name, Item: jobItem(job) } })),
  ]);
  return written === "written";
}
