import { collectableOf } from "../flexibility/collectable-of.ts";
import { openInstallments } from "../flexibility/fit-plan.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { addMonthsClamped, dateFromEpochDay, epochDayOf } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import { localDayOf } from "../values/time-zone.ts";
import type { TimeZone } from "../values/time-zone.ts";
import type { CadenceStep, StepAnchor } from "./cadence.ts";
import { readerZone } from "./reader-zone.ts";

/**
 * A day from which steps count, and the moment at which that was settled: steps on days up to then
 * are gone, and what fired before was for another day. Days are counted from 1 January 1970.
 */
export type Anchor = {
  readonly day: number;
  /** Absent: since the invoice was sent. */
  readonly since?: Instant;
};

/** What planning needs to know of an invoice before it looks at steps. */
export type Sending = { readonly zone: TimeZone; readonly sentDay: number };

/**
 * The day from which steps with this anchor count, where the reader is; undefined when the invoice
 * has no such day, now or ever. One that was past due when it was sent counts as due on that day.
 */
export function anchorOf(
  invoice: IssuedInvoice,
  anchor: StepAnchor,
  { zone, sentDay }: Sending,
): Anchor | undefined {
  switch (anchor) {
    case "sent":
      return { day: sentDay };
    case "opened":
      return invoice.seenAt === undefined ? undefined : { day: localDayOf(invoice.seenAt, zone) };
    case "due":
      return { day: dueDayOf(invoice, sentDay), ...movedAt(invoice) };
    case "month-end":
      return { day: monthEndFrom(dueDayOf(invoice, sentDay)), ...movedAt(invoice) };
    case "installment":
      return installmentOf(invoice);
    case "promise":
      return promiseOf(invoice);
    // Invoices have no early payment discount so far.
    case "discount-end":
      return undefined;
  }
}

/** The day from which a step of an invoice that was sent counts now; undefined without one. */
export function countedFrom(invoice: IssuedInvoice, step: CadenceStep): CalendarDate | undefined {
  if (invoice.sentAt === undefined) return undefined;
  const zone = readerZone(invoice);
  const sending = { zone, sentDay: localDayOf(invoice.sentAt, zone) };
  const anchor = anchorOf(invoice, step.anchor, sending);
  return anchor && dateFromEpochDay(anchor.day);
}

function movedAt({ dueDateMovedAt }: IssuedInvoice): { readonly since?: Instant } {
  return dueDateMovedAt === undefined ? {} : { since: dueDateMovedAt };
}

/** Whether an invoice was past due already on the day on which it was sent. */
export function joinedLate({ dueDate }: IssuedInvoice, { sentDay }: Sending): boolean {
  return epochDayOf(dueDate) < sentDay;
}

function dueDayOf({ dueDate }: IssuedInvoice, sentDay: number): number {
  return Math.max(epochDayOf(dueDate), sentDay);
}

function monthEndFrom(day: number): number {
  const firstOfMonth = `${dateFromEpochDay(day).slice(0, 8)}01`;
  return epochDayOf(addMonthsClamped(firstOfMonth, 1)) - 1;
}

function installmentOf(invoice: IssuedInvoice): Anchor | undefined {
  const plan = invoice.arrangements?.plan;
  if (plan?.status !== "active" || plan.pastDueAt !== undefined) return undefined;
  const next = openInstallments(plan).find(({ number }) => collectableOf(invoice, number) > 0);
  return next && { day: epochDayOf(next.date), since: plan.acceptedAt };
}

function promiseOf({ arrangements }: IssuedInvoice): Anchor | undefined {
  const promise = arrangements?.promises?.find(({ status }) => status === "open");
  return promise && { day: epochDayOf(promise.date), since: promise.madeAt };
}
