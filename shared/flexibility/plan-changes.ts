import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { CheckoutMethodKind } from "../payments/payment-method.ts";
import type { PaidWith } from "../payments/payment.ts";
import { addDays } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import { refused } from "../values/result.ts";
import type { Decided, Refused } from "../values/result.ts";
import { localDateOf } from "../values/time-zone.ts";
import type { Arranged, ArrangementNews } from "./arrangement-news.ts";
import { endPlan, withPlan } from "./end-plan.ts";
import { isIdle, openInstallments, withInstallment } from "./fit-plan.ts";
import { anchorOf } from "./installments-of.ts";
import { anew, movableInstallment, pausedInstallments } from "./movable-installment.ts";
import { begun } from "./note-fate.ts";
import type { Installment, PaymentPlan } from "./payment-plan.ts";
import { dueAtNextInstallment, isPlanInForce, waitsFor } from "./plan-standing.ts";

/** Why a plan is not changed, in the order in which it is checked. */
export type PlanChangeRefusal =
  | { readonly reason: "no-plan" }
  | { readonly reason: "plan-not-changeable" };

/** Why an installment is not moved, in the order in which it is checked. */
export type MoveRefusal =
  | PlanChangeRefusal
  | {
      readonly reason: "installment-not-movable";
      /** The days between which it could be (inclusive); absent: not at all. */
      readonly allowed?: { readonly earliest: CalendarDate; readonly latest: CalendarDate };
    };

/** A method that the client authorized for the charges of a plan. */
export type Authorized = {
  readonly methodId: string;
  readonly paidWith?: PaidWith | undefined;
  /** Its kind, where it is another one than was agreed, or autopay was stopped before. */
  readonly method?: CheckoutMethodKind | undefined;
  /** Whose it is, who hears of its charges from now on; absent: as before. */
  readonly contactId?: string | undefined;
  readonly at: Instant;
};

/**
 * Notes the method that the client authorized for the charges of a plan. A plan that waited for it
 * alone is in force. In the place of another one it gets the charges that failed, from tomorrow on;
 * a plan by reminder takes one only where its kind is said, since somebody has stopped autopay.
 */
export function authorizePlan(
  invoice: IssuedInvoice,
  { methodId, paidWith, method, contactId, at }: Authorized,
): Decided<Arranged, PlanChangeRefusal> {
  const plan = inForce(invoice);
  if (plan === undefined) return refused({ reason: "no-plan" });
  if (plan.collection === "reminder" && method === undefined) return notChangeable;
  const { setup: _, paidWith: __, ...rest } = plan;
  const isNew = plan.methodId !== methodId;
  const hadAnother = plan.methodId !== undefined && isNew;
  const wasStopped = plan.collection === "reminder";
  const authorized: PaymentPlan = {
    ...rest,
    collection: "autopay",
    methodId,
    ...(method === undefined ? {} : { method }),
    ...(contactId === undefined ? {} : { contactId }),
    ...(paidWith === undefined ? {} : { paidWith }),
    ...(hadAnother || wasStopped ? { methodSince: at } : {}),
  };
  const tomorrow = addDays(localDateOf(at, invoice.timeZone), 1);
  const tried = isNew ? tryAgain(authorized, tomorrow) : authorized;
  const news: readonly ArrangementNews[] =
    hadAnother || wasStopped ? [{ kind: "method-changed", planId: plan.id }] : [];
  return changed(invoice, { plan: tried, news, at });
}

function tryAgain(plan: PaymentPlan, date: CalendarDate): PaymentPlan {
  return {
    ...plan,
    installments: plan.installments.map((each) =>
      isIdle(each) && each.amount > each.paid && each.calledAt !== undefined
        ? { ...each, nextTryDate: date }
        : each,
    ),
  };
}

/**
 * Moves the next installment to another day: once, from tomorrow on, before the one that follows,
 * and at most 14 days. It begins anew there; a day too close for an announcement needs none, since
 * it was chosen.
 */
export function moveInstallment(
  invoice: IssuedInvoice,
  number: number,
  date: CalendarDate,
  now: Instant,
): Decided<Arranged, MoveRefusal> {
  const plan = inForce(invoice);
  if (plan === undefined) return refused({ reason: "no-plan" });
  if (plan.status !== "active" || plan.pastDueAt !== undefined) return notChangeable;
  const today = localDateOf(now, invoice.timeZone);
  const movable = movableInstallment(plan, today);
  if (movable?.number !== number) return refused({ reason: "installment-not-movable" });
  const { earliest, latest } = movable;
  const before = plan.installments.find((each) => each.number === number)?.date;
  if (before === undefined || date < earliest || date > latest || date === before) {
    return refused({ reason: "installment-not-movable", allowed: { earliest, latest } });
  }
  const isSoon = date <= addDays(today, 3);
  const moved = withInstallment(plan, number, (each) => ({
    ...anew(each),
    date,
    movedFrom: before,
    ...(isSoon ? { announcedAt: now } : {}),
  }));
  const news = [{ kind: "installment-moved", planId: plan.id, number }] as const;
  return changed(invoice, { plan: moved, news, at: now });
}

/**
 * Moves every open installment by one step of the cadence, counted from the day that was agreed for
 * the first one. Once in the life of a plan.
 */
export function pausePlan(
  invoice: IssuedInvoice,
  now: Instant,
): Decided<Arranged, PlanChangeRefusal> {
  const plan = inForce(invoice);
  if (plan === undefined) return refused({ reason: "no-plan" });
  const installments = pausedInstallments(plan, localDateOf(now, invoice.timeZone));
  if (installments === undefined) return notChangeable;
  const paused = { ...plan, installments, anchorDate: anchorOf(plan), pausedAt: now };
  const news = [{ kind: "plan-paused", planId: plan.id }] as const;
  return changed(invoice, { plan: paused, news, at: now });
}

/**
 * Stops the automatic charges of a plan, which goes on by reminder, or the plan itself: the rest is
 * due on the day that held before it, seven days from now at the earliest.
 */
export function stopPlan(
  invoice: IssuedInvoice,
  what: "autopay" | "plan",
  now: Instant,
): Decided<Arranged, PlanChangeRefusal> {
  const plan = inForce(invoice);
  if (plan === undefined) return refused({ reason: "no-plan" });
  if (what === "plan") {
    return {
      outcome: "done",
      invoice: endPlan(invoice, plan, "stopped", now),
      news: [{ kind: "plan-stopped", planId: plan.id }],
    };
  }
  if (plan.collection === "reminder") return notChangeable;
  const { method: _, methodId: __, paidWith: ___, setup: ____, ...rest } = plan;
  const byReminder: PaymentPlan = {
    ...rest,
    collection: "reminder",
    installments: plan.installments.map(withoutNextTry),
  };
  const news = [{ kind: "autopay-stopped", planId: plan.id }] as const;
  return changed(invoice, { plan: byReminder, news, at: now });
}

/** Notes that the charge of an installment begins, under the payment that is its attempt. */
export function startTry(
  invoice: IssuedInvoice,
  charge: {
    readonly planId: string;
    readonly number: number;
    readonly paymentId: string;
    readonly at: Instant;
  },
): Decided<Arranged, PlanChangeRefusal> {
  const { planId, number, paymentId, at } = charge;
  const plan = invoice.arrangements?.plan;
  if (plan?.status !== "active" || plan.id !== planId) return refused({ reason: "no-plan" });
  const installment = openInstallments(plan).find((each) => each.number === number);
  const canBegin = installment !== undefined && isIdle(installment);
  if (!canBegin || plan.methodId === undefined) return notChangeable;
  const tried = withInstallment(begun(plan, paymentId, number), number, (each) => ({
    ...withoutNextTry(each),
    calledAt: each.calledAt ?? at,
    tries: [...each.tries, { paymentId, at }],
  }));
  const charged = { ...tried, firstChargedAt: plan.firstChargedAt ?? at };
  return { outcome: "done", invoice: withPlan(invoice, charged), news: [] };
}

const notChangeable: Refused<{ readonly reason: "plan-not-changeable" }> = refused({
  reason: "plan-not-changeable",
});

function inForce(invoice: IssuedInvoice): PaymentPlan | undefined {
  const plan = invoice.arrangements?.plan;
  return isPlanInForce(plan) ? plan : undefined;
}

function withoutNextTry(installment: Installment): Installment {
  const { nextTryDate: _, ...rest } = installment;
  return rest;
}

/** The invoice with its plan changed: in force if nothing keeps it waiting, due at the next one. */
function changed(
  invoice: IssuedInvoice,
  given: {
    readonly plan: PaymentPlan;
    readonly news: readonly ArrangementNews[];
    readonly at: Instant;
  },
): { readonly outcome: "done" } & Arranged {
  const { plan, news, at } = given;
  const starts = plan.status === "starting" && !isWaiting(invoice, plan);
  const begunPlan: PaymentPlan = starts ? { ...plan, status: "active" } : plan;
  const kept = { ...withPlan(invoice, begunPlan), version: invoice.version + 1 };
  return {
    outcome: "done",
    invoice: { ...dueAtNextInstallment(kept, begunPlan, at), version: invoice.version + 1 },
    news: starts ? [{ kind: "plan-started", planId: plan.id }, ...news] : news,
  };
}

function isWaiting(invoice: IssuedInvoice, plan: PaymentPlan): boolean {
  return waitsFor(plan, localDateOf(plan.acceptedAt, invoice.timeZone)).length > 0;
}
