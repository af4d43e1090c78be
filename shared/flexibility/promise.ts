import { invoiceAllows } from "../invoicing/invoice-allows.ts";
import { invoiceAmounts, invoiceStatus } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { promiseDueAt } from "../milestones/holds.ts";
import { stepsUpNow } from "../milestones/steps-up.ts";
import { addDays } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import { localDateOf } from "../values/time-zone.ts";
import type { ArrangementNews, Arranged } from "./arrangement-news.ts";
import { frozenAmount } from "./frozen-amount.ts";
import type { PromiseStatus, PromiseToPay } from "./promise-to-pay.ts";
import { flexibilityOf } from "./resolve-flexibility.ts";

/** What is wrong with a promise, with what would be right; in the order of checking. */
export type PromiseFault =
  | { readonly fault: "not-offered" }
  | { readonly fault: "promise-open" }
  | { readonly fault: "used-up"; readonly times: number }
  | { readonly fault: "nothing-left" }
  | { readonly fault: "date-not-later"; readonly after: CalendarDate }
  | { readonly fault: "date-too-far"; readonly until: CalendarDate }
  | { readonly fault: "amount-exceeds"; readonly largest: number }
  | { readonly fault: "amount-below-minimum"; readonly minimum: number };

/** Why a promise is not taken, in the order of checking. */
export type PromiseRefusal =
  | { readonly reason: "invoice-not-open" }
  | { readonly reason: "plan-in-force" }
  | { readonly reason: "promise-not-possible"; readonly why: PromiseFault };

/** What a client promises: an amount in minor units, by the end of a day in the invoice's zone. */
export type PromiseAsk = {
  readonly id: string;
  readonly requestKey: string;
  readonly contactId: string;
  readonly date: CalendarDate;
  readonly amount: number;
  readonly now: Instant;
};

/**
 * Takes a promise: reminders rest through its date. In hardship it may be of any amount. A repeat
 * gives the same promise.
 */
export function makePromise(
  invoice: IssuedInvoice,
  ask: PromiseAsk,
): Decided<Arranged & { readonly promise: PromiseToPay }, PromiseRefusal> {
  const promises = invoice.arrangements?.promises ?? [];
  const known = promises.find(({ requestKey }) => requestKey === ask.requestKey);
  if (known !== undefined) return { outcome: "done", invoice, promise: known, news: [] };
  if (!invoiceAllows("pay", invoiceStatus(invoice))) return refused({ reason: "invoice-not-open" });
  const plan = invoice.arrangements?.plan?.status;
  if (plan === "starting" || plan === "active") return refused({ reason: "plan-in-force" });
  const why = faultOf(invoice, promises) ?? dateFault(invoice, ask) ?? amountFault(invoice, ask);
  if (why !== undefined) return refused({ reason: "promise-not-possible", why });
  const { id, requestKey, contactId, date, amount, now } = ask;
  const settledBefore = settledOf(invoice);
  const promise: PromiseToPay = {
    id,
    requestKey,
    status: "open",
    contactId,
    date,
    amount,
    settledBefore,
    madeAt: now,
  };
  return {
    outcome: "done",
    invoice: withPromises(invoice, [...promises, promise]),
    promise,
    news: [{ kind: "promise-made", promiseId: id }],
  };
}

/**
 * Follows a change of money: the open promise is kept as soon as what it promised is paid or on its
 * way, or nothing is left of it; one that was thought kept is open again while its time is not over.
 */
export function followPromises(
  _before: IssuedInvoice,
  after: IssuedInvoice,
  at: Instant,
): Arranged {
  const promise = after.arrangements?.promises?.at(-1);
  if (promise === undefined) return { invoice: after, news: [] };
  const came = settledOf(after) - promise.settledBefore;
  const isNothingLeft = invoiceAmounts(after).startable === 0;
  const isKept = came >= promise.amount || (isNothingLeft && came > 0);
  if (promise.status === "open" && isKept) return ended(after, promise, { status: "kept", at });
  if (promise.status === "open" && isNothingLeft) {
    return ended(after, promise, { status: "replaced", at });
  }
  if (promise.status === "kept" && !isKept && at < promiseDueAt(after, promise)) {
    const { endedAt: _, ...open } = promise;
    return { invoice: replaced(after, { ...open, status: "open" }), news: [] };
  }
  return { invoice: after, news: [] };
}

/**
 * Decides on the open promise when its last day is over. A broken one takes reminders a step
 * further, a partly kept one doesn't.
 */
export function passPromise(invoice: IssuedInvoice, now: Instant): Arranged {
  const promise = invoice.arrangements?.promises?.find(({ status }) => status === "open");
  if (promise === undefined) return { invoice, news: [] };
  const came = settledOf(invoice) - promise.settledBefore;
  if (came >= promise.amount) return ended(invoice, promise, { status: "kept", at: now });
  if (came > 0) return ended(invoice, promise, { status: "partly-kept", at: now });
  const stepsUp = stepsUpNow(invoice) + 1;
  const broken = ended(invoice, promise, { status: "broken", at: now });
  const { arrangements } = broken.invoice;
  return { ...broken, invoice: { ...broken.invoice, arrangements: { ...arrangements, stepsUp } } };
}

/**
 * How many more promises may be made on an invoice; a broken one counts double, and one that an
 * arrangement made needless not at all.
 */
export function promisesLeft(invoice: IssuedInvoice): number {
  const promises = invoice.arrangements?.promises ?? [];
  const made = promises.filter(({ status }) => status !== "replaced");
  const broken = promises.filter(({ status }) => status === "broken");
  return Math.max(0, flexibilityOf(invoice).promiseTimes - made.length - broken.length);
}

function faultOf(
  invoice: IssuedInvoice,
  promises: readonly PromiseToPay[],
): PromiseFault | undefined {
  const { promiseDays, promiseTimes } = flexibilityOf(invoice);
  if (promiseDays === 0 || promiseTimes === 0) return { fault: "not-offered" };
  if (promises.some(({ status }) => status === "open")) return { fault: "promise-open" };
  if (promisesLeft(invoice) === 0) return { fault: "used-up", times: promiseTimes };
  return askableOf(invoice) <= 0 ? { fault: "nothing-left" } : undefined;
}

function dateFault(invoice: IssuedInvoice, { date, now }: PromiseAsk): PromiseFault | undefined {
  const today = localDateOf(now, invoice.timeZone);
  if (date <= today) return { fault: "date-not-later", after: today };
  const until = addDays(today, flexibilityOf(invoice).promiseDays);
  return date > until ? { fault: "date-too-far", until } : undefined;
}

/** The whole may always be promised, however small it is. */
function amountFault(invoice: IssuedInvoice, { amount }: PromiseAsk): PromiseFault | undefined {
  const largest = askableOf(invoice);
  if (amount > largest) return { fault: "amount-exceeds", largest };
  const { smallestParts } = flexibilityOf(invoice);
  const isHardship = invoice.arrangements?.hardship !== undefined;
  const smallest = isHardship ? 1 : (smallestParts[invoice.content.currency] ?? 1);
  const minimum = Math.min(smallest, largest);
  return amount < minimum ? { fault: "amount-below-minimum", minimum } : undefined;
}

/** What can be asked for now: what no payment on its way covers and no question freezes. */
function askableOf(invoice: IssuedInvoice): number {
  return invoiceAmounts(invoice).startable - frozenAmount(invoice);
}

function settledOf(invoice: IssuedInvoice): number {
  const { paid, processing } = invoiceAmounts(invoice);
  return paid + processing;
}

const newsOf = {
  kept: "promise-kept",
  "partly-kept": "promise-partly-kept",
  broken: "promise-broken",
} as const;

function ended(
  invoice: IssuedInvoice,
  promise: PromiseToPay,
  { status, at }: { readonly status: Exclude<PromiseStatus, "open">; readonly at: Instant },
): Arranged {
  const news: readonly ArrangementNews[] =
    status === "replaced" ? [] : [{ kind: newsOf[status], promiseId: promise.id }];
  return { invoice: replaced(invoice, { ...promise, status, endedAt: at }), news };
}

function replaced(invoice: IssuedInvoice, promise: PromiseToPay): IssuedInvoice {
  const promises = invoice.arrangements?.promises ?? [];
  return withPromises(
    invoice,
    promises.map((other) => (other.id === promise.id ? promise : other)),
  );
}

function withPromises(invoice: IssuedInvoice, promises: readonly PromiseToPay[]): IssuedInvoice {
  return { ...invoice, arrangements: { ...invoice.arrangements, promises } };
}
