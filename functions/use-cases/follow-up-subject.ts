import type { Client } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Task } from "../../shared/invoicing/task.ts";
import type { World } from "../ports/world.ts";

/** What a follow-up is about, as everything is now. */
export type FollowUpSubject = {
  readonly task: Task;
  readonly invoice: IssuedInvoice | undefined;
  readonly client: Client | undefined;
};

/** Reads what a task is about. */
export async function subjectOf(
  { receivables }: Pick<World, "receivables">,
  task: Task,
): Promise<FollowUpSubject> {
  const [record, client] = await Promise.all([
    task.invoiceId === undefined ? undefined : receivables.readInvoice(task.invoiceId),
    task.clientId === undefined ? undefined : receivables.readClient(task.clientId),
  ]);
  const invoice = record?.invoice.stage === "issued" ? record.invoice : undefined;
  return { task, invoice, client };
}
