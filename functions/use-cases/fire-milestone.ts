import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { FiredMilestone, MilestoneKind } from "../../shared/milestones/cadence.ts";
import { nextMilestone, reasonToSkip } from "../../shared/milestones/plan-milestones.ts";
import { earliestSending } from "../../shared/milestones/sending-hour.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { StoredJob } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import { mailJob } from "./owed-jobs.ts";
import { followingJobs } from "./replan.ts";

/**
 * Fires a milestone that has come due: reads the invoice again, and in one commit marks the
 * milestone as fired or skipped with the reason, owes the reminder's mail and plans the next one.
 * A milestone that the plan no longer has, or has for later, does nothing but re-plan.
 */
export async function fireMilestone(
  world: Pick<World, "clock" | "receivables">,
  job: StoredJob,
  kind: MilestoneKind,
): Promise<void> {
  await changeInvoice<undefined>(
    world.receivables,
    job.ownerId,
    ({ invoice }): Change<undefined> => {
      const now = world.clock.now();
      if (invoice.stage !== "issued") return { answer: undefined };
      const planned = nextMilestone(invoice);
      const isDue = planned?.kind === kind && planned.at <= job.dueAt;
      if (!isDue) return { answer: undefined, commit: { invoice, ...followingJobs(invoice) } };
      return { answer: undefined, commit: fire(invoice, kind, now) };
    },
  );
}

function fire(invoice: IssuedInvoice, kind: MilestoneKind, now: Instant) {
  // What was held up until the night leaves in the morning, if it is still true then.
  const leavesAt = earliestSending(invoice, now);
  const skipped = reasonToSkip(invoice, kind, leavesAt);
  // The gap to the next one counts from the day on which the mail leaves.
  const fired: FiredMilestone =
    skipped === undefined ? { kind, at: leavesAt } : { kind, at: now, skipped };
  const after: IssuedInvoice = {
    ...invoice,
    firedMilestones: [...invoice.firedMilestones, fired],
  };
  const subject = { ownerId: invoice.id, at: now, actor: "system" };
  const next = followingJobs(after);
  const contact = invoice.contacts.find(({ mailStanding }) => mailStanding === "reachable");
  if (skipped !== undefined || contact === undefined) {
    const facts = { milestone: kind, reason: skipped ?? "nobody-to-reach" };
    return { invoice: after, facts: [fact(subject, "reminder-skipped", facts)], ...next };
  }
  const mail = { message: "reminder", contactId: contact.id, milestone: kind } as const;
  return {
    invoice: after,
    facts: [fact(subject, "reminder-due", { milestone: kind, contactId: contact.id })],
    jobs: [mailJob(invoice.id, reminderName(invoice, kind), mail, leavesAt), ...next.jobs],
    endedJobs: next.endedJobs,
  };
}

/** A name is taken once for ever: where the due date moved, the same reminder has one of its own. */
function reminderName(invoice: IssuedInvoice, kind: MilestoneKind): string {
  return invoice.dueDateMovedAt === undefined
    ? `remind.${kind}`
    : `remind.${invoice.firedMilestones.length}`;
}
