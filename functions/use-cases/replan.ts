import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { arrangementMilestones } from "../../shared/milestones/arrangement-milestones.ts";
import type { PlannedArrangement } from "../../shared/milestones/arrangement-milestones.ts";
import { nextMilestone } from "../../shared/milestones/plan-milestones.ts";
import type { PlannedMilestone } from "../../shared/milestones/plan-milestones.ts";
import type { Job } from "../ports/jobs.ts";

/** The one dated job of an invoice, its next milestone's, is always called this. */
const milestoneJobName = "milestone";

/** The next moment of an invoice: of its cadence or, at the same time or before, of an arrangement. */
function nextMoment(invoice: IssuedInvoice): PlannedMilestone | PlannedArrangement | undefined {
  const reminder = nextMilestone(invoice);
  const [arranged] = arrangementMilestones(invoice);
  if (reminder === undefined || arranged === undefined) return reminder ?? arranged;
  return arranged.at <= reminder.at ? arranged : reminder;
}

/** The jobs that follow from what an invoice has before it: the next milestone's, or its end. */
export function replan(
  before: IssuedInvoice | undefined,
  after: IssuedInvoice,
): { readonly jobs: readonly Job[]; readonly endedJobs: readonly string[] } {
  const previous = before === undefined ? undefined : nextMoment(before);
  const next = nextMoment(after);
  if (previous?.kind === next?.kind && previous?.at === next?.at)
    return { jobs: [], endedJobs: [] };
  if (next === undefined) return { jobs: [], endedJobs: [milestoneJobName] };
  return { jobs: [milestoneJob(after.id, next)], endedJobs: [] };
}

/** The jobs of an invoice that has just passed a milestone: its next one's, or none any more. */
export function followingJobs(invoice: IssuedInvoice): {
  readonly jobs: readonly Job[];
  readonly endedJobs: readonly string[];
} {
  const next = nextMoment(invoice);
  return next === undefined
    ? { jobs: [], endedJobs: [milestoneJobName] }
    : { jobs: [milestoneJob(invoice.id, next)], endedJobs: [] };
}

/** The job of a planned milestone. */
function milestoneJob(invoiceId: string, planned: PlannedMilestone | PlannedArrangement): Job {
  return {
    ownerId: invoiceId,
    name: milestoneJobName,
    work: { kind: "milestone", milestone: planned.kind },
    dueAt: planned.at,
  };
}
