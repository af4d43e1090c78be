import type { StoredJob } from "../../functions/ports/jobs.ts";
import type { Mail } from "../../infra/local/ses/mail.ts";
import { daysBetween } from "../../shared/values/calendar-date.ts";
import type { CalendarDate } from "../../shared/values/calendar-date.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import { mustBe } from "./change-rules.ts";
import { checkClaimed, type ClaimedReminder, claimedReminders } from "./claim-rules.ts";
import { type Stops, stopsWatched } from "./stops-watched.ts";
import type { Rows } from "./rows.ts";
import type { RowChange } from "./table-book.ts";

/** A reminder of one invoice in a mail that was accepted. */
export type SentReminder = {
  readonly at: number;
  readonly invoiceId: string;
  readonly contactId: string;
  readonly email: string;
  readonly milestone: string;
};

/** Sees every claim and every mail, and remembers who was reminded of what. */
export type ReminderWitness = {
  seeChanges(changes: readonly RowChange[]): void;
  seeMail(mail: Mail): void;
  readonly sent: readonly SentReminder[];
  /** How many mails of reminders left, and how many of them had several invoices in them. */
  counts(): { readonly mails: number; readonly together: number };
};

type Claim = {
  readonly at: number;
  readonly job: StoredJob;
  readonly reminders: readonly ClaimedReminder[];
};

/** No function runs longer than its lease; a mail that is on its way arrives within it. */
const leaseMilliseconds = 5 * 60_000;
const reminderGapDays = 3;

export function reminderWitness(rows: Rows, now: () => number): ReminderWitness {
  const claims = new Map<string, Claim>();
  const accepted = new Map<string, number>();
  const sent: SentReminder[] = [];
  const days = new Set<string>();
  const steps = new Set<string>();
  const latest = new Map<string, CalendarDate>();
  const stops: Stops = stopsWatched(now);
  let together = 0;

  const seeReminder = (claim: Claim, one: ClaimedReminder) => {
    const { invoice, contact, step, email } = one;
    const about = `${step.kind} of ${invoice.number} to ${email}`;
    const reader = `${invoice.id} ${email}`;
    const name = `${reader} ${step.kind} ${one.anchoredOn}`;
    mustBe(!steps.has(name), "N-2", `${about} left once more, for ${one.anchoredOn}.`);
    steps.add(name);
    const today = localDateOf(new Date(now()).toISOString(), one.zone);
    const before = latest.get(reader);
    const gap = before === undefined ? Infinity : daysBetween(before, today);
    const words = `${about} left on ${today}, and the one before it on ${before ?? ""}.`;
    mustBe(gap >= reminderGapDays, "N-5", words);
    latest.set(reader, today);
    const { id: invoiceId } = invoice;
    const { id: contactId } = contact;
    sent.push({ at: now(), invoiceId, contactId, email, milestone: step.kind });
    const late = now() - claim.at;
    mustBe(late <= leaseMilliseconds, "N-1", `${about} left ${late} ms after its claim.`);
  };

  const seeDay = (claim: Claim, mail: Mail) => {
    const [first] = claim.reminders;
    mustBe(first !== undefined, "N-1", `${claim.job.name} left with nothing in it.`);
    if (first === undefined) return;
    const { email, zone, invoice } = first;
    const today = localDateOf(new Date(now()).toISOString(), zone);
    const day = `${invoice.content.clientId} ${email} ${today}`;
    mustBe(!days.has(day), "N-5", `${email} got two mails of reminders on ${today}.`);
    days.add(day);
    if (claim.reminders.length > 1) together += 1;
    checkContent(mail, claim.reminders, rows);
  };

  return {
    sent,
    counts: () => ({ mails: days.size, together }),
    seeChanges: (changes) => {
      stops.see(changes);
      for (const { before, after } of changes) {
        const job = after?.["job"] as StoredJob | undefined;
        if (job === undefined) continue;
        checkPutOff(before?.["job"] as StoredJob | undefined, job, now());
        const reminders = claimedReminders(rows, before?.["job"] as StoredJob | undefined, job);
        if (reminders === undefined) continue;
        for (const one of reminders) checkClaimed(one, { rows, stops, now: now() });
        claims.set(`${job.ownerId}/${job.name}`, { at: now(), job, reminders });
      }
    },
    seeMail: (mail) => {
      const name = Buffer.from(mail.tags["job"] ?? "", "base64url").toString("utf8");
      const key = `${mail.tags["owner"] ?? ""}/${name}`;
      const times = (accepted.get(key) ?? 0) + 1;
      accepted.set(key, times);
      if (name.startsWith("receipt.")) {
        mustBe(times <= 2, "N-3", `The receipt ${key} was accepted ${times} times.`);
      }
      if (!/^(?:day|remind)\./u.test(name)) return;
      mustBe(times === 1, "N-3", `The reminders ${key} were accepted ${times} times.`);
      const claim = claims.get(key);
      mustBe(claim !== undefined, "N-1", `The reminders ${key} left without a claim.`);
      if (claim === undefined) return;
      for (const one of claim.reminders) seeReminder(claim, one);
      seeDay(claim, mail);
    },
  };
}

/** What only was too much at once comes back soon, reminders later than receipts; it is no try. */
function checkPutOff(before: StoredJob | undefined, after: StoredJob, now: number): void {
  if (before?.status !== "leased" || after.status !== "open" || after.work.kind !== "mail") return;
  const seconds = (Date.parse(after.dueAt) - now) / 1_000;
  const about = `${after.name} of ${after.ownerId} (${after.reason ?? ""})`;
  if (after.reason === "mail-throttled") {
    const isSoon = seconds > 60 && seconds <= 600;
    mustBe(isSoon, "N-9", `${about} was throttled, and comes back in ${seconds} s.`);
    mustBe(after.tries < before.tries, "N-9", `${about} was throttled, which counts as a try.`);
  }
  if (after.work.mail.message === "receipt" && after.reason === "mail-not-done") {
    mustBe(seconds <= 60 * 2 ** 6, "N-9", `${about} comes back in ${seconds} s.`);
  }
}

/** A mail has all of the invoices that it was claimed for, goes to their reader, and can be ended. */
function checkContent(mail: Mail, claimed: readonly ClaimedReminder[], rows: Rows): void {
  const whole = `${mail.subject}\n${mail.text}`;
  const ids = new Set(claimed.map(({ invoice }) => invoice.id));
  for (const { invoice, contact } of claimed) {
    const about = `The mail of reminders to ${contact.email}`;
    const isTo = mail.recipients.every((to) => to.toLowerCase() === contact.email.toLowerCase());
    mustBe(isTo, "N-8", `${about} went to ${mail.recipients.join(", ")}.`);
    mustBe(whole.includes(invoice.number), "N-8", `${about} says nothing of ${invoice.number}.`);
    const hasLink = mail.text.includes(`/i/${invoice.id}#`);
    mustBe(hasLink, "N-8", `${about} has no link to ${invoice.number}.`);
  }
  for (const [, id = ""] of mail.text.matchAll(/\/i\/(inv_\w+)#/gu)) {
    const number = rows.invoice(id)?.invoice.number ?? id;
    mustBe(ids.has(id), "N-8", `A mail of reminders leads to ${number}, of which it reminds not.`);
  }
  const hasEnd = mail.headers["list-unsubscribe"] !== undefined;
  mustBe(hasEnd, "N-8", `A mail of reminders to ${mail.recipients.join()} can't be ended.`);
}
