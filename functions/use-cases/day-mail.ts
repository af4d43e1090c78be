import type { CalendarDate } from "../../shared/values/calendar-date.ts";
import { invariant } from "../../shared/values/invariant.ts";
import type { EnrolledReminder, JobWork, MailOrder, StoredJob } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";

/** A client's mail of a day: its claim holds a row and a condition for each invoice in it. */
export const mostEnrolled = 15;

/** The reminders that go out to one reader in one mail, and the day there. */
export type DayOrder = Extract<MailOrder, { readonly message: "reminders" }>;

/** The work of a day's mail. */
export function dayWork(date: CalendarDate, enrolled: readonly EnrolledReminder[]): JobWork {
  return { kind: "mail", mail: { message: "reminders", date, enrolled } };
}

/** The job of all reminders of a client to one address on one day, by the reader's calendar. */
export function dayMailName(
  { secrets }: Pick<World, "secrets">,
  date: CalendarDate,
  email: string,
): string {
  return `remind.${date}.${secrets.hash(email.toLowerCase()).slice(0, 16)}`;
}

/** The reminders that a job sends: a day's mail has several, one of the old kind is alone. */
export function enrolledIn({ ownerId, work }: StoredJob): readonly EnrolledReminder[] {
  if (work.kind !== "mail") return [];
  const { mail } = work;
  if (mail.message === "reminders") return mail.enrolled;
  if (mail.message !== "reminder") return [];
  return [{ invoiceId: ownerId, contactId: mail.contactId, milestone: mail.milestone }];
}

/** Whether more reminders go along with a day's mail that nobody has begun to send. */
export function takesMore(job: StoredJob, more: readonly EnrolledReminder[]): boolean {
  const { status, tries, sendsInDoubt = [] } = job;
  const enrolled = enrolledIn(job);
  const isKnown = enrolled.some(({ invoiceId }) => more.some((one) => one.invoiceId === invoiceId));
  const hasRoom = enrolled.length + more.length <= mostEnrolled;
  return status === "open" && tries === 0 && sendsInDoubt.length === 0 && hasRoom && !isKnown;
}

/** The order of a day's mail. */
export function dayOrderOf({ work }: StoredJob): DayOrder {
  invariant(
    work.kind === "mail" && work.mail.message === "reminders",
    "A day's mail is a mail of reminders.",
  );
  return work.mail;
}
