import { isArrangementMilestone } from "../../shared/milestones/cadence.ts";
import type { JobOutcome, StoredJob } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { runClaimed } from "./run-claimed.ts";

/** Does what a job owes; the code of each kind is loaded with the first job of that kind. */
export async function runWork(world: World, job: StoredJob): Promise<void> {
  const { work, ownerId } = job;
  switch (work.kind) {
    case "mail": {
      const { runMailJob } = await import("./run-mail-job.ts");
      return runMailJob(world, job, work.mail);
    }
    case "milestone": {
      if (isArrangementMilestone(work.milestone)) {
        const { fireArrangement } = await import("./fire-arrangement.ts");
        return fireArrangement(world, job, work.milestone);
      }
      const { fireMilestone } = await import("./fire-milestone.ts");
      return fireMilestone(world, job, work.milestone);
    }
    case "settle-payment": {
      const { runSettleJob } = await import("./run-settle-job.ts");
      return runSettleJob(world, job, work.paymentId);
    }
    case "expire-checkout": {
      const { expireCheckout } = await import("./expire-checkout.ts");
      return runClaimed(world, job, () => expireCheckout(world, ownerId, work.paymentId));
    }
    case "finish-issue":
      return runClaimed(world, job, () => finishLeftIssue(world, ownerId));
    case "check-in": {
      const { checkIn } = await import("./check-in-job.ts");
      return runClaimed(world, job, () => checkIn(world, ownerId));
    }
    case "charge-installment":
    case "settle-setup":
    case "keep-terms": {
      const { runArrangementWork } = await import("./run-arrangement-work.ts");
      return runClaimed(world, job, () => runArrangementWork(world, ownerId, work));
    }
    default: {
      const { runMoneyWork } = await import("./run-money-work.ts");
      return runClaimed(world, job, () => runMoneyWork(world, ownerId, work));
    }
  }
}

async function finishLeftIssue(world: World, invoiceId: string): Promise<JobOutcome> {
  const { finishIssue } = await import("./issue-invoice.ts");
  await finishIssue(world, invoiceId, "system");
  const record = await world.receivables.readInvoice(invoiceId);
  if (record?.invoice.stage === "issued") {
    await world.receivables.releaseNumber(record.invoice.vendorId, invoiceId);
  }
  return { status: "done" };
}
