import { arrangementMilestones } from "../../shared/milestones/arrangement-milestones.ts";
import { nextMilestone } from "../../shared/milestones/plan-milestones.ts";
import type { Fact } from "../../functions/ports/jobs.ts";
import type { FiredMilestone } from "../../shared/milestones/cadence.ts";
import { mustBe } from "./change-rules.ts";
import type { ReminderWitness } from "./reminder-witness.ts";
import type { InvoiceRows, Rows } from "./rows.ts";
import type { SimulatedWorld } from "./simulated-world.ts";

/** An open invoice has one dated job, of whatever comes next in its plan. */
export function checkPlanned(rows: Rows): void {
  const waiting = new Map(
    rows
      .jobs()
      .filter(({ work }) => work.kind === "milestone")
      .map((job) => [job.ownerId, job]),
  );
  for (const { invoice } of rows.invoices()) {
    const job = waiting.get(invoice.id);
    const isLive = job?.status === "open" || job?.status === "leased";
    const planned = [nextMilestone(invoice), arrangementMilestones(invoice)[0]];
    const next = planned
      .flatMap((each) => each ?? [])
      .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))[0];
    const about = `the job of ${invoice.number} is ${job?.status ?? "not there"}`;
    if (next === undefined) continue;
    const { kind, at } = next;
    mustBe(job !== undefined, "N-6", `${kind} comes at ${at}, and ${about}.`);
    if (!isLive || job.tries > 0) continue;
    mustBe(job.dueAt === at, "N-6", `${kind} comes at ${at}, and ${about} at ${job.dueAt}.`);
  }
}

const patience = 26 * 3_600_000;

/** At rest everything that came due was sent or left out with a reason, and is on the timeline. */
export function checkRemindersEnd(
  { kernel }: SimulatedWorld,
  rows: Rows,
  { sent }: ReminderWitness,
): void {
  const until = new Date(kernel.now() - patience).toISOString();
  for (const each of rows.invoices()) {
    const { invoice, status } = each;
    const next = status === "open" ? nextMilestone(invoice) : undefined;
    const words = `${next?.kind ?? ""} of ${invoice.number} was due at ${next?.at ?? ""}`;
    mustBe(next === undefined || next.at >= until, "N-4", `${words}, and nothing became of it.`);
    const facts = rows.facts(invoice.id);
    for (const fired of invoice.firedMilestones) {
      if (fired.at < until) checkFired(each, fired, { facts, rows });
    }
    for (const { invoiceId, milestone, contactId, email } of sent) {
      if (invoiceId !== invoice.id) continue;
      const isTold = facts.some(({ kind, facts: about }) => {
        const isSent = kind === "reminder-sent" && about["contactId"] === contactId;
        return (isSent || kind === "send-failed") && about["milestone"] === milestone;
      });
      const left = `${milestone} of ${invoice.number} left to ${email}`;
      mustBe(isTold, "N-4", `${left}, and the timeline doesn't say so.`);
    }
  }
}

type Kept = { readonly facts: readonly Fact[]; readonly rows: Rows };

function checkFired({ invoice }: InvoiceRows, fired: FiredMilestone, { facts, rows }: Kept): void {
  const { kind, contactIds = [], skipped, channel } = fired;
  const about = `${kind} of ${invoice.number}, fired for ${fired.at},`;
  const ofStep = facts.filter((fact) => fact.facts["milestone"] === kind);
  if (skipped !== undefined) {
    const isTold = ofStep.some(({ kind: what }) => what === "reminder-skipped");
    return mustBe(isTold, "N-4", `${about} was skipped (${skipped}) without a fact.`);
  }
  if (channel !== undefined && channel !== "mail") {
    const isTask = rows.tasks().some(({ id }) => id.includes(`${invoice.id}.${kind}`));
    return mustBe(isTask, "N-4", `${about} is a ${channel}, and nobody was asked to do it.`);
  }
  const isInDoubt = ofStep.some(({ kind: what }) => what === "send-failed");
  for (const contactId of contactIds) {
    const isEnded = ofStep.some(({ kind: what, facts: { contactId: whose } }) => {
      return whose === contactId && (what === "reminder-sent" || what === "reminder-skipped");
    });
    mustBe(isEnded || isInDoubt, "N-4", `${about} neither left to ${contactId} nor was skipped.`);
  }
}
