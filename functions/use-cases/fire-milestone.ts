import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { TaskKind } from "../../shared/invoicing/task.ts";
import { countedFrom } from "../../shared/milestones/anchor-days.ts";
import type {
  CadenceStep,
  FiredMilestone,
  MilestoneKind,
  SkipReason,
  StepChannel,
} from "../../shared/milestones/cadence.ts";
import { nextMilestone, reasonToSkip } from "../../shared/milestones/plan-milestones.ts";
import type { PlannedMilestone } from "../../shared/milestones/plan-milestones.ts";
import { reminderContacts } from "../../shared/milestones/reminder-contacts.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { StoredJob } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change, InvoiceWrite } from "./change-invoice.ts";
import { mailJob } from "./owed-jobs.ts";
import { followingJobs } from "./replan.ts";
import { gatheringSeconds, seatInDay } from "./seat-in-day.ts";
import { vendorTask } from "./vendor-task.ts";

type Parts = Pick<World, "clock" | "receivables" | "jobs" | "secrets">;

/**
 * Fires a milestone that has come due: reads the invoice again, and in one commit marks the milestone
 * as fired or skipped with the reason, enrols its reminder in each reader's mail of the day or makes
 * a task of it, and plans the next one. A milestone that the plan no longer has, or has for later,
 * does nothing but re-plan.
 */
export async function fireMilestone(
  world: Parts,
  job: StoredJob,
  kind: MilestoneKind,
): Promise<void> {
  let tries = 0;
  await changeInvoice<undefined>(
    world.receivables,
    job.ownerId,
    async ({ invoice }): Promise<Change<undefined>> => {
      // Most readers have no mail of the day yet: the table is asked once that was found untrue.
      const asksTable = tries > 0;
      tries += 1;
      if (invoice.stage !== "issued") return { answer: undefined };
      const planned = nextMilestone(invoice);
      const isDue = planned?.kind === kind && planned.at <= job.dueAt;
      if (!isDue) return { answer: undefined, commit: { invoice, ...followingJobs(invoice) } };
      const now = world.clock.now();
      const firing = { invoice, planned, now };
      const isForPerson = planned.step.channel !== "mail";
      const commit = isForPerson
        ? handToPerson(firing, planned.step.channel)
        : await enrol(world, firing, { asksTable });
      return { answer: undefined, commit };
    },
  );
}

type Firing = {
  readonly invoice: IssuedInvoice;
  readonly planned: PlannedMilestone;
  readonly now: Instant;
};

/** Jobs may run a minute early; nothing leaves before its time all the same. */
function dueOf({ planned, now }: Firing): Instant {
  return now < planned.at ? planned.at : now;
}

async function enrol(
  world: Parts,
  firing: Firing,
  { asksTable }: { readonly asksTable: boolean },
): Promise<InvoiceWrite> {
  const { invoice, planned, now } = firing;
  const { kind, step } = planned;
  const from = addSeconds(dueOf(firing), gatheringSeconds);
  const contacts = reminderContacts(invoice, step.circle);
  const [asked] = contacts;
  const early = reasonToSkip(invoice, kind, from);
  if (early !== undefined) return skip(firing, early);
  if (asked === undefined) return skip(firing, "nobody-to-reach");
  const seats = await Promise.all(
    contacts.map((contact) => {
      const reminders = [{ invoiceId: invoice.id, contactId: contact.id, milestone: kind }];
      return seatInDay(world, { invoice, contact, reminders, from }, { asksTable });
    }),
  );
  // What was held up until the night leaves in the morning, if it is still true then. The gap to the
  // next one counts from the day on which the mail leaves.
  const leavesAt = seats[0]?.leavesAt ?? from;
  const skipped = reasonToSkip(invoice, kind, leavesAt);
  if (skipped !== undefined) return skip(firing, skipped);
  const contactIds = contacts.map(({ id }) => id);
  const subject = { ownerId: invoice.id, at: now, actor: "system" };
  return {
    ...passed(invoice, step, { kind, at: leavesAt, contactIds, channel: "mail" }),
    facts: [fact(subject, "reminder-due", { milestone: kind, contactId: asked.id })],
    enrolments: seats.map(({ enrolment }) => enrolment),
  };
}

const tasks = {
  call: "call-due",
  letter: "letter-due",
  visit: "visit-due",
} as const satisfies Record<Exclude<StepChannel, "mail">, TaskKind>;

/** A letter, a call or a visit is a person's: it waits on the vendor's list. */
function handToPerson(firing: Firing, channel: Exclude<StepChannel, "mail">): InvoiceWrite {
  const { invoice, planned, now } = firing;
  const { kind, step } = planned;
  const at = dueOf(firing);
  const skipped = reasonToSkip(invoice, kind, at);
  if (skipped !== undefined) return skip(firing, skipped);
  // A name is taken once for ever: where the due date moved, the same step is a task of its own.
  const again = invoice.dueDateMovedAt === undefined ? "" : `.${invoice.firedMilestones.length}`;
  const { anchor, offsetDays } = step;
  const facts = { milestone: kind, anchor, offsetDays, channel };
  const after = passed(invoice, step, { kind, at, channel });
  const subject = { ownerId: invoice.id, at: now, actor: "system" };
  const asked = reminderContacts(invoice, "first")[0] ?? invoice.contacts[0];
  const notice = { kind: tasks[channel], contactId: asked?.id ?? "" };
  const causeId = `${invoice.id}.${kind}${again}`;
  return {
    ...after,
    facts: [fact(subject, "follow-up-due", facts)],
    jobs: [
      ...after.jobs,
      mailJob(invoice.id, `n.${kind}${again}`, { message: "notice", notice }, now),
    ],
    tasks: [vendorTask(invoice, tasks[channel], { causeId, facts, at: now })],
  };
}

function skip({ invoice, planned, now }: Firing, reason: SkipReason): InvoiceWrite {
  const { kind, step } = planned;
  const { anchor, offsetDays, channel } = step;
  const facts = { milestone: kind, anchor, offsetDays, channel, reason };
  const subject = { ownerId: invoice.id, at: now, actor: "system" };
  return {
    ...passed(invoice, step, { kind, at: now, skipped: reason, channel }),
    facts: [fact(subject, "reminder-skipped", facts)],
  };
}

/** The invoice behind a milestone, with the jobs of what comes next. */
function passed(invoice: IssuedInvoice, step: CadenceStep, fired: FiredMilestone) {
  const date = countedFrom(invoice, step);
  const passing = date === undefined ? fired : { ...fired, countedFrom: date };
  const after: IssuedInvoice = {
    ...invoice,
    firedMilestones: [...invoice.firedMilestones, passing],
  };
  return { invoice: after, ...followingJobs(after) };
}
