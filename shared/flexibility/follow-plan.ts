import { invoiceAmounts, invoiceStatus } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { paid } from "../ledger/balances.ts";
import { chargeableAmount } from "../payments/chargeable-amount.ts";
import { isCheckoutMethod } from "../payments/payment-method.ts";
import type { Payment } from "../payments/payment.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import { localDateOf } from "../values/time-zone.ts";
import type { ArrangementNews, Arranged } from "./arrangement-news.ts";
import { endLeave } from "./end-leave.ts";
import { endPlan, withPlan } from "./end-plan.ts";
import {
  fitPlan,
  isIdle,
  openInPlan,
  openInstallments,
  payNowNumber,
  payNowOpen,
  payPart,
  shortenTail,
} from "./fit-plan.ts";
import { lengthenPlan } from "./lengthen-plan.ts";
import { noteFate } from "./note-fate.ts";
import type { Noted } from "./note-fate.ts";
import type { Installment, PaymentPlan } from "./payment-plan.ts";
import { dueAtNextInstallment, isPlanInForce, restoreStanding } from "./plan-standing.ts";
import { reopenInstallment } from "./reopen-installment.ts";

/** A change of an invoice's money, as its plan sees it. */
type Change = {
  readonly payment: Payment | undefined;
  /** The part of the plan that the payment is for; 0 is the one that is paid at once. */
  readonly number: number | undefined;
  /** What came, or came back where it is negative, in minor units; credit notes are neither. */
  readonly money: number;
  readonly remaining: number;
  /** The least that one payment may be. */
  readonly smallest: number;
  readonly at: Instant;
  readonly today: CalendarDate;
};

/**
 * An invoice's plan after its money changed; an ended plan stays as it is. A payment for a part pays
 * that part, then what was missed, then the end of the plan, which gets shorter; other money the
 * same without a part of its own. What came back opens its own installment again, or else lengthens
 * the plan. Whatever happens, the plan never asks for more than what remains of the invoice.
 */
export function followPlan(
  before: IssuedInvoice,
  after: IssuedInvoice,
  payment: Payment | undefined,
  at: Instant,
): Arranged {
  const plan = after.arrangements?.plan;
  if (!isPlanInForce(plan)) return { invoice: after, news: [] };
  const change = changeOf(plan, { before, after, payment, at });
  const noted = noteOf(plan, change);
  const moved = moveMoney(authorizedStill(noted.plan, change), change);
  const fitted = fitPlan(moved, change.remaining, change.smallest);
  return conclude(after, { plan: fitted, news: noted.news }, change);
}

function changeOf(
  plan: PaymentPlan,
  given: {
    readonly before: IssuedInvoice;
    readonly after: IssuedInvoice;
    readonly payment: Payment | undefined;
    readonly at: Instant;
  },
): Change {
  const { before, after, payment, at } = given;
  const { remaining } = invoiceAmounts(after);
  const less = invoiceAmounts(before).remaining - remaining;
  const morePaid = paid(after.balances) - paid(before.balances);
  // Without a payment only what counts as paid is money: credit that was used, tax withheld.
  const withoutPayment =
    less > 0 ? (morePaid > 0 ? less : 0) : Math.max(less, Math.min(0, morePaid));
  return {
    payment,
    number: payment === undefined ? undefined : partFor(plan, payment),
    money: payment === undefined ? withoutPayment : less,
    remaining,
    smallest: chargeableAmount(after.content.currency).minimum,
    at,
    today: localDateOf(at, after.timeZone),
  };
}

/** The part that a payment is for: its label's, or the one paid at once where it covers that. */
function partFor(plan: PaymentPlan, payment: Payment): number | undefined {
  const { installment, amount, id, startedAt } = payment;
  if (installment !== undefined) {
    return installment.planId === plan.id ? installment.number : undefined;
  }
  const { payNow } = plan;
  if (payNow?.onItsWay?.includes(id) === true) return payNowNumber;
  const open = payNowOpen(plan);
  const covers = open > 0 && amount >= open && startedAt >= plan.acceptedAt;
  return covers && (payNow === undefined || isIdle(payNow)) ? payNowNumber : undefined;
}

function noteOf(plan: PaymentPlan, { payment, number, at, today }: Change): Noted {
  if (payment === undefined || number === undefined) return { plan, news: [] };
  return noteFate(plan, payment, number, { at, today });
}

function authorizedStill(plan: PaymentPlan, { payment, number, at }: Change): PaymentPlan {
  return payment === undefined || number === undefined ? plan : endLeave(plan, payment, at);
}

function moveMoney(plan: PaymentPlan, change: Change): PaymentPlan {
  const { money, payment, number, today, at } = change;
  if (money > 0) return place(plan, change);
  if (money === 0) return plan;
  const back = -money;
  if (payment === undefined || number === undefined || number === payNowNumber) {
    return lengthenPlan(plan, back, today);
  }
  const reopened = reopenInstallment(plan, { number, payment, amount: back, at, today });
  return reopened.left === 0 ? reopened.plan : lengthenPlan(reopened.plan, reopened.left, today);
}

function place(plan: PaymentPlan, change: Change): PaymentPlan {
  const { payment, number, money, smallest } = change;
  const wasOnItsWay = payment !== undefined && payment.startedAt < plan.acceptedAt;
  // What was on its way when the plan was made is no part of it.
  if (number === undefined && wasOnItsWay) return plan;
  let placed = { plan, left: money };
  for (const part of turnsOf(plan, change)) placed = payPart(placed.plan, part, placed.left);
  return shortenTail(placed.plan, placed.left, smallest).plan;
}

/** The parts that money pays in turn before it shortens the end of the plan. */
function turnsOf(plan: PaymentPlan, { payment, number, today }: Change): readonly number[] {
  const open = openInstallments(plan).filter(isIdle);
  const own = number === undefined ? [] : [number];
  const missed = open.filter((each) => isOwedNow(plan, each, today)).map((each) => each.number);
  // A transfer, a cheque or cash bears no label: by reminder, it is what was asked for next.
  const isUnlabelled = payment !== undefined && !isCheckoutMethod(payment.method);
  const isNext = number === undefined && isUnlabelled && plan.collection === "reminder";
  const next = isNext ? open.slice(0, 1).map((each) => each.number) : [];
  return [...own, ...missed, ...next];
}

function isOwedNow(plan: PaymentPlan, installment: Installment, today: CalendarDate): boolean {
  const { date, calledAt } = installment;
  if (date !== today) return date < today;
  return plan.collection === "reminder" || calledAt !== undefined;
}

function conclude(invoice: IssuedInvoice, noted: Noted, change: Change): Arranged {
  const { at } = change;
  const begun = begin(noted.plan, change);
  const hasStarted = begun.status !== noted.plan.status;
  const news: readonly ArrangementNews[] = hasStarted
    ? [{ kind: "plan-started", planId: begun.id }, ...noted.news]
    : noted.news;
  const plan = restoreStanding(begun);
  if (openInPlan(plan) > 0) {
    const kept = withPlan(invoice, plan);
    const changed = hasStarted ? { ...kept, version: invoice.version + 1 } : kept;
    return { invoice: dueAtNextInstallment(changed, plan, at), news };
  }
  const status = invoiceStatus(invoice);
  const isGivenUp = status === "void" || status === "uncollectible";
  if (plan.status === "starting" || isGivenUp) {
    const ended = { kind: "plan-ended", planId: plan.id, end: "settled" } as const;
    return { invoice: endPlan(invoice, plan, "settled", at), news: [...news, ended] };
  }
  const { setup: _, ...finished } = plan;
  return {
    invoice: {
      ...withPlan(invoice, { ...finished, status: "finished", endedAt: at }),
      version: invoice.version + 1,
    },
    news: [...news, { kind: "plan-finished", planId: plan.id }],
  };
}

/** Money for a part begins a plan that waited for it, once all that is paid at once is there. */
function begin(plan: PaymentPlan, { payment, number, money, at }: Change): PaymentPlan {
  const isForPlan = number !== undefined && payment !== undefined;
  const isComing = payment?.status === "processing" || money > 0;
  if (!isForPlan || !isComing) return plan;
  const charged = { ...plan, firstChargedAt: plan.firstChargedAt ?? at };
  const { payNow } = plan;
  const isWaiting = payNow !== undefined && payNowOpen(plan) > 0 && isIdle(payNow);
  return plan.status === "starting" && !isWaiting ? { ...charged, status: "active" } : charged;
}
