import type { Job } from "../../ports/jobs.ts";
import type { Effects, InvoiceCommit } from "../../ports/receivables.ts";
import { jobItem } from "./job-item.ts";
import { jobKey } from "./key-schema.ts";
import { nameOf, onePerKey } from "./one-per-key.ts";
import type { Table, WriteAction } from "./table.ts";

/**
 * The jobs that a commit orders and those that it ends. One that is ended and ordered anew at once
 * is only replaced.
 */
export function jobActions(
  table: Table,
  commits: readonly InvoiceCommit[],
  effects: readonly Effects[],
): WriteAction[] {
  const keyOf = ({ ownerId, name }: Job) => jobKey(ownerId, name);
  const ordered = onePerKey(
    effects.flatMap(({ jobs = [] }) => jobs),
    keyOf,
  );
  const names = new Set(ordered.map((job) => nameOf(keyOf(job))));
  const ended = commits
    .flatMap(({ invoice, endedJobs = [] }) => endedJobs.map((name) => jobKey(invoice.id, name)))
    .filter((key) => !names.has(nameOf(key)));
  return [
    ...ordered.map((job) => ({ Put: { TableName: table.name, Item: jobItem(job) } })),
    ...onePerKey(ended, (key) => key).map((key) => ({
      Delete: { TableName: table.name, Key: key },
    })),
  ];
}
