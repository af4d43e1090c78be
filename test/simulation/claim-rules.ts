import type { EnrolledReminder, StoredJob } from "../../functions/ports/jobs.ts";
import type { Contact } from "../../shared/invoicing/client.ts";
import { invoiceAmounts } from "../../shared/invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { type CadenceStep, defaultCadence } from "../../shared/milestones/cadence.ts";
import type { Hold } from "../../shared/milestones/reminder-settings.ts";
import { daysBetween } from "../../shared/values/calendar-date.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import { localDateOf, localTimeOf } from "../../shared/values/time-zone.ts";
import { mustBe } from "./change-rules.ts";
import { restsAt } from "./rest-rules.ts";
import type { Rows } from "./rows.ts";
import type { Stops } from "./stops-watched.ts";

/** One invoice's reminder in a mail that is about to leave, with all as it was at the claim. */
export type ClaimedReminder = {
  readonly invoice: IssuedInvoice;
  readonly status: string;
  readonly contact: Contact;
  readonly step: CadenceStep;
  /** Lower case. */
  readonly email: string;
  /** Where the reader is. */
  readonly zone: string;
  /** What the step counts from: the same step is due once for it. */
  readonly anchoredOn: string;
};

/** What a write claims to be mailed now; undefined when it claims nothing. */
export function claimedReminders(
  rows: Rows,
  before: StoredJob | undefined,
  after: StoredJob,
): readonly ClaimedReminder[] | undefined {
  const sends = ({ sendsInDoubt = [] }: Partial<StoredJob> = {}) => sendsInDoubt.length;
  if (after.status !== "leased" || sends(after) <= sends(before)) return undefined;
  const enrolled = enrolledIn(after);
  return enrolled && enrolled.map((one) => claimed(rows, one));
}

function enrolledIn({ ownerId, work }: StoredJob): readonly EnrolledReminder[] | undefined {
  if (work.kind !== "mail") return undefined;
  const { mail } = work;
  if (mail.message === "reminders") return mail.enrolled;
  if (mail.message !== "reminder") return undefined;
  return [{ invoiceId: ownerId, contactId: mail.contactId, milestone: mail.milestone }];
}

function claimed(rows: Rows, one: EnrolledReminder): ClaimedReminder {
  const found = rows.invoice(one.invoiceId);
  const contact = found?.invoice.contacts.find(({ id }) => id === one.contactId);
  const steps = found?.invoice.reminders?.cadence.steps ?? defaultCadence;
  const step = steps.find(({ kind }) => kind === one.milestone);
  if (found === undefined || contact === undefined || step === undefined) {
    throw new Error(`A mail is claimed for ${JSON.stringify(one)}, which is not there.`);
  }
  return {
    invoice: found.invoice,
    status: found.status,
    contact,
    step,
    email: contact.email.toLowerCase(),
    zone: contact.timeZone ?? found.invoice.timeZone,
    anchoredOn: anchorOf(found.invoice, step),
  };
}

function anchorOf(invoice: IssuedInvoice, { anchor }: CadenceStep): string {
  const { plan, promises = [] } = invoice.arrangements ?? {};
  if (anchor === "sent" || anchor === "opened") return anchor;
  if (anchor === "promise") return promises.find(({ status }) => status === "open")?.id ?? "";
  if (anchor === "installment") return `${plan?.id ?? ""} ${invoice.dueDate}`;
  return invoice.dueDate;
}

type Sight = { readonly rows: Rows; readonly stops: Stops; readonly now: number };

/** What is not beside the invoice is read before the claim, and may change until it. */
const patienceMilliseconds = 3 * 60_000;

/** Holds a reminder that is claimed against everything that would have stopped it. */
export function checkClaimed(one: ClaimedReminder, sight: Sight): void {
  const { invoice, status, step, email } = one;
  const now = new Date(sight.now).toISOString();
  const about = `${step.kind} of ${invoice.number} to ${email}`;
  mustBe(status === "open", "N-1", `${about} is claimed, and the invoice is ${status}.`);
  const { startable } = invoiceAmounts(invoice);
  mustBe(startable > 0, "N-1", `${about} is claimed, and nothing can be paid.`);
  const rests = restsAt(invoice, now, step.anchor).join(", ");
  mustBe(rests === "", "F-4", `${about} is claimed in spite of ${rests}.`);
  mustBe(step.channel === "mail", "N-1", `${about} is a ${step.channel}, and no mail.`);
  checkFarHolds(one, about, sight);
  checkStops(one, about, sight);
  checkTime(one, about, now);
}

function checkFarHolds({ invoice }: ClaimedReminder, about: string, { rows, now }: Sight): void {
  const { clientId } = invoice.content;
  const client = rows.clients().find(({ id }) => id === clientId);
  const holds: readonly (Hold | undefined)[] = [
    client?.hold,
    rows.reminders(vendorOf(clientId))?.hold,
  ];
  const today = localDateOf(new Date(now).toISOString(), invoice.timeZone);
  for (const hold of holds) {
    if (hold === undefined || (hold.until !== undefined && hold.until < today)) continue;
    const isNew = Date.parse(hold.at) > now - patienceMilliseconds;
    mustBe(isNew, "F-4", `${about} is claimed, and was held at ${hold.at} from further away.`);
  }
}

function checkStops(one: ClaimedReminder, about: string, { stops, now }: Sight): void {
  const { invoice, email } = one;
  for (const ownerId of [invoice.id, invoice.content.clientId]) {
    const since = stops.since(ownerId, email);
    if (since === undefined) continue;
    const isNew = since > now - patienceMilliseconds;
    const words = `${about} is claimed; since ${new Date(since).toISOString()} none may go there`;
    mustBe(isNew, "N-1", `${words} (${ownerId}).`);
  }
}

/** At the reader's hours, on no day off, within the grace, and true on that day. */
function checkTime({ invoice, step, zone }: ClaimedReminder, about: string, now: string): void {
  const time = localTimeOf(now, zone);
  const isDay = time >= "08:00" && time < "21:00";
  mustBe(isDay, "N-5", `${about} is claimed at ${time} there.`);
  const today = localDateOf(now, zone);
  const { daysOff = [], skipsWeekends = false } = invoice.reminders?.calendar ?? {};
  const isOff = daysOff.includes(today);
  mustBe(!isOff, "N-5", `${about} is claimed on ${today}, a day off (${String(skipsWeekends)}).`);
  const fired = invoice.firedMilestones.findLast(({ kind }) => kind === step.kind);
  const isFired = fired !== undefined && fired.skipped === undefined;
  mustBe(isFired, "N-2", `${about} is claimed, and has not fired.`);
  if (fired === undefined) return;
  const late = daysBetween(localDateOf(fired.at, zone), today);
  mustBe(late <= step.graceDays, "N-5", `${about} is claimed ${late} days after its day.`);
  if (step.anchor !== "due") return;
  const here = localDateOf(now, invoice.timeZone);
  const overdue = daysBetween(invoice.dueDate, here);
  const isTrue = step.offsetDays <= 0 ? overdue <= 0 : overdue > 0;
  mustBe(isTrue, "N-5", `${about} is claimed ${overdue} days after ${invoice.dueDate}.`);
}
