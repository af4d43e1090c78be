import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { arrangementMilestones } from "../../shared/milestones/arrangement-milestones.ts";
import type { ArrangementMilestone } from "../../shared/milestones/cadence.ts";
import { passMilestone } from "../../shared/milestones/pass-milestone.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { StoredJob } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { arrangementEffects } from "./arrangement-effects.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { InvoiceWrite } from "./change-invoice.ts";
import { endTaskOf } from "./end-task.ts";
import { followingJobs } from "./replan.ts";

/**
 * Fires a milestone of an arrangement that has come due: reads the invoice again, and in one commit
 * does what it means, owes the mails and plans what comes next. One that the plan no longer has, or
 * has for later, does nothing but re-plan.
 */
export async function fireArrangement(
  world: Pick<World, "clock" | "receivables">,
  job: StoredJob,
  milestone: ArrangementMilestone,
): Promise<void> {
  const fired = await changeInvoice<Fired>(world.receivables, job.ownerId, ({ invoice }) => {
    if (invoice.stage !== "issued") return { answer: { outcome: "done" } };
    const commit = fire(invoice, job, milestone, world.clock.now());
    return { answer: { outcome: "done", ...expiredRequest(commit.invoice) }, commit };
  });
  if (fired?.outcome !== "done" || fired.expiredId === undefined) return;
  // A request that nobody can answer any more is nobody's task either.
  const task = { kind: "flexibility-request", causeId: fired.expiredId } as const;
  await endTaskOf(world, { ...task, invoiceId: job.ownerId }, Promise.resolve(fired));
}

type Fired = { readonly outcome: "done"; readonly expiredId?: string };

function expiredRequest(invoice: InvoiceWrite["invoice"]) {
  const request = invoice.stage === "issued" ? invoice.arrangements?.request : undefined;
  return request?.status === "expired" ? { expiredId: request.id } : {};
}

function fire(
  invoice: IssuedInvoice,
  job: StoredJob,
  milestone: ArrangementMilestone,
  now: Instant,
): InvoiceWrite {
  const [planned] = arrangementMilestones(invoice);
  const isDue = planned?.kind === milestone && planned.at <= job.dueAt;
  if (planned === undefined || !isDue) return { invoice, ...followingJobs(invoice) };
  const arranged = passMilestone(invoice, planned, now);
  const situation = { invoice: arranged.invoice, at: now, actor: "system" };
  const effects = arrangementEffects(situation, arranged.news);
  const next = followingJobs(arranged.invoice);
  return {
    ...effects,
    invoice: arranged.invoice,
    jobs: [...(effects.jobs ?? []), ...next.jobs],
    endedJobs: next.endedJobs,
  };
}
