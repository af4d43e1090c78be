import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { PaidWith } from "../payments/payment.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import { refused } from "../values/result.ts";
import type { Decided } from "../values/result.ts";
import type { Arranged } from "./arrangement-news.ts";

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

/** Notes the method that the client authorized for the charges of a plan. */
export function authorizePlan(
  _invoice: IssuedInvoice,
  _authorized: { readonly methodId: string; readonly paidWith: PaidWith; readonly at: Instant },
): Decided<Arranged, PlanChangeRefusal> {
  return refused({ reason: "no-plan" });
}

/** Moves the next installment to another day. */
export function moveInstallment(
  _invoice: IssuedInvoice,
  _number: number,
  _date: CalendarDate,
  _now: Instant,
): Decided<Arranged, MoveRefusal> {
  return refused({ reason: "no-plan" });
}

/** Moves every installment that is still to come by one step of the cadence. */
export function pausePlan(
  _invoice: IssuedInvoice,
  _now: Instant,
): Decided<Arranged, PlanChangeRefusal> {
  return refused({ reason: "no-plan" });
}

/** Stops the automatic charges of a plan, or the plan itself. */
export function stopPlan(
  _invoice: IssuedInvoice,
  _what: "autopay" | "plan",
  _now: Instant,
): Decided<Arranged, PlanChangeRefusal> {
  return refused({ reason: "no-plan" });
}

/** Notes that the charge of an installment begins. */
export function startTry(
  _invoice: IssuedInvoice,
  _charge: {
    readonly planId: string;
    readonly number: number;
    readonly paymentId: string;
    readonly at: Instant;
  },
): Decided<Arranged, PlanChangeRefusal> {
  return refused({ reason: "no-plan" });
}
