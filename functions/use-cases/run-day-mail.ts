import { remindersRest } from "../../shared/milestones/holds.ts";
import { readerZone } from "../../shared/milestones/reader-zone.ts";
import { earliestSending } from "../../shared/milestones/sending-hour.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import type { Fact, JobOutcome, OwnedLink, StoredJob } from "../ports/jobs.ts";
import { PortFailure } from "../ports/port-failure.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { composeDayMail } from "./compose-day-mail.ts";
import type { Letter } from "./compose-day-mail.ts";
import { dayOrderOf, dayWork, enrolledIn } from "./day-mail.ts";
import { afterDayFailure } from "./day-mail-failure.ts";
import { resolveDoubt, tryToSend } from "./mail-fate.ts";
import { reminderSent } from "./mail-fact.ts";
import { mintLinks } from "./mint-day-links.ts";
import type { DayLinks } from "./mint-day-links.ts";
import { readDayMail } from "./prepare-day-mail.ts";
import type { DayMailNow } from "./prepare-day-mail.ts";
import type { PreparedMail } from "./prepared-mail.ts";
import { leaseSeconds } from "./run-claimed.ts";
import { seatInDay } from "./seat-in-day.ts";
import { tellAttention } from "./tell-attention.ts";

/** How often it is looked at anew when an invoice changed between reading and claiming. */
const mostLooks = 4;

/**
 * Sends the reminders of one day to one reader: reads what is still owed, claims the job on condition
 * that it is, sends one mail, and notes it on each invoice. What is not owed any more is left out
 * with the reason. A mail whose fate is not known is never sent again.
 */
export async function runDayMail(world: World, known: StoredJob): Promise<void> {
  const verdict = await resolveDoubt(world, known, { isSentAgain: false });
  if (verdict === "accepted")
    return end(world, known, { status: "done" }, await sentFacts(world, known));
  if (verdict !== "send") return end(world, known, verdict, []);
  let job: StoredJob | undefined = known;
  for (let looks = 0; looks < mostLooks; looks += 1) {
    // Others may have it, or have ended it, by now.
    if (job?.status !== "open" && job?.status !== "leased") return;
    if ((await tryOnce(world, job)) === "ended") return;
    job = await world.jobs.readJob(known.ownerId, known.name);
  }
  throw new PortFailure(
    { port: "table", operation: "claimJob", retryable: true, outcome: "not-done" },
    new Error("The invoices of a mail changed again and again while it was prepared."),
  );
}

async function tryOnce(world: World, job: StoredJob): Promise<"ended" | "look-again"> {
  const now = await readDayMail(world, job);
  const [first] = now.letters;
  if (first === undefined) {
    await end(world, job, { status: "skipped", reason: now.reason }, now.skipped);
    return "ended";
  }
  const time = world.clock.now();
  const asRead = { ...first.invoice, contacts: [first.contact] };
  const leavesAt = earliestSending(asRead, time);
  if (isOfAnotherDay(job, localDateOf(leavesAt, readerZone(asRead)))) {
    return moveToDay(world, job, now.letters);
  }
  if (leavesAt > time) {
    await end(world, job, { status: "again", dueAt: leavesAt, reason: "at-night" }, []);
    return "ended";
  }
  return claimAndSend(world, job, now);
}

/** One mail a day to a reader: what was held up until another day goes along with that day's. */
function isOfAnotherDay({ work }: StoredJob, today: string): boolean {
  return work.kind === "mail" && work.mail.message === "reminders" && work.mail.date !== today;
}

async function moveToDay(
  world: World,
  job: StoredJob,
  letters: readonly Letter[],
): Promise<"ended" | "look-again"> {
  const [first] = letters;
  invariant(first !== undefined, "What is moved is something.");
  const { invoice, contact } = first;
  const reminders = enrolledIn(job);
  const from = world.clock.now();
  const seat = await seatInDay(world, { invoice, contact, reminders, from }, { asksTable: true });
  const emptied = { ...job, work: dayWork(dayOrderOf(job).date, []) };
  const moved = await world.receivables.commitInvoices([], {
    enrolments: [seat.enrolment, { job: emptied, before: job }],
  });
  if (moved !== "committed") return "look-again";
  const left: StoredJob = { ...emptied, status: "open", tries: 0 };
  await end(world, left, { status: "skipped", reason: "moved" }, []);
  return "ended";
}

async function claimAndSend(
  world: World,
  job: StoredJob,
  { letters, reminders, skipped }: DayMailNow,
): Promise<"ended" | "look-again"> {
  const now = world.clock.now();
  const minted = mintLinks(world, letters);
  const words = await composeDayMail(letters, { now, reminders, linkTo: minted.linkTo });
  const enrolled = letters.map((letter) => letter.enrolled);
  const isOfDay = job.work.kind === "mail" && job.work.mail.message === "reminders";
  const claimed = await world.jobs.claimJob(job, {
    now,
    until: addSeconds(now, leaseSeconds),
    isSending: true,
    links: minted.links satisfies readonly OwnedLink[],
    facts: skipped,
    asRead: letters.filter(goesOnDuringRest(now)).map(({ invoice, record }) => ({
      invoiceId: invoice.id,
      revision: record.revision,
    })),
    ...(isOfDay ? { work: dayWork(dayOrderOf(job).date, enrolled) } : {}),
  });
  if (claimed === undefined) return "look-again";
  const failed = await tryToSend(world, claimed, outgoing(letters, words, minted));
  if (failed === undefined) {
    const sent = letters.map((letter) => sentFact(letter, world.clock.now()));
    await end(world, claimed, { status: "done" }, sent);
  } else {
    const outcome = afterDayFailure(world, claimed, failed.failure);
    await end(world, failed.left, outcome, []);
  }
  return "ended";
}

/** A step about a promise or an installment goes out while other reminders rest for just that. */
function goesOnDuringRest(now: string) {
  return ({ invoice }: Letter) => remindersRest(invoice, now) !== undefined;
}

function outgoing(
  letters: readonly Letter[],
  mail: PreparedMail["mail"]["mail"],
  { unsubscribeUrl }: DayLinks,
): PreparedMail["mail"] {
  const [first] = letters;
  invariant(first !== undefined, "A mail has a letter in it.");
  const { invoice, contact, step } = first;
  const senior = step.sender === "senior" ? invoice.reminders?.senior : undefined;
  const { name, email } = senior ?? invoice.sender;
  return {
    fromName: invoice.vendor.name,
    to: { name: contact.name, email: contact.email },
    replyTo: { name, email },
    mail,
    attachments: [],
    ...(unsubscribeUrl === undefined ? {} : { unsubscribeUrl }),
  };
}

function sentFact({ invoice, contact, step }: Omit<Letter, "record">, at: string): Fact {
  const { kind, facts } = reminderSent(step, contact);
  return fact({ ownerId: invoice.id, at, actor: "system" }, kind, facts);
}

/** The facts of a mail of which only the provider's word came that it was accepted. */
async function sentFacts(world: World, job: StoredJob): Promise<readonly Fact[]> {
  const { sentLetters } = await import("./sent-letters.ts");
  const at = world.clock.now();
  return (await sentLetters(world, job)).map((letter) => sentFact(letter, at));
}

async function end(
  world: World,
  job: StoredJob,
  outcome: JobOutcome,
  facts: readonly Fact[],
): Promise<void> {
  const isTrouble = outcome.status === "attention" || outcome.status === "unknown";
  const at = world.clock.now();
  const trouble = !isTrouble
    ? []
    : enrolledIn(job).map(({ invoiceId: ownerId, milestone }) =>
        fact({ ownerId, at, actor: "system" }, "send-failed", {
          job: job.name,
          milestone,
          reason: outcome.reason,
        }),
      );
  if (outcome.status === "attention") await tellAttention(world, job, outcome.reason);
  await world.jobs.finishJob(job, outcome, [...facts, ...trouble]);
}
