import { invoiceStatus } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { ArrangementMilestone } from "../milestones/cadence.ts";
import { sendingInstant } from "../milestones/sending-instant.ts";
import { paymentMethodRow } from "../payments/payment-method.ts";
import type { CheckoutMethodKind } from "../payments/payment-method.ts";
import { addDays } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { addSeconds } from "../values/instant.ts";
import type { Instant } from "../values/instant.ts";
import { localDateOf } from "../values/time-zone.ts";
import { collectableOf } from "./collectable-of.ts";
import { openInstallments } from "./fit-plan.ts";
import type { Installment, PaymentPlan } from "./payment-plan.ts";

/** A milestone of a plan that is still to come, of which installment, and when it fires. */
export type PlanMilestone = {
  readonly kind: Exclude<
    ArrangementMilestone,
    "promise-due" | "request-expires" | "pause-ends" | "hand-over-due"
  >;
  readonly at: Instant;
  readonly number?: number;
};

/** So many days before its day an installment is announced. */
const noticeDays = 3;

/** After so many days without its money an installment is asked for kindly. */
const patienceDays = 3;

/** So many days after that the plan is past due. */
const answerDays = 7;

/** When the policy of an invoice says nothing, a plan ends so long after a missed installment. */
const usualEndDays = 30;

const daySeconds = 24 * 60 * 60;

/** A plan that nobody begins is forgotten after so long. */
const beginSeconds = daySeconds;

/** One that the vendor granted waits longer: its client did not choose the moment. */
const beginGrantedSeconds = 7 * beginSeconds;

/** So long it waits when the money that had begun it did not come after all. */
const beginAgainSeconds = 3 * beginSeconds;

/**
 * The milestones that the plan of an invoice has before it, in order of time; some of them may be
 * past, and fire at once. Days are those of the invoice's zone. There are none for an installment
 * for which something is under way, or of which open questions freeze all.
 */
export function planMilestonesOf(invoice: IssuedInvoice): readonly PlanMilestone[] {
  const plan = invoice.arrangements?.plan;
  if (plan === undefined || invoiceStatus(invoice) !== "open") return [];
  if (plan.status === "starting") return [{ kind: "plan-not-started", at: forgottenAt(plan) }];
  if (plan.status !== "active") return [];
  return openInstallments(plan)
    .filter((each) => collectableOf(invoice, each.number) > 0)
    .flatMap((each) => milestonesFor(invoice, plan, each))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function forgottenAt({ acceptedAt, payNow, method, requestId }: PaymentPlan): Instant {
  const granted = requestId === undefined ? beginSeconds : beginGrantedSeconds;
  const patience = Math.max(granted, beginSeconds + secondsUnderWay(payNow?.method ?? method));
  const first = addSeconds(acceptedAt, patience);
  const again = payNow?.failedAt;
  return again === undefined ? first : addSeconds(again, beginAgainSeconds);
}

/**
 * How long somebody who has begun may seem not to have: a voucher is paid in a shop days later, and
 * an account is proved by two small deposits.
 */
function secondsUnderWay(method: CheckoutMethodKind | undefined): number {
  const settlement = method === undefined ? undefined : paymentMethodRow(method).settlement;
  return settlement?.kind === "business-days" ? settlement.days * daySeconds : 0;
}

function milestonesFor(
  invoice: IssuedInvoice,
  plan: PaymentPlan,
  installment: Installment,
): readonly PlanMilestone[] {
  const { number, date, announcedAt, calledAt, nextTryDate, askedAt } = installment;
  const on = (day: CalendarDate) => sendingInstant(invoice.content.clientId, day, invoice.timeZone);
  const dayOf = (instant: Instant) => localDateOf(instant, invoice.timeZone);
  if (calledAt === undefined) {
    const isAnnounced = announcedAt !== undefined || isTooSoon(plan, installment, dayOf);
    const at = on(chargeDate(plan, installment, dayOf));
    const due: PlanMilestone = { kind: "installment-due", at, number };
    const coming = on(addDays(date, -noticeDays));
    return isAnnounced ? [due] : [{ kind: "installment-coming", at: coming, number }, due];
  }
  if (plan.collection === "autopay" && nextTryDate !== undefined) {
    return [{ kind: "installment-retry", at: on(nextTryDate), number }];
  }
  if (askedAt === undefined) {
    const called = dayOf(calledAt);
    const patient = on(addDays(called > date ? called : date, patienceDays));
    const at = failedSince(installment, calledAt) ?? patient;
    return [{ kind: "installment-missed", at, number }];
  }
  if (plan.pastDueAt === undefined) {
    return [{ kind: "plan-past-due", at: on(addDays(dayOf(askedAt), answerDays)), number }];
  }
  const afterDays = invoice.flexibility?.planEndsAfterDays ?? usualEndDays;
  if (afterDays === 0) return [];
  const last = addDays(date, afterDays);
  const earliest = addDays(dayOf(plan.pastDueAt), 1);
  return [{ kind: "plan-ends", at: on(last > earliest ? last : earliest), number }];
}

/** An installment that is to be paid within days of the acceptance has just been agreed on. */
function isTooSoon(
  plan: PaymentPlan,
  { number, date }: Installment,
  dayOf: (instant: Instant) => CalendarDate,
): boolean {
  return (
    number === plan.installments[0]?.number && date < addDays(dayOf(plan.acceptedAt), noticeDays)
  );
}

/** The day of an installment's charge: one that was announced too late waits for three days. */
function chargeDate(
  { collection }: PaymentPlan,
  { date, announcedAt, movedFrom }: Installment,
  dayOf: (instant: Instant) => CalendarDate,
): CalendarDate {
  if (collection === "reminder" || announcedAt === undefined) return date;
  // Whoever has chosen the day knows it, unless it has passed without a charge.
  if (movedFrom !== undefined && dayOf(announcedAt) <= date) return date;
  const earliest = addDays(dayOf(announcedAt), noticeDays);
  return date < earliest ? earliest : date;
}

/** When the latest charge failed, if none was ordered after that: there is nothing to wait for. */
function failedSince({ tries }: Installment, calledAt: Instant): Instant | undefined {
  const failedAt = tries.at(-1)?.failedAt;
  return failedAt !== undefined && failedAt >= calledAt ? failedAt : undefined;
}
