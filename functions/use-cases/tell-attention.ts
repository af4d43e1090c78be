import type { TaskKind } from "../../shared/invoicing/task.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import type { JobWork, StoredJob } from "../ports/jobs.ts";
import { PortFailure } from "../ports/port-failure.ts";
import type { World } from "../ports/world.ts";
import { changeInvoices } from "./change-invoice.ts";

type Parts = Pick<World, "clock" | "receivables">;

/**
 * Makes a task for the vendor of a job that nobody runs any more, once for each job. It is written
 * before the job's end is: whoever dies in between does both again.
 */
export async function tellAttention(world: Parts, job: StoredJob, reason: string): Promise<void> {
  const { ownerId, name, work } = job;
  const vendorId = vendorOf(ownerId);
  const isSettling = work.kind === "settle-payment";
  const kind: TaskKind = isSettling ? "payment-unsettled" : "job-needs-attention";
  const causeId = isSettling ? work.paymentId : `${ownerId}.${name}`;
  const about = await subjectOf(world, job);
  const task = {
    id: `${kind}.${causeId}`,
    vendorId,
    kind,
    ...about.subject,
    facts: { ...about.facts, job: name, work: work.kind, reason },
    status: "open",
    at: world.clock.now(),
  } as const;
  await changeInvoices(world.receivables, [], () => ({
    answer: undefined,
    effects: { tasks: [task] },
  }));
}

async function subjectOf(world: Parts, { ownerId, work }: StoredJob) {
  if (ownerId.startsWith("cli_")) return { subject: { clientId: ownerId }, facts: {} };
  if (!ownerId.startsWith("inv_")) return { subject: {}, facts: {} };
  const paymentId = paymentOf(work);
  const subject = {
    invoiceId: ownerId,
    ...(paymentId === undefined ? {} : { paymentId }),
  };
  const record = await readIfPossible(world, ownerId);
  if (record?.invoice.stage !== "issued") return { subject, facts: {} };
  const { number, client, content } = record.invoice;
  const payment = record.payments.find(({ id }) => id === paymentId);
  const facts = {
    number,
    clientName: client.name,
    currency: content.currency,
    ...(payment === undefined ? {} : { amount: payment.amount }),
  };
  return { subject: { ...subject, clientId: content.clientId }, facts };
}

/** What kept the job from being done may keep the invoice from being read; the task is told anyway. */
async function readIfPossible({ receivables }: Parts, invoiceId: string) {
  try {
    return await receivables.readInvoice(invoiceId);
  } catch (error) {
    if (error instanceof PortFailure) return undefined;
    throw error;
  }
}

function paymentOf(work: JobWork): string | undefined {
  if ("paymentId" in work) return work.paymentId;
  const mail = work.kind === "mail" ? work.mail : undefined;
  return mail !== undefined && "paymentId" in mail ? mail.paymentId : undefined;
}
