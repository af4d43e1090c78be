import type { PaymentPlan } from "../flexibility/payment-plan.ts";
import type { PromiseToPay } from "../flexibility/promise-to-pay.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { addDays } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import { localDateOf } from "../values/time-zone.ts";
import type { CadenceStep } from "./cadence.ts";
import { noEnd, restsOf } from "./holds.ts";
import type { RestReason } from "./holds.ts";
import { readerZone } from "./reader-zone.ts";
import { sendingInstant } from "./sending-instant.ts";

/** Two reminders of one invoice are at least this many local calendar days apart. */
export const reminderGapDays = 3;

/** An end of a rest; `isTold` when the client hears of it by mail, and reminders keep their distance. */
type Resumption = { readonly at: Instant; readonly isTold?: boolean };

/** A step that counts from a promise or from a plan's installment goes out although others rest. */
export function exemptionOf({ anchor }: Pick<CadenceStep, "anchor">): RestReason | undefined {
  if (anchor === "promise") return "promised";
  return anchor === "installment" ? "in-plan" : undefined;
}

/** The day on which reminders go out again while nobody knows when. */
export const never: CalendarDate = "9999-12-31";

/**
 * The first day, where the reader is, on which reminders go out again after all that holds them or
 * held them back, but for one reason; undefined when nothing ever did, and `never` while nobody knows
 * when it ends.
 */
export function resumesOn(invoice: IssuedInvoice, exempt?: RestReason): CalendarDate | undefined {
  const rests = restsOf(invoice).filter(({ reason }) => reason !== exempt);
  if (rests.some(({ until }) => until === noEnd)) return never;
  const zone = readerZone(invoice);
  const coming = rests.map(({ reason, until }) => ({ at: until, isTold: reason === "promised" }));
  return [...coming, ...pastRests(invoice)]
    .map(({ at, isTold }) => {
      const date = localDateOf(at, zone);
      if (isTold === true) return addDays(date, reminderGapDays);
      return sendingInstant(invoice.content.clientId, date, zone) < at ? addDays(date, 1) : date;
    })
    .toSorted()
    .at(-1);
}

function pastRests(invoice: IssuedInvoice): readonly Resumption[] {
  const { arrangements = {}, dueDateMovedAt, handOver } = invoice;
  const { plan, request, promises = [], pause, questionEndedAt } = arrangements;
  const ends = [dueDateMovedAt, request?.endedAt, pause?.endedAt, questionEndedAt];
  return [
    ...ends.flatMap((at) => (at === undefined ? [] : [{ at }])),
    ...(handOver?.withdrawnAt === undefined ? [] : [{ at: handOver.withdrawnAt, isTold: true }]),
    ...promises.flatMap(endOfPromise),
    ...(plan === undefined ? [] : endsOfPlan(plan)),
  ];
}

function endOfPromise({ status, endedAt }: PromiseToPay): readonly Resumption[] {
  if (endedAt === undefined) return [];
  return [{ at: endedAt, isTold: status === "broken" || status === "partly-kept" }];
}

function endsOfPlan({ pastDueAt, endedAt, end }: PaymentPlan): readonly Resumption[] {
  const isTold = end !== "taken-back";
  return [
    ...(pastDueAt === undefined ? [] : [{ at: pastDueAt, isTold: true }]),
    ...(endedAt === undefined ? [] : [{ at: endedAt, isTold }]),
  ];
}
