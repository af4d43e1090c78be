import type { Contact } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { readerZone } from "../../shared/milestones/reader-zone.ts";
import { earliestSending } from "../../shared/milestones/sending-hour.ts";
import { sendingInstant } from "../../shared/milestones/sending-instant.ts";
import { addDays } from "../../shared/values/calendar-date.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import type { EnrolledReminder } from "../ports/jobs.ts";
import type { Enrolment } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { dayMailName, dayWork, enrolledIn, takesMore } from "./day-mail.ts";

/** So long a day's mail waits for the reader's other reminders that fire at the same time. */
export const gatheringSeconds = 10 * 60;

/** A place in a day's mail, and when that mail leaves. */
export type Seat = { readonly leavesAt: Instant; readonly enrolment: Enrolment };

/** Reminders for one reader, all of one client's invoices. */
export type Seeker = {
  /** One of the invoices: where and when its reader may be written to. */
  readonly invoice: IssuedInvoice;
  readonly contact: Contact;
  readonly reminders: readonly EnrolledReminder[];
  /** Nothing leaves before this. */
  readonly from: Instant;
};

/** A reader who has had a mail on each of that many days is not written to on the next. */
const mostDaysLooked = 60;

/**
 * The first day's mail to a reader that takes these reminders: one that nobody has begun to send and
 * that has room, else that of the next day that suits. Unless the table is asked, the first day is
 * taken to have none yet; the commit finds out if it has.
 */
export async function seatInDay(
  world: Pick<World, "jobs" | "secrets">,
  { invoice, contact, reminders, from }: Seeker,
  { asksTable }: { readonly asksTable: boolean },
): Promise<Seat> {
  const asRead: IssuedInvoice = { ...invoice, contacts: [contact] };
  const zone = readerZone(asRead);
  const { clientId } = invoice.content;
  let leavesAt = earliestSending(asRead, from);
  for (let days = 0; days < mostDaysLooked; days += 1) {
    const date = localDateOf(leavesAt, zone);
    const name = dayMailName(world, date, contact.email);
    const before = asksTable ? await world.jobs.readJob(clientId, name) : undefined;
    if (before === undefined) {
      const job = { ownerId: clientId, name, work: dayWork(date, reminders), dueAt: leavesAt };
      return { leavesAt, enrolment: { job } };
    }
    if (takesMore(before, reminders)) {
      const { dueAt } = before;
      const work = dayWork(date, [...enrolledIn(before), ...reminders]);
      return {
        leavesAt: dueAt,
        enrolment: { job: { ownerId: clientId, name, work, dueAt }, before },
      };
    }
    leavesAt = earliestSending(asRead, morningAfter(leavesAt, clientId, zone));
  }
  invariant(false, "Within two months there is a day for a reminder.");
}

function morningAfter(instant: Instant, clientId: string, zone: string): Instant {
  const next = addDays(localDateOf(instant, zone), 1);
  return addSeconds(sendingInstant(clientId, next, zone), gatheringSeconds);
}
