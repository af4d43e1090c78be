import type { Arrangements } from "../flexibility/arrangements.ts";
import type { FlexibilityRequest } from "../flexibility/flexibility-request.ts";
import { frozenAmount } from "../flexibility/frozen-amount.ts";
import type { PaymentPlan } from "../flexibility/payment-plan.ts";
import type { PromiseToPay } from "../flexibility/promise-to-pay.ts";
import { invoiceAmounts } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { addDays } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import { instantAt, localDateOf } from "../values/time-zone.ts";
import { readerZone } from "./reader-zone.ts";

/** Why the reminders of a cadence rest. */
export type RestReason =
  | "in-plan"
  | "request-unanswered"
  | "promised"
  | "asked"
  | "paused"
  | "held"
  | "handed-over"
  | "declared-paid";

/** A rest, and the first instant at which it is over. */
export type Rest = { readonly reason: RestReason; readonly until: Instant };

/** The end of a rest of which nobody knows when it ends. */
export const noEnd: Instant = "9999-12-31T00:00:00.000Z";

/** How long a vendor has to answer where no policy says it. */
const usualAnswerDays = 5;

/** The rests of an invoice that have not been ended, what says most about it first. */
export function restsOf(invoice: IssuedInvoice): readonly Rest[] {
  const { arrangements, pausedUntil } = invoice;
  const arranged = arrangements === undefined ? [] : arrangedRests(invoice, arrangements);
  const rests = [...vendorsRests(invoice), ...arranged];
  if (pausedUntil === undefined) return rests;
  return [...rests, { reason: "declared-paid", until: endOf(invoice, pausedUntil) }];
}

/** What the vendor has decided: holds, and a hand-over, whose notice is the last word. */
function vendorsRests(invoice: IssuedInvoice): readonly Rest[] {
  const { hold, heldAlong, handOver } = invoice;
  const isHandedOver = handOver !== undefined && handOver.withdrawnAt === undefined;
  const holds = [hold, heldAlong].filter((each) => each !== undefined);
  return [
    ...(isHandedOver ? [{ reason: "handed-over", until: noEnd } as const] : []),
    ...holds.map(({ until }): Rest => ({
      reason: "held",
      until: until === undefined ? noEnd : endOf(invoice, until),
    })),
  ];
}

/** When a day is over where the invoice is, and where the reader is. */
function endOf(invoice: IssuedInvoice, date: CalendarDate): Instant {
  const after = addDays(date, 1);
  const [here, there] = [startOf(after, invoice.timeZone), startOf(after, readerZone(invoice))];
  return here > there ? here : there;
}

function arrangedRests(
  invoice: IssuedInvoice,
  { plan, request, promises = [], pause, hardship }: Arrangements,
): readonly Rest[] {
  const promise = promises.find(({ status }) => status === "open");
  const rests: readonly (Rest | undefined)[] = [
    restsInPlan(plan) ? { reason: "in-plan", until: noEnd } : undefined,
    request && waitsForAnswer(request)
      ? { reason: "request-unanswered", until: request.expiresAt }
      : undefined,
    promise && { reason: "promised", until: promiseDueAt(invoice, promise) },
    isAllInQuestion(invoice) ? { reason: "asked", until: noEnd } : undefined,
    pause && pause.endedAt === undefined
      ? { reason: "paused", until: pauseEndsAt(invoice, pause) }
      : undefined,
    hardship && { reason: "asked", until: hardshipHeardAt(invoice, hardship.at) },
  ];
  return rests.filter((rest) => rest !== undefined);
}

/** As long as the vendor has to answer a request, nobody who said that it is hard is asked to pay. */
function hardshipHeardAt({ flexibility, timeZone }: IssuedInvoice, toldAt: Instant): Instant {
  const days = flexibility?.answerDays ?? usualAnswerDays;
  return startOf(addDays(localDateOf(toldAt, timeZone), days + 1), timeZone);
}

function restsInPlan(plan: PaymentPlan | undefined): boolean {
  return plan?.status === "starting" || (plan?.status === "active" && !plan.pastDueAt);
}

/** Whether a request waits for the vendor's answer or, after another offer, for the client's. */
export function waitsForAnswer({ status }: FlexibilityRequest): boolean {
  return status === "pending" || status === "countered";
}

/** Why reminders rest at an instant, but for one reason; undefined when they don't. */
export function remindersRest(
  invoice: IssuedInvoice,
  now: Instant,
  exempt?: RestReason,
): RestReason | undefined {
  return restsOf(invoice).find(({ reason, until }) => now < until && reason !== exempt)?.reason;
}

/** The first instant at which no rest known now holds any more; undefined when there is none. */
export function remindersRestUntil(invoice: IssuedInvoice): Instant | undefined {
  return restsOf(invoice)
    .map(({ until }) => until)
    .toSorted()
    .at(-1);
}

/** When it is decided whether a promise was kept: on the morning after its last day. */
export function promiseDueAt(
  { timeZone }: Pick<IssuedInvoice, "timeZone">,
  { date }: Pick<PromiseToPay, "date">,
): Instant {
  return instantAt(addDays(date, 1), "09:00", timeZone);
}

/** When a pause that was not ended before is over. */
export function pauseEndsAt(
  { timeZone }: Pick<IssuedInvoice, "timeZone">,
  { until }: { readonly until: CalendarDate },
): Instant {
  return startOf(addDays(until, 1), timeZone);
}

/** Whether questions keep all that is left from being chased. */
export function isAllInQuestion(invoice: IssuedInvoice): boolean {
  if (invoice.arrangements?.frozen === undefined) return false;
  const frozen = frozenAmount(invoice);
  return frozen > 0 && frozen >= invoiceAmounts(invoice).startable;
}

function startOf(date: CalendarDate, timeZone: string): Instant {
  return instantAt(date, "00:00", timeZone);
}
