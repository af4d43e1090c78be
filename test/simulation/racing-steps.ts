import type { StoredJob } from "../../functions/ports/jobs.ts";
import { isArrangementMilestone } from "../../shared/milestones/cadence.ts";
import * as answers from "./answering-steps.ts";
import * as arrangers from "./arranging-steps.ts";
import * as askers from "./asking-steps.ts";
import * as payers from "./payer-steps.ts";
import * as reminders from "./reminding-steps.ts";
import type { Town } from "./town.ts";
import * as vendors from "./vendor-steps.ts";
import type { Step } from "./vendor-steps.ts";

/** What people do at the very moment at which a reminder is due. */
const actions = {
  startPayment: [8, payers.startPayment],
  payWithCode: [2, payers.payWithCode],
  declarePaid: [2, payers.declarePaid],
  recordPayment: [3, vendors.recordPayment],
  writeCreditNote: [1, vendors.writeCreditNote],
  voidInvoice: [2, vendors.voidInvoice],
  promise: [4, askers.promise],
  askQuestion: [3, askers.askQuestion],
  pauseReminders: [2, askers.pauseReminders],
  arrange: [4, arrangers.arrange],
  grantTime: [2, answers.grantTime],
  holdReminders: [5, reminders.holdReminders],
  stopOrStart: [4, reminders.stopOrStart],
  handOver: [2, reminders.handOver],
  changeReminders: [2, reminders.changeReminders],
  breakSchedules: [4, reminders.breakSchedules],
} as const satisfies Record<string, readonly [number, Step]>;

const gatheringMilliseconds = 10 * 60_000;
const mostWaiting = 25 * 86_400_000;

/** Waits for a reminder, in its plan or in the mail of its day, and does something just then. */
export const raceReminder: Step = async (town) => {
  const { random, kernel, story } = town.world;
  const now = kernel.now();
  const jobs = town.rows.jobs().filter((job) => {
    const wait = Date.parse(job.dueAt) - now;
    return job.status === "open" && wait > 0 && wait < mostWaiting && remindedIn(job).length > 0;
  });
  if (jobs.length === 0) return undefined;
  const job = random.pick(jobs);
  const invoiceId = random.pick(remindedIn(job));
  const early = Number(random.weighted({ 0: 5, 50: 3, 500: 3, 5_000: 2, 40_000: 1 }));
  // The mail of the day leaves some minutes after what is in it came due.
  const isForMail = job.work.kind === "milestone" && random.chance(0.5);
  const until =
    Date.parse(job.dueAt) + (isForMail ? gatheringMilliseconds + random.integer(0, 2_000) : 0);
  const wait = until - now - Math.round(early * random.next());
  await new Promise<void>((resolve) => {
    kernel.later(Math.max(0, wait), "waits for a reminder", resolve);
  });
  const here = focused(town, invoiceId);
  const count = random.chance(0.3) ? 2 : 1;
  const weights = Object.fromEntries(
    Object.entries(actions).map(([name, [weight]]) => [name, weight]),
  ) as Record<keyof typeof actions, number>;
  const told = await Promise.all(
    Array.from({ length: count }, () => actions[random.weighted(weights)][1](here)),
  );
  for (const line of told) if (line !== undefined) story.tell(line);
  const number = town.rows.invoice(invoiceId)?.invoice.number ?? invoiceId;
  const what = isForMail ? "the mail" : job.name.replace(/\..*/u, "");
  return `  (all as ${what} of ${number} came due)`;
};

/** The invoices that a job reminds of, or is about to. */
function remindedIn({ ownerId, work }: StoredJob): readonly string[] {
  if (work.kind === "milestone") return isArrangementMilestone(work.milestone) ? [] : [ownerId];
  if (work.kind !== "mail" || work.mail.message !== "reminders") return [];
  return work.mail.enrolled.map(({ invoiceId }) => invoiceId);
}

/** The same town for who has one invoice before them only. */
function focused(town: Town, invoiceId: string): Town {
  const one = () => {
    const found = town.rows.invoice(invoiceId);
    return found === undefined ? [] : [found];
  };
  return {
    ...town,
    rows: { ...town.rows, invoices: one },
    visitors: town.visitors.filter((visitor) => visitor.invoiceId === invoiceId),
  };
}
