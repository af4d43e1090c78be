import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import type { Arranged } from "./arrangement-news.ts";
import type { PromiseToPay } from "./promise-to-pay.ts";

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

/** Takes a promise: reminders rest through its date. A repeat gives the same promise. */
export function makePromise(
  _invoice: IssuedInvoice,
  _ask: PromiseAsk,
): Decided<Arranged & { readonly promise: PromiseToPay }, PromiseRefusal> {
  return refused({ reason: "promise-not-possible", why: { fault: "not-offered" } });
}

/** Marks promises that a change of money has kept. */
export function followPromises(
  _before: IssuedInvoice,
  after: IssuedInvoice,
  _at: Instant,
): Arranged {
  return { invoice: after, news: [] };
}

/** Decides on the open promise when its day is over: partly kept, or broken. */
export function passPromise(invoice: IssuedInvoice, _now: Instant): Arranged {
  return { invoice, news: [] };
}
